// While a list is worked off, the page looks every second how far it is.

const roll = document.querySelector('[data-roll]');
const isRunning = () => roll.querySelector('[data-state="running"]');

async function look() {
  const answer = await fetch(roll.dataset.roll).catch(() => null);
  if (answer?.ok) {
    roll.innerHTML = await answer.text();
  }
  if (isRunning()) {
    setTimeout(look, 1000);
  }
}

if (isRunning()) {
  setTimeout(look, 500);
}
