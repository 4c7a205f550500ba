// The editor's page: brings the text, its fields, the keeping of both and the officer's actions together.
import {Body} from './writing-body.js';
import {Keeping} from './writing-keeping.js';
import {acceptPaste, add} from './writing-paste.js';
import {button, mended, showFindings} from './writing-findings.js';
import {chooseMedia} from './choose.js';

const data = JSON.parse(document.getElementById('editor-data').textContent);
const form = document.getElementById('editor');
const title = document.getElementById('field-title');
const state = document.getElementById('state');
const told = document.getElementById('told');
const notices = document.getElementById('notices');
const fields = document.getElementById('fields');
const fieldsButton = document.getElementById('fields-button');
const progress = document.getElementById('progress');
const login = document.getElementById('login');
const modeButton = document.getElementById('mode');
let entry = data.entry;

function say(name, ...texts) {
  return texts.reduce((sentence, text, at) => sentence.replace(`{${at}}`, text), data.words[name]);
}

// What is seen changes every few seconds; what is read aloud only when something else is the matter.
let announced = '';
function showState(name, text = say(name)) {
  state.textContent = text;
  state.classList.toggle('trouble', ['offline', 'login', 'other-person', 'gone', 'failed', 'other-tab'].includes(name));
  if (announced !== name && name !== 'unsaved') {
    announced = name;
    told.textContent = text;
  }
}

function clock(moment) {
  return new Intl.DateTimeFormat('zh-CN', {hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false, timeZone: data.zone}).format(new Date(moment));
}

function notice(name, text, ...buttons) {
  document.getElementById(`notice-${name}`)?.remove();
  if (!text) {
    return;
  }
  const box = document.createElement('div');
  box.id = `notice-${name}`;
  box.className = 'notice';
  const words = document.createElement('div');
  words.append(...[text].flat());
  box.append(words, ...buttons);
  notices.append(box);
}

function closing(name) {
  return button(say('note-close'), () => notice(name, ''));
}

// The text and its fields

const body = new Body(document.getElementById('visual'), document.getElementById('source'), {
  media: `${data.writing}/media/`,
  library: new URL('../lib/vditor', import.meta.url).pathname,
  compare,
  changed,
  label: say('field'),
  tools: ['headings', 'bold', 'italic', 'strike', '|', 'list', 'outdent', 'indent', 'quote', 'line', 'table', 'link', '|',
    {name: 'picture', tip: say('picture'), tipPosition: 'n', icon: icon('photo-up'), click: () => filePicker.click()},
    {name: 'library', tip: say('library'), tipPosition: 'n', icon: icon('photo-search'), click: fromLibrary}, '|', 'undo', 'redo'],
});

function icon(name) {
  return document.getElementById(`icon-${name}`).innerHTML;
}

const filePicker = document.createElement('input');
filePicker.type = 'file';
filePicker.multiple = true;
filePicker.addEventListener('change', async () => {
  await add(body, pasteOptions, [...filePicker.files]);
  filePicker.value = '';
});

async function fromLibrary() {
  const back = body.place();
  const files = await chooseMedia({many: true});
  back();
  if (files.length > 0) {
    body.insert(files.map(file => file.markdown).join('\n\n'));
  }
}

async function compare(before, after) {
  const answer = await keeping.send('POST', '/comparison', {before, after});
  return answer?.ok ? (await answer.json()).same : false;
}

function inputs() {
  const all = {};
  for (const [name, value] of new FormData(form)) {
    if (name !== 'body' && value !== '') {
      (all[name] ??= []).push(value);
    }
  }
  all.body = [body.value()];
  return all;
}

function fill(texts) {
  for (const input of form.querySelectorAll('[name]')) {
    const text = texts[input.name]?.[0] ?? '';
    if (input.name === 'body') {
      continue;
    } else if (input.type === 'checkbox') {
      input.checked = text === input.value;
    } else if (input.name !== 'section' || text) {
      input.value = text;
    }
    input.dispatchEvent(new Event('input', {bubbles: true}));
  }
  body.set(texts.body?.[0] ?? '');
  growTitle();
}

function changed() {
  keeping.changed();
  showCount();
}

function showCount() {
  document.getElementById('count').textContent = say('count', [...body.text().replace(/[\s\u200B]/g, '')].length);
}

function growTitle() {
  title.style.height = 'auto';
  title.style.height = `${title.scrollHeight}px`;
}

form.addEventListener('input', event => {
  if (event.target.name && event.target.name !== 'body') {
    keeping.changed();
    wrong(event.target.name, '');
  }
  if (event.target === title) {
    growTitle();
  }
});
title.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.ctrlKey && !event.isComposing) {
    event.preventDefault();
    body.isVisual ? body.vditor.focus() : body.source.focus();
  }
});

