// Choosing files of the site's library in a dialog.
//
//   <button data-media-chooser="image">  opens it; each file that was chosen is told by an event media:chosen on the button,
//                                        detail {id, name, url, alt, markdown, thumbnail, bytes}; data-many allows several
//   chooseMedia({kind, many})            the same for scripts: a promise of a list of files, empty when nothing was chosen
//   <div class="choose" data-choose="image"><input></div>   an input with ids becomes pictures with a button
import {enhance} from './enhance.js';
import {prepareDrop} from './upload.js';

const look = document.createElement('link');
look.rel = 'stylesheet';
look.href = new URL('../css/media.css', import.meta.url);
document.head.append(look);

const site = location.pathname.match(/^\/desk\/sites\/[^/]+/)?.[0];
const words = fetchOnce(() => fetch(`${site}/media/words-of-choosing`).then(answer => answer.json()));

function fetchOnce(work) {
  let promise;
  return () => promise ??= work();
}

function file(button) {
  const {mediaId, name, url, alt, markdown, thumbnail, bytes} = button.dataset;
  return {id: Number(mediaId), name, url, alt, markdown, thumbnail, bytes: Number(bytes)};
}

function element(tag, look, text = '') {
  const made = document.createElement(tag);
  made.className = look;
  made.textContent = text;
  return made;
}

function action(look, text) {
  const made = element('button', look, text);
  made.type = 'button';
  return made;
}

/** @returns a promise of the files that were chosen, in the order of choosing */
export async function chooseMedia({kind = '', many = false} = {}) {
  const say = await words();
  const dialog = element('dialog', 'chooser-dialog');
  const title = element('h2', 'card-title', kind === 'image' ? say.image : say.title);
  title.id = 'chooser-title';
  dialog.setAttribute('aria-labelledby', title.id);
  const close = action('btn', say.close);
  const use = action('btn btn-primary', say.use);
  const chosenNote = element('span', 'text-secondary');
  chosenNote.setAttribute('role', 'status');
  const head = element('div', 'chooser-head');
  head.append(title, close);
  const inside = element('div', 'chooser-inside');
  const foot = element('div', 'chooser-foot');
  foot.append(chosenNote, use);
  foot.hidden = !many;
  dialog.append(head, inside, foot);
  document.body.append(dialog);

  const chosen = new Map();
  function mark() {
    inside.querySelectorAll('[data-media-id]').forEach(button => button.setAttribute('aria-pressed', String(chosen.has(button.dataset.mediaId))));
    chosenNote.textContent = say.chosen.replace('{0}', chosen.size);
    use.disabled = chosen.size === 0;
  }

  async function show(address) {
    const answer = await fetch(address, {headers: {'HX-Request': 'true'}});
    inside.innerHTML = await answer.text();
    prepareDrop(inside.querySelector('.drop'), async outcome => {
      outcome.files.forEach(added => many ? chosen.set(String(added.id), added) : undefined);
      if (!many && outcome.files.length === 1 && (kind !== 'image' || outcome.files[0].picture)) {
        finish([outcome.files[0]]);
      } else {
        await show(start);
      }
    });
    mark();
  }

  const start = `${site}/media/chooser?kind=${kind}`;
  let finish;
  const outcome = new Promise(resolve => {
    finish = files => {
      resolve(files);
      dialog.close();
    };
  });
  dialog.addEventListener('close', () => {
    finish([]);
    dialog.remove();
  });
  close.addEventListener('click', () => dialog.close());
  use.addEventListener('click', () => finish([...chosen.values()]));
  inside.addEventListener('submit', event => {
    event.preventDefault();
    show(`${event.target.action}?${new URLSearchParams(new FormData(event.target))}`);
  });
  inside.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    const button = event.target.closest('[data-media-id]');
    if (link) {
      event.preventDefault();
      show(link.href);
    } else if (button && many) {
      chosen.delete(button.dataset.mediaId) || chosen.set(button.dataset.mediaId, file(button));
      mark();
    } else if (button) {
      finish([file(button)]);
    }
  });
  dialog.showModal();
  await show(start);
  return outcome;
}

document.addEventListener('click', async event => {
  const opener = event.target.closest('[data-media-chooser]');
  if (opener) {
    const files = await chooseMedia({kind: opener.dataset.mediaChooser, many: 'many' in opener.dataset});
    files.forEach(detail => opener.dispatchEvent(new CustomEvent('media:chosen', {detail, bubbles: true})));
    opener.focus();
  }
});

// An input that holds ids keeps holding them; people see names and pictures.
async function showFiles(box) {
  const say = await words();
  const input = box.querySelector('input');
  const many = box.dataset.choose === 'files';
  const shown = element('ul', 'chosen');
  const choose = action('btn', many ? say.files : say.image);
  const label = document.querySelector(`label[for="${input.id}"]`);
  if (label) {
    label.id ||= `${input.id}-label`;
    choose.id = `${input.id}-choose`;
    choose.setAttribute('aria-labelledby', `${label.id} ${choose.id}`);
  }
  input.hidden = true;
  box.append(shown, choose);

  function ids() {
    return input.value.split(',').map(id => id.trim()).filter(id => id);
  }
  function keep(list) {
    input.value = list.join(',');
    input.dispatchEvent(new Event('input', {bubbles: true}));
    draw();
  }
  async function draw() {
    const files = ids().length === 0 ? [] : (await (await fetch(`${site}/media/cards?ids=${ids().join(',')}`)).json()).files;
    shown.replaceChildren(...files.map(card => {
      const line = element('li', 'chosen-file');
      if (card.thumbnail) {
        const picture = element('img', '');
        picture.src = card.thumbnail;
        picture.alt = '';
        line.append(picture);
      }
      line.append(element('span', 'chosen-name', card.name));
      const clear = action('btn btn-ghost-secondary', '×');
      clear.setAttribute('aria-label', say.clear.replace('{0}', card.name));
      clear.addEventListener('click', () => {
        keep(ids().filter(id => id !== String(card.id)));
        choose.focus();
      });
      line.append(clear);
      return line;
    }));
  }

  choose.addEventListener('click', async () => {
    const files = await chooseMedia({kind: many ? '' : 'image', many});
    if (files.length > 0) {
      keep(many ? [...new Set([...ids(), ...files.map(chosen => String(chosen.id))])] : [files[0].id]);
    }
    choose.focus();
  });
  await draw();
}

if (site) {
  enhance('[data-choose]', showFiles);
}
