// Copies what is shown once. Without encryption browsers offer no clipboard: then the text is selected, to be copied by hand.

document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]');
  if (!button) {
    return;
  }
  const input = document.getElementById(button.dataset.copy);
  input.select();
  const copied = navigator.clipboard
    ? await navigator.clipboard.writeText(input.value).then(() => true, () => false)
    : document.execCommand('copy');
  if (copied) {
    button.querySelector('span').textContent = button.dataset.copied;
  }
});
