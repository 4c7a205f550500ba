// Menus: items are added, changed and moved on the page and sent as one tree.

import {cultivate} from './tree.js';

const levels = '[data-level]';

function read(list) {
  return [...list.children].map(node => {
    const field = name => node.querySelector(`:scope > .node [data-${name}]`).value;
    return {title: field('title'), section: Number(field('section')), url: field('url'), children: read(node.querySelector(`:scope > ${levels}`))};
  });
}

function dirty(form) {
  form.dataset.dirty = 'yes';
  form.querySelector('[data-save]').hidden = false;
}

for (const form of document.querySelectorAll('[data-menu]')) {
  const tree = form.querySelector('[data-tree]');
  form.addEventListener('submit', () => {
    form.elements.tree.value = JSON.stringify(read(tree.querySelector(levels)));
    delete form.dataset.dirty;
  }, true);
  form.addEventListener('tree:moved', () => dirty(form));
  form.addEventListener('input', event => {
    dirty(form);
    if (event.target.matches('[data-section]')) {
      const url = event.target.parentElement.querySelector('[data-url]');
      url.hidden = event.target.value !== '0';
      const title = event.target.parentElement.querySelector('[data-title]');
      if (!title.value && url.hidden) {
        title.value = event.target.selectedOptions[0].textContent.split(' / ').at(-1);
      }
    }
  });
  form.addEventListener('click', event => {
    if (event.target.closest('[data-add-item]')) {
      const item = form.querySelector('template').content.cloneNode(true).firstElementChild;
      tree.querySelector(levels).append(item);
      cultivate(tree, item);
      item.querySelector('[data-title]').focus();
      dirty(form);
    }
    const remove = event.target.closest('[data-remove-item]');
    if (remove) {
      const node = remove.closest('[data-node]');
      const next = node.nextElementSibling ?? node.previousElementSibling ?? node.parentElement.closest('[data-node]');
      node.remove();
      (next?.querySelector('[data-remove-item]') ?? form.querySelector('[data-add-item]')).focus();
      dirty(form);
    }
  });
}

// What was arranged and not saved is not lost by a wrong click.
window.addEventListener('beforeunload', event => {
  if (document.querySelector('[data-menu][data-dirty]')) {
    event.preventDefault();
  }
});
