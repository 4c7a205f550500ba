// What the checks find in a text, listed beside it; some of it can be mended with one click.

export function button(text, action, look = 'btn') {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = look;
  made.textContent = text;
  made.addEventListener('click', action);
  return made;
}

/** @param options {say(name, ...texts), find(words): shows where they stand, replace(finding)} */
export function showFindings(findings, options) {
  const found = document.getElementById('found');
  if (findings.length === 0) {
    found.textContent = options.say('no-findings');
  } else {
    found.replaceChildren(...findings.map(finding => box(finding, options)));
  }
}

function box(finding, {say, find, replace}) {
  const made = document.createElement('div');
  made.className = finding.blocks ? 'finding blocks' : 'finding';
  const message = document.createElement('p');
  const weight = document.createElement('strong');
  weight.textContent = say(finding.blocks ? 'finding-blocks' : 'finding-warns');
  message.append(weight, ' ', finding.message);
  made.append(message);
  if (finding.words && finding.field === 'body') {
    made.append(button(say('finding-show'), () => find(finding.words), 'btn btn-sm'));
  }
  if (finding.replacement !== undefined) {
    made.append(' ', button(say('finding-replace', finding.replacement), () => replace(finding), 'btn btn-sm btn-primary'));
  }
  return made;
}

/** The text with the replacement; the words may have moved since they were found. */
export function mended(text, finding) {
  const at = text.startsWith(finding.words, finding.start) ? finding.start : text.indexOf(finding.words);
  return at < 0 ? text : text.slice(0, at) + finding.replacement + text.slice(at + finding.words.length);
}
