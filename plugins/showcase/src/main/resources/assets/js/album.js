// An album: buttons beside the strip, and its pictures over the whole screen, to be swiped or walked through with arrow keys.
const still = matchMedia('(prefers-reduced-motion: reduce)');

function button(look, label, sign) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = look;
  made.setAttribute('aria-label', label);
  made.textContent = sign;
  return made;
}

/** The child of a row whose middle is nearest to the row's. */
function nearest(row) {
  const middle = row.getBoundingClientRect().left + row.clientWidth / 2;
  const away = [...row.children].map(child => {
    const box = child.getBoundingClientRect();
    return Math.abs(box.left + box.width / 2 - middle);
  });
  return away.indexOf(Math.min(...away));
}

function go(row, index, smooth = true) {
  const child = row.children[Math.max(0, Math.min(index, row.children.length - 1))];
  const from = row.getBoundingClientRect();
  const to = child.getBoundingClientRect();
  row.scrollBy({left: to.left + to.width / 2 - from.left - from.width / 2, behavior: smooth && !still.matches ? 'smooth' : 'instant'});
}

function view(album, strip, start) {
  const say = album.dataset;
  const dialog = document.createElement('dialog');
  dialog.className = 'viewer';
  dialog.setAttribute('aria-label', album.getAttribute('aria-label'));
  const row = document.createElement('div');
  row.className = 'viewer__row';
  row.tabIndex = 0;
  row.append(...[...strip.querySelectorAll('figure')].map(figure => {
    const copy = figure.cloneNode(true);
    const link = copy.querySelector('a');
    link.replaceWith(link.querySelector('picture'));
    copy.querySelectorAll('[sizes]').forEach(picture => picture.sizes = '100vw');
    return copy;
  }));
  const close = button('viewer__button viewer__close', say.close, '×');
  const previous = button('viewer__button viewer__previous', say.previous, '‹');
  const next = button('viewer__button viewer__next', say.next, '›');
  const place = document.createElement('p');
  place.className = 'viewer__place';
  place.setAttribute('role', 'status');
  dialog.append(row, previous, next, place, close);
  document.body.append(dialog);

  let at = start;
  function tell() {
    if (!dialog.open) {
      // Closing scrolls too; where the visitor was stays known.
      return;
    }
    at = nearest(row);
    const words = say.place.replace('{0}', at + 1).replace('{1}', row.children.length);
    if (place.textContent !== words) {
      place.textContent = words;
    }
    previous.disabled = at === 0;
    next.disabled = at === row.children.length - 1;
  }

  row.addEventListener('scroll', tell, {passive: true});
  previous.addEventListener('click', () => go(row, at - 1));
  next.addEventListener('click', () => go(row, at + 1));
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('keydown', event => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      go(row, event.key === 'ArrowLeft' ? at - 1 : at + 1);
    }
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    go(strip, at, false);
    strip.children[at].querySelector('a').focus();
  });
  dialog.showModal();
  go(row, start, false);
  tell();
  row.focus();
}

for (const album of document.querySelectorAll('[data-album]')) {
  const strip = album.querySelector('.album__strip');
  strip.addEventListener('click', event => {
    const photo = event.target.closest('.album__photo');
    if (photo && event.target.closest('a') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      view(album, strip, [...strip.children].indexOf(photo));
    }
  });
  if (strip.children.length > 1) {
    const previous = button('album__button album__button--previous', album.dataset.previous, '‹');
    const next = button('album__button album__button--next', album.dataset.next, '›');
    previous.addEventListener('click', () => strip.scrollBy({left: -strip.clientWidth * .8, behavior: still.matches ? 'instant' : 'smooth'}));
    next.addEventListener('click', () => strip.scrollBy({left: strip.clientWidth * .8, behavior: still.matches ? 'instant' : 'smooth'}));
    album.append(previous, next);
    const tell = () => {
      previous.disabled = strip.scrollLeft < 8;
      next.disabled = strip.scrollLeft > strip.scrollWidth - strip.clientWidth - 8;
    };
    strip.addEventListener('scroll', tell, {passive: true});
    new ResizeObserver(tell).observe(strip);
  }
}
