// What every page of the desk can do: the menu on a phone, rows of groups, counted inputs, questions before what cannot be undone.

const menu = document.getElementById('menu');
const menuButton = document.getElementById('menu-button');

function showMenu(open) {
  menu.classList.toggle('open', open);
  menuButton.setAttribute('aria-expanded', String(open));
}

if (menuButton) {
  menuButton.addEventListener('click', () => showMenu(!menu.classList.contains('open')));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && menu.classList.contains('open')) {
      showMenu(false);
      menuButton.focus();
    }
  });
  document.addEventListener('click', event => {
    if (menu.classList.contains('open') && !menu.contains(event.target) && !menuButton.contains(event.target)) {
      showMenu(false);
    }
  });
}

// Rows of a group: the template's names hold {row}, which takes the next free number.
document.addEventListener('click', event => {
  const add = event.target.closest('[data-add-row]');
  if (add) {
    const group = add.closest('[data-rows]');
    const taken = new Set([...group.querySelectorAll('[name]')].map(input => input.name.slice(group.dataset.rows.length + 1).split('.')[0]));
    let number = taken.size;
    while (taken.has(String(number))) {
      number++;
    }
    const row = group.querySelector('template').content.cloneNode(true);
    row.querySelectorAll('[name],[id],[for],[aria-describedby]').forEach(element => {
      for (const name of ['name', 'id', 'for', 'aria-describedby']) {
        if (element.hasAttribute(name)) {
          element.setAttribute(name, element.getAttribute(name).replaceAll('{row}', number));
        }
      }
    });
    group.querySelector('.rows').append(row);
    group.querySelector('.rows').lastElementChild.querySelector('input,select,textarea')?.focus();
    group.dispatchEvent(new Event('input', {bubbles: true}));
  }
  const remove = event.target.closest('[data-remove-row]');
  if (remove) {
    const group = remove.closest('[data-rows]');
    remove.closest('.row-of-group').remove();
    group.querySelector('[data-add-row]').focus();
    group.dispatchEvent(new Event('input', {bubbles: true}));
  }
});

// Characters, not UTF-16 units: 𠮷 is one.
function count(input) {
  const limit = Number(input.dataset.count);
  let note = input.parentElement.querySelector('.count');
  if (!note) {
    note = document.createElement('span');
    note.className = 'count';
    input.after(note);
  }
  const length = [...input.value].length;
  note.textContent = `${length} / ${limit}`;
  note.classList.toggle('over', length > limit);
}

document.addEventListener('input', event => {
  if (event.target.dataset?.count) {
    count(event.target);
  }
});
document.querySelectorAll('[data-count]').forEach(count);

function button(look, value, text) {
  const made = document.createElement('button');
  made.className = look;
  made.value = value;
  made.textContent = text;
  return made;
}

// A form or button with data-ask="question" asks first, in a dialog of the page's own.
document.addEventListener('submit', event => {
  const form = event.target;
  const question = event.submitter?.dataset.ask ?? form.dataset.ask;
  if (!question || form.dataset.answered) {
    return;
  }
  event.preventDefault();
  const dialog = document.createElement('dialog');
  dialog.className = 'ask';
  const text = document.createElement('p');
  text.textContent = question;
  const buttons = document.createElement('form');
  buttons.method = 'dialog';
  buttons.append(button('btn', '', document.body.dataset.no), button('btn btn-danger', 'yes', document.body.dataset.yes));
  dialog.append(text, buttons);
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (dialog.returnValue === 'yes') {
      form.dataset.answered = 'yes';
      form.requestSubmit(event.submitter);
      delete form.dataset.answered;
    } else {
      event.submitter?.focus();
    }
  });
  dialog.showModal();
});

// Inputs that choose files of the library or entries bring their own script.
if (document.querySelector('[data-choose],[data-media-chooser]')) {
  import('./choose.js');
}
if (document.querySelector('[data-choose-entries]')) {
  import('./choose-entries.js');
}