modeButton.addEventListener('click', async () => {
  if (body.isVisual) {
    body.showSource();
    body.source.focus();
  } else if (!await body.showVisual()) {
    notice('mode', say('source-only'), closing('mode'));
  }
  showMode();
});

function showMode() {
  modeButton.textContent = body.isVisual ? say('source') : say('visual');
  modeButton.setAttribute('aria-pressed', String(!body.isVisual));
}

// Keeping

const keeping = new Keeping({
  copy: data.copy, address: data.address, keeping: data.keeping, inputs, fill,
  told: {
    state: name => showState(name),
    kept: at => showState('kept', say('kept', clock(at))),
    restored: () => notice('restored', say('restored'), closing('restored')),
    login: wanted => wanted ? login.open || login.showModal() : login.close(),
    readOnly: is => {
      body.readOnly(is);
      form.querySelectorAll('input, textarea, select').forEach(input => { input.name !== 'body' && (input.disabled = is); });
      notice('tab', is ? say('other-tab') : '', button(say('take-over'), () => location.reload(), 'btn btn-primary'));
      if (is) {
        showState('other-tab');
      }
    },
    leftOver: (at, use, drop) => {
      const name = `left-${at}`;
      notice(name, say('left-over', clock(at)), button(say('left-over-use'), () => { notice(name, ''); use(); }),
        button(say('left-over-drop'), () => { notice(name, ''); drop(); }));
    },
    others: names => notice('others', names.length > 0 ? say('others', names.join('、')) : ''),
    newer: text => notice('newer', text),
  },
});

document.getElementById('login-done').addEventListener('click', async () => {
  keeping.dirty = true;
  await keeping.flush();
});

// Pasting

const pasteOptions = {
  writing: data.writing, library: data.library,
  told: {
    state: name => showState(name),
    note: lines => {
      if (lines.length > 0) {
        const list = document.createElement('ul');
        list.append(...lines.map(line => {
          const item = document.createElement('li');
          item.textContent = line.text;
          return item;
        }));
        notice('paste', [say('note'), list], closing('paste'));
      }
    },
    pictures: askForWords,
    progress: part => {
      progress.hidden = part >= 1;
      progress.value = part;
      if (part < 1) {
        state.textContent = say('uploading', Math.round(part * 100));
      }
    },
    refused: text => notice('refused', say('refused', text), closing('refused')),
  },
};
acceptPaste(body, pasteOptions);

// Pictures that came without words for who cannot see them.
function askForWords(ids) {
  const silent = ids.filter(id => body.value().includes(`![](media:${id}`));
  if (silent.length === 0) {
    return;
  }
  const questions = silent.map((id, at) => {
    const line = document.createElement('label');
    line.className = 'alt-question';
    const picture = document.createElement('img');
    picture.src = `${data.writing}/media/${id}`;
    picture.alt = '';
    const words = document.createElement('input');
    words.className = 'form-control';
    words.maxLength = 300;
    words.addEventListener('change', () => {
      body.set(body.value().replace(new RegExp(`!\\[[^\\]]*\\]\\(media:${id}(?=[\\s)])`, 'g'), `![${words.value.replace(/[\\[\]\n]/g, ' ').trim()}](media:${id}`));
    });
    line.append(picture, say('alt', at + 1), words);
    return line;
  });
  notice('alt', [say('alt-help'), ...questions], closing('alt'));
}

// What the officer does

function wrong(name, text) {
  const held = form.querySelector(`[name="${CSS.escape(name)}"]`);
  // Where ids are held out of sight, something else is seen in their place.
  const input = held?.hidden ? held.parentElement.querySelector('input:not([hidden]), button') : held;
  const id = `field-${name}-wrong`;
  document.getElementById(id)?.remove();
  if (!input) {
    return;
  }
  input.toggleAttribute('aria-invalid', Boolean(text));
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ').filter(each => each && each !== id);
  if (text) {
    const line = document.createElement('p');
    line.id = id;
    line.className = 'invalid-feedback d-block';
    line.textContent = text;
    input.closest('.field')?.append(line);
    input.setAttribute('aria-invalid', 'true');
    described.push(id);
  }
  described.length > 0 ? input.setAttribute('aria-describedby', described.join(' ')) : input.removeAttribute('aria-describedby');
}

