// A reviewer's comments on passages, kept in the browser until they are sent; an author's view of where they belong.

const text = document.getElementById('text');
const remarks = document.getElementById('remarks');
const annotate = document.getElementById('annotate');
const LONGEST_QUOTE = 500;

function addRemark(quote, comment = '') {
  const row = document.getElementById('remark').content.cloneNode(true);
  const number = Date.now() + '-' + remarks.children.length;
  row.querySelectorAll('[id],[for]').forEach(element => {
    for (const name of ['id', 'for']) {
      if (element.hasAttribute(name)) {
        element.setAttribute(name, element.getAttribute(name).replace('{n}', number));
      }
    }
  });
  row.querySelector('[name=quote]').value = quote;
  row.querySelector('[name=comment]').value = comment;
  remarks.append(row);
  return remarks.lastElementChild;
}

function selected() {
  const selection = getSelection();
  return selection.rangeCount && !selection.isCollapsed && text.contains(selection.getRangeAt(0).commonAncestorContainer)
    ? selection : null;
}

function offer() {
  const selection = selected();
  annotate.hidden = !selection;
  if (selection) {
    const place = selection.getRangeAt(0).getBoundingClientRect();
    annotate.style.top = `${place.bottom + scrollY + 8}px`;
    annotate.style.left = `${Math.max(12, Math.min(place.left, innerWidth - annotate.offsetWidth - 12))}px`;
  }
}

function comment(quote) {
  const row = addRemark(quote);
  row.scrollIntoView({block: 'center'});
  row.querySelector('[name=comment]').focus();
  keep();
}

// What was written survives a closed tab and a login that has expired; it goes once the decision was taken.
if (document.querySelector('.said .alert')) {
  localStorage.removeItem(localStorage.getItem('review-sent'));
}
const form = remarks?.closest('form');

function keep() {
  const kept = {
    note: form.elements.note.value,
    remarks: [...remarks.children].map(row => [row.querySelector('[name=quote]').value, row.querySelector('[name=comment]').value]),
  };
  localStorage.setItem(form.dataset.keep, JSON.stringify(kept));
}

function recover() {
  const kept = JSON.parse(localStorage.getItem(form.dataset.keep) ?? 'null');
  if (kept && !form.elements.note.value && !remarks.children.length) {
    form.elements.note.value = kept.note;
    kept.remarks.forEach(([quote, said]) => addRemark(quote, said));
  }
}

if (form) {
  recover();
  form.addEventListener('input', keep);
  form.addEventListener('submit', () => localStorage.setItem('review-sent', form.dataset.keep));
  document.addEventListener('selectionchange', offer);
  annotate.addEventListener('click', () => {
    comment(getSelection().toString().trim().slice(0, LONGEST_QUOTE));
    getSelection().removeAllRanges();
  });
  document.getElementById('add-remark').addEventListener('click', () => comment(''));
  remarks.addEventListener('click', event => {
    if (event.target.closest('[data-remove-remark]')) {
      event.target.closest('.remark').remove();
      document.getElementById('add-remark').focus();
      keep();
    }
  });
}

// Marks the passages that the last reviewer spoke of, where the text still has them.
function mark(quote) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(quote);
    if (at >= 0) {
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + quote.length);
      range.surroundContents(document.createElement('mark'));
      return;
    }
  }
}

if (text) {
  const last = document.querySelector('.done-returned');
  last?.querySelectorAll('[data-quote]').forEach(said => said.dataset.quote && mark(said.dataset.quote));
}
