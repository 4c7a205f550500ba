// Ticking texts, and asking only for what the chosen action needs.

const batch = document.getElementById('batch');
const bar = batch?.querySelector('[data-batch]');

function ticks() {
  return [...batch.querySelectorAll('input[name=id]')];
}

function show() {
  const act = batch.querySelector('[name=act]').value;
  bar.querySelectorAll('[data-for]').forEach(part => {
    part.hidden = !part.dataset.for.split(' ').includes(act);
  });
  batch.querySelector('[name=reason]').required = act === 'withdrawal';
  bar.classList.toggle('ready', ticks().some(tick => tick.checked));
}

if (bar) {
  const all = batch.querySelector('[data-select-all]');
  batch.addEventListener('change', event => {
    if (event.target === all) {
      ticks().forEach(tick => { tick.checked = all.checked; });
    } else {
      all.checked = ticks().every(tick => tick.checked);
    }
    show();
  });
  show();
}