/** @returns whether a revision was made */
async function save() {
  showState('saving');
  const answer = await keeping.ask('/revision');
  if (!answer) {
    return false;
  }
  if (answer.status === 409) {
    location.assign(answer.body.merge);
    return false;
  }
  if (answer.status === 422) {
    const errors = Object.entries(answer.body.errors);
    errors.forEach(([name, text]) => wrong(name, text));
    const first = form.querySelector('[aria-invalid="true"]');
    if (fields.contains(first)) {
      showFields(true);
    }
    first?.focus();
    showState('error', errors.map(([, text]) => text).join(' '));
    return false;
  }
  entry = answer.body.entry;
  notice('newer', '');
  showState('saved', answer.body.said);
  return true;
}

async function preview() {
  // Opened at once: browsers let a page open a window only while the key is fresh.
  const view = open('', `preview-${data.copy}`);
  await keeping.flush();
  view.location = `${data.address}/preview`;
}

async function go(way) {
  if (!await save() || !await passes()) {
    return;
  }
  const sent = document.createElement('form');
  sent.method = 'post';
  sent.action = `${data.entries}/${entry}/${way}`;
  document.body.append(sent);
  sent.submit();
}

/** @returns whether nothing stands in the way: what must be mended, or what the officer wants to mend first */
async function passes() {
  const findings = await check();
  if (!findings || findings.some(finding => finding.blocks)) {
    showState('blocked');
    return false;
  }
  return findings.length === 0 || sure(say('sure', findings.length));
}

function sure(question) {
  return new Promise(resolve => {
    const dialog = document.createElement('dialog');
    dialog.className = 'ask';
    const text = document.createElement('p');
    text.textContent = question;
    const buttons = document.createElement('p');
    buttons.className = 'login-actions';
    buttons.append(button(say('sure-yes'), () => dialog.close('yes'), 'btn btn-primary'), button(say('sure-no'), () => dialog.close()));
    dialog.append(text, buttons);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

document.getElementById('save').addEventListener('click', save);
document.getElementById('preview').addEventListener('click', preview);
document.querySelectorAll('[data-way]').forEach(each => each.addEventListener('click', () => go(each.dataset.way)));

document.addEventListener('keydown', event => {
  if (!event.ctrlKey && !event.metaKey) {
    return;
  }
  const action = event.key === 's' ? save : event.shiftKey && event.key.toLowerCase() === 'p' ? preview
    : event.key === 'Enter' ? () => document.querySelector('[data-way]')?.click() : null;
  if (action) {
    event.preventDefault();
    event.stopPropagation();
    action();
  }
}, true);

function showFields(open) {
  fields.classList.toggle('open', open);
  fieldsButton.setAttribute('aria-expanded', String(open));
}
fieldsButton.addEventListener('click', () => {
  showFields(true);
  document.getElementById('fields-close').focus();
});
document.getElementById('fields-close').addEventListener('click', () => {
  showFields(false);
  fieldsButton.focus();
});
fields.addEventListener('keydown', event => {
  if (event.key === 'Escape' && fields.classList.contains('open')) {
    showFields(false);
    fieldsButton.focus();
  }
});

document.getElementById('take-summary').addEventListener('click', () => {
  const paragraph = [...body.firstParagraph()];
  const cut = paragraph.slice(0, 120).join('');
  const stop = Math.max(...['。', '！', '？'].map(mark => cut.lastIndexOf(mark)));
  const summary = document.getElementById('field-summary');
  summary.value = paragraph.length <= 120 ? cut : stop > 20 ? cut.slice(0, stop + 1) : `${[...cut].slice(0, 119).join('')}…`;
  summary.dispatchEvent(new Event('input', {bubbles: true}));
  showState('summary-taken');
});

document.getElementById('check').addEventListener('click', check);

/** @returns what the checks say of the text as it stands; nothing when they could not be asked */
async function check() {
  showState('checking');
  const answer = await keeping.ask('/findings');
  if (answer) {
    document.getElementById('findings').hidden = false;
    showFields(true);
    showFindings(answer.body.findings, {say, find: words => { showFields(false); body.find(words); }, replace});
  }
  return answer?.body.findings;
}

async function replace(finding) {
  if (finding.field === 'body') {
    body.set(mended(body.value(), finding));
  } else {
    const input = form.querySelector(`[name="${CSS.escape(finding.field)}"]`);
    input.value = mended(input.value, finding);
    input.dispatchEvent(new Event('input', {bubbles: true}));
  }
  showState('replaced');
  await check();
}

// Begin

body.readOnly(true);
const whole = await body.open(data.body);
showMode();
if (!whole) {
  notice('mode', say('source-only'), closing('mode'));
}
growTitle();
showCount();
await keeping.begin();
document.documentElement.dataset.ready = '';
if (!title.value) {
  title.focus();
}
