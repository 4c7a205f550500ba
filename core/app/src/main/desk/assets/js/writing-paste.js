// What is pasted goes to the server, which makes Markdown of it and says what became of it; what is dropped goes to the
// library.
import {upload} from './upload.js';

/**
 * @param body    the Body
 * @param options {writing: address of the room, library, told: {state(name), note(lines), pictures(ids), progress(part), refused(text)}}
 */
export function acceptPaste(body, options) {
  body.visual.addEventListener('paste', event => {
    const data = event.clipboardData;
    if (event.target.closest('.vditor-panel, .vditor-hint, input') || !data) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    paste(body, options, {html: data.getData('text/html'), rtf: data.getData('text/rtf'), text: data.getData('text/plain'),
      files: [...data.files].filter(file => file.type.startsWith('image/'))});
  }, true);

  body.visual.addEventListener('drop', event => {
    if (event.dataTransfer?.files.length > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      add(body, options, [...event.dataTransfer.files]);
    }
  }, true);
  body.source.addEventListener('drop', event => {
    if (event.dataTransfer?.files.length > 0) {
      event.preventDefault();
      add(body, options, [...event.dataTransfer.files]);
    }
  });
}

async function paste(body, options, clipboard) {
  const back = body.place();
  const form = new FormData();
  form.append('html', clipboard.html);
  form.append('rtf', clipboard.rtf);
  form.append('text', clipboard.text);
  clipboard.files.forEach(file => form.append('file[]', file, file.name || 'picture.png'));
  options.told.state('pasting');
  try {
    const answer = await fetch(`${options.writing}/paste`, {method: 'POST', body: form, headers: {'Accept': 'application/json'}});
    if (!answer.ok) {
      throw new Error((await answer.json()).detail);
    }
    const pasted = await answer.json();
    back();
    body.insert(pasted.markdown);
    options.told.state('pasted');
    options.told.note(pasted.note);
    options.told.pictures(pasted.pictures);
  } catch {
    back();
    body.insert(verbatim(clipboard.text));
    options.told.state('paste-failed');
  }
}

function verbatim(text) {
  return text.replace(/[\\`*_[\]<>~|#]/g, '\\$&').replace(/^(\s*\d+)([.)])/gm, '$1\\$2').replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .split(/\r?\n/).filter(line => line.trim()).join('\n\n');
}

/** Sends files to the library and puts them where the cursor is. */
export async function add(body, options, files) {
  const back = body.place();
  try {
    const outcome = await upload(files, options.library, part => options.told.progress(part));
    back();
    if (outcome.files.length > 0) {
      body.insert(outcome.files.map(file => file.markdown).join('\n\n'));
      options.told.pictures(outcome.files.filter(file => file.picture).map(file => file.id));
    }
    outcome.refused.forEach(file => options.told.refused(`${file.name}：${file.why}`));
  } catch (failure) {
    options.told.refused(failure.message);
  } finally {
    options.told.progress(1);
  }
}
