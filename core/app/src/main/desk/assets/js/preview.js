// Looking at a preview: phone or laptop, and links for others.
const stage = document.getElementById('stage');

function show(width) {
  stage.className = `stage ${width}`;
  document.querySelectorAll('[data-width]').forEach(each => each.setAttribute('aria-pressed', String(each.dataset.width === width)));
}
document.querySelectorAll('[data-width]').forEach(each => each.addEventListener('click', () => show(each.dataset.width)));
if (innerWidth < 992) {
  show('phone');
}

const share = document.getElementById('share');
share?.addEventListener('submit', async event => {
  event.preventDefault();
  const answer = await fetch(share.dataset.address, {method: 'POST', body: JSON.stringify({days: Number(share.elements.days.value)}),
    headers: {'Content-Type': 'application/json', 'Accept': 'application/json'}});
  const told = await answer.json();
  if (answer.ok) {
    const link = document.getElementById('link');
    link.value = told.url;
    document.getElementById('made').hidden = false;
    link.focus();
    link.select();
  } else {
    document.getElementById('told').textContent = told.detail;
  }
});

document.getElementById('copy')?.addEventListener('click', async event => {
  const link = document.getElementById('link');
  link.select();
  await navigator.clipboard?.writeText(link.value);
  document.getElementById('told').textContent = event.currentTarget.dataset.copied;
});
