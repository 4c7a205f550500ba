// Whoever types something of his own no longer leaves the line to the site above; whoever leaves it sees what holds there.

document.addEventListener('input', event => {
  const line = event.target.closest('[data-line]');
  const box = line?.querySelector('[data-inherit]');
  if (!box || event.target.name.startsWith('lock.')) {
    return;
  }
  if (event.target !== box) {
    box.checked = false;
  } else if (box.checked) {
    const text = line.querySelector('.field input[type="text"], .field textarea');
    if (text) {
      text.value = line.dataset.inherited;
    }
  }
});
