// Shows as many steps as are chosen.

const form = document.querySelector('[data-steps]');
const count = form.querySelector('[name=count]');

function show() {
  form.querySelectorAll('[data-step]').forEach(step => {
    const wanted = Number(step.dataset.step) <= Number(count.value);
    step.hidden = !wanted;
    step.disabled = !wanted;
  });
}

count.addEventListener('change', show);
show();
