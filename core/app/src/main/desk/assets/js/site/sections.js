// The tree of sections: each move is kept at once.

import './tree.js';

function refuse(tree, text) {
  const note = tree.querySelector('[data-refused]');
  note.textContent = text;
  note.hidden = !text;
}

document.addEventListener('tree:moved', async event => {
  const node = event.target;
  const tree = node.closest('[data-tree]');
  const {parent, place, takeBack} = event.detail;
  refuse(tree, '');
  const body = new URLSearchParams({parent: parent?.dataset.node ?? 0, place});
  const answer = await fetch(`${tree.dataset.address}/${node.dataset.node}/place`,
    {method: 'POST', body, headers: {Accept: 'application/json'}}).catch(() => null);
  if (!answer?.ok) {
    takeBack();
    const problem = await answer?.json().catch(() => null);
    refuse(tree, problem?.detail || tree.dataset.failed);
    return;
  }
  for (const [id, path] of Object.entries(await answer.json())) {
    const note = tree.querySelector(`[data-node="${id}"] > .node [data-path]`);
    if (note) {
      note.textContent = path;
    }
  }
});
