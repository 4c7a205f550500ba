// A tree that is put in order with the mouse, a finger or the keyboard.
//
//   <div data-tree data-deepest="4" data-moved data-stuck>          words: {0} is the node's title
//     <p data-told aria-live="polite"></p>
//     <ol data-level><li data-node><div class="node"><span data-handle></span><button data-move="up|down|in|out"></div><ol data-level></ol></li></ol>
//   </div>
//
// Each move dispatches `tree:moved` on the node, with {parent, place}: the node above or null, and the number among its siblings.
// Whoever calls preventDefault takes it back.

import Sortable from '../../lib/sortable/sortable.core.esm.js';

const level = node => node.querySelector(':scope > [data-level]');
const title = node => node.querySelector('.node-title')?.value ?? node.querySelector('.node-title')?.textContent ?? '';
const nodeAbove = list => list.parentElement.closest('[data-node]');

function depth(node) {
  return 1 + Math.max(0, ...[...level(node).children].map(depth));
}

function levelOf(list) {
  let number = 1;
  for (let above = nodeAbove(list); above; above = nodeAbove(above.parentElement)) {
    number++;
  }
  return number;
}

function fits(tree, node, list) {
  return levelOf(list) + depth(node) - 1 <= Number(tree.dataset.deepest);
}

function tell(tree, word, node) {
  tree.querySelector('[data-told]').textContent = tree.dataset[word].replace('{0}', title(node));
}

function moved(tree, node, takeBack) {
  const list = node.parentElement;
  const event = new CustomEvent('tree:moved', {bubbles: true, cancelable: true,
    detail: {parent: nodeAbove(list), place: [...list.children].indexOf(node), takeBack}});
  if (node.dispatchEvent(event)) {
    tell(tree, 'moved', node);
  }
}

/** Where a step leads: a list and the node before which to stand, or nothing. */
function step(node, way) {
  const list = node.parentElement;
  const before = node.previousElementSibling;
  const after = node.nextElementSibling;
  const above = nodeAbove(list);
  switch (way) {
    case 'up': return before && [list, before];
    case 'down': return after && [list, after.nextElementSibling];
    case 'in': return before && [level(before), null];
    default: return above && [above.parentElement, above.nextElementSibling];
  }
}

function move(tree, node, way) {
  const target = step(node, way);
  if (!target || !fits(tree, node, target[0])) {
    tell(tree, 'stuck', node);
    return;
  }
  const [list, next] = [node.parentElement, node.nextElementSibling];
  target[0].insertBefore(node, target[1]);
  node.querySelector(`[data-move="${way}"]`).focus();
  moved(tree, node, () => list.insertBefore(node, next));
}

function sortable(tree, list) {
  let next;
  Sortable.create(list, {
    group: {name: 'tree', put: (to, from, node) => fits(tree, node, to.el)},
    handle: '[data-handle]', animation: 120, fallbackOnBody: true, swapThreshold: .6, emptyInsertThreshold: 8,
    onStart: event => { next = event.item.nextElementSibling; },
    onEnd: event => {
      if (event.from !== event.to || event.oldIndex !== event.newIndex) {
        moved(tree, event.item, () => event.from.insertBefore(event.item, next));
      }
    },
  });
}

/** Makes the levels below an element sortable; for nodes that came later too. */
export function cultivate(tree, within = tree) {
  within.querySelectorAll('[data-level]').forEach(list => sortable(tree, list));
}

document.querySelectorAll('[data-tree]').forEach(tree => cultivate(tree));

document.addEventListener('click', event => {
  const button = event.target.closest('[data-tree] [data-move]');
  if (button) {
    move(button.closest('[data-tree]'), button.closest('[data-node]'), button.dataset.move);
  }
});
