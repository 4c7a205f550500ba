// Suggests a key for the name, as long as nobody has typed one.

const form = document.querySelector('[data-founding]');
const name = form.querySelector('[name="name"]');
const key = form.querySelector('[name="key"]');
let suggested = '';

name.addEventListener('change', async () => {
  if (!name.value.trim() || key.value && key.value !== suggested) {
    return;
  }
  const answer = await fetch(`${form.dataset.founding}?${new URLSearchParams({name: name.value})}`);
  if (answer.ok && (!key.value || key.value === suggested)) {
    suggested = (await answer.json()).key;
    key.value = suggested;
    key.dispatchEvent(new Event('input', {bubbles: true}));
  }
});
