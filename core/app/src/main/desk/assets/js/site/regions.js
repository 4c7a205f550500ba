// Blocks in their regions: moved, added, set and sent as one arrangement of the regions that were touched.

import Sortable from '../../lib/sortable/sortable.core.esm.js';

const form = document.querySelector('[data-regions]');
const dialog = document.querySelector('[data-options-dialog]');
const lists = form ? [...form.querySelectorAll('[data-region]')] : [];

const told = text => { form.querySelector('[data-told]').textContent = text; };
const title = block => block.querySelector('[data-title]').textContent;
const touch = (...touched) => touched.forEach(list => { list.dataset.touched = 'yes'; });

function say(word, block, list) {
  told(form.dataset[word].replace('{0}', title(block)).replace('{1}', list?.dataset.title ?? ''));
}

/** Beyond the end of a region the next one begins. */
function step(block, way) {
  const list = block.parentElement;
  const sibling = way === 'up' ? block.previousElementSibling : block.nextElementSibling;
  const other = lists[lists.indexOf(list) + (way === 'up' ? -1 : 1)];
  if (sibling) {
    list.insertBefore(block, way === 'up' ? sibling : sibling.nextElementSibling);
    touch(list);
    say('moved', block);
  } else if (other) {
    other.insertBefore(block, way === 'up' ? null : other.firstElementChild);
    touch(list, other);
    say('movedTo', block, other);
  } else {
    say('stuck', block);
  }
  block.querySelector(`[data-step="${way}"]`).focus();
}

function remove(block) {
  const list = block.parentElement;
  const next = block.nextElementSibling ?? block.previousElementSibling;
  block.remove();
  touch(list);
  (next?.querySelector('[data-remove-block]') ?? list.closest('.place').querySelector('[data-add-block]')).focus();
}

function add(place) {
  const choice = place.querySelector('[data-choose-block]').selectedOptions[0];
  const block = form.querySelector('template').content.cloneNode(true).firstElementChild;
  block.dataset.block = choice.value;
  block.querySelector('[data-title]').textContent = choice.textContent;
  block.querySelectorAll('[aria-label]').forEach(button => button.setAttribute('aria-label', `${button.getAttribute('aria-label').trim()}${choice.textContent}`));
  const list = place.querySelector('[data-region]');
  list.append(block);
  touch(list);
  if (choice.dataset.options !== '0') {
    edit(block);
  } else {
    block.querySelector('[data-edit-block]').focus();
  }
}

async function edit(block) {
  const address = `${form.dataset.options}?${new URLSearchParams({block: block.dataset.block, chosen: block.dataset.options})}`;
  const answer = await fetch(address);
  dialog.querySelector('#options-title').textContent = title(block);
  dialog.querySelector('[data-options-form]').innerHTML = await answer.text();
  dialog.querySelector('form').onsubmit = event => {
    event.preventDefault();
    take(block);
  };
  dialog.onclose = () => block.querySelector('[data-edit-block]').focus();
  dialog.showModal();
}

async function take(block) {
  const answer = await fetch(`${form.dataset.options}?${new URLSearchParams({block: block.dataset.block})}`,
    {method: 'POST', body: new URLSearchParams(new FormData(dialog.querySelector('form')))});
  if (answer.status === 422) {
    dialog.querySelector('[data-options-form]').innerHTML = await answer.text();
    dialog.querySelector('.is-invalid')?.focus();
    return;
  }
  const {options, summary} = await answer.json();
  block.dataset.options = options;
  block.querySelector('[data-summary]').textContent = summary;
  touch(block.parentElement);
  dialog.close();
  told(form.dataset.taken);
}

function arrangement() {
  return Object.fromEntries(lists.filter(list => list.dataset.touched).map(list => [list.dataset.region,
    [...list.children].map(block => ({block: block.dataset.block, options: JSON.parse(block.dataset.options)}))]));
}

if (form) {
  lists.forEach(list => Sortable.create(list, {group: 'blocks', handle: '[data-handle]', animation: 120, emptyInsertThreshold: 12,
    onEnd: event => { touch(event.from, event.to); say(event.from === event.to ? 'moved' : 'movedTo', event.item, event.to); }}));
  form.addEventListener('submit', () => {
    form.elements.arrangement.value = JSON.stringify(arrangement());
    form.dataset.sent = 'yes';
  }, true);
  form.addEventListener('click', event => {
    const block = event.target.closest('[data-block]');
    if (event.target.closest('[data-step]')) {
      step(block, event.target.closest('[data-step]').dataset.step);
    } else if (event.target.closest('[data-edit-block]')) {
      edit(block);
    } else if (event.target.closest('[data-remove-block]')) {
      remove(block);
    } else if (event.target.closest('[data-add-block]')) {
      add(event.target.closest('.place'));
    }
  });
  dialog.querySelector('[data-cancel]').addEventListener('click', () => dialog.close());
  window.addEventListener('beforeunload', event => {
    if (!form.dataset.sent && lists.some(list => list.dataset.touched)) {
      event.preventDefault();
    }
  });
}
