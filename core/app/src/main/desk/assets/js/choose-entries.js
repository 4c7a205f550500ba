// Choosing entries by their titles. The input keeps holding ids, which is all that a form sends; people see what they are.
//
//   <div data-choose-entries data-type data-below data-most>   see partials/choose-entries
import {enhance} from './enhance.js';

const PAUSE = 150;
const site = location.pathname.match(/^\/desk\/sites\/[^/]+/)?.[0];

async function ask(address, signal) {
  const answer = await fetch(`${site}/choices${address}`, {headers: {Accept: 'application/json'}, signal});
  return answer.ok ? answer.json() : Promise.reject(answer);
}

function showEntries(box) {
  const held = box.querySelector('input');
  const shown = box.querySelector('ol');
  const blank = box.querySelector('template').content.firstElementChild;
  const most = Number(box.dataset.most) || Infinity;
  const reach = `type=${box.dataset.type}&below=${box.dataset.below}`;
  const search = held.cloneNode();
  const list = document.createElement('ul');
  const told = document.createElement('p');
  let entries = [...shown.children].map(line => ({id: line.dataset.id, title: line.querySelector('.choice-title').textContent,
    about: line.querySelector('.choice-about').textContent}));
  let offers = [];
  let active = -1;
  let asked = null;
  let timer = 0;

  function say(name, ...texts) {
    return texts.reduce((sentence, text, at) => sentence.replace(`{${at}}`, () => text), box.dataset[name]);
  }

  function words(element, entry) {
    element.querySelector('.choice-title').textContent = entry.title;
    element.querySelector('.choice-about').textContent = entry.about;
    return element;
  }

  // What is chosen

  function ids() {
    return held.value.split(/[,，\s]+/).filter(id => id);
  }

  function keep(changed, sentence) {
    entries = changed;
    held.value = entries.map(entry => entry.id).join(',');
    held.dispatchEvent(new Event('input', {bubbles: true}));
    draw();
    told.textContent = sentence;
  }

  function draw() {
    shown.replaceChildren(...entries.map((entry, at) => {
      const line = words(blank.cloneNode(true), entry);
      line.querySelectorAll('[data-way]').forEach(button => button.setAttribute('aria-label', say(button.dataset.way, entry.title)));
      line.querySelector('[data-way=earlier]').disabled = at === 0;
      line.querySelector('[data-way=later]').disabled = at === entries.length - 1;
      return line;
    }));
  }

  function remove(at) {
    keep(entries.filter((_, place) => place !== at), say('removed', entries[at].title));
    (shown.children[Math.min(at, entries.length - 1)]?.querySelector('[data-way=remove]') ?? search).focus();
  }

  function move(at, way) {
    const to = way === 'earlier' ? at - 1 : at + 1;
    const moved = entries.toSpliced(at, 1).toSpliced(to, 0, entries[at]);
    keep(moved, say('moved', moved[to].title, to + 1));
    const line = shown.children[to];
    (line.querySelector(`[data-way=${way}]:enabled`) ?? line.querySelector('[data-way]:enabled')).focus();
  }

  shown.addEventListener('click', event => {
    const way = event.target.closest('[data-way]')?.dataset.way;
    if (way && !held.disabled) {
      const at = [...shown.children].indexOf(event.target.closest('li'));
      way === 'remove' ? remove(at) : move(at, way);
    }
  });

  // The page may put other ids into the input, as when it brings back what was typed before.
  held.addEventListener('input', async () => {
    if (ids().join() !== entries.map(entry => String(entry.id)).join()) {
      // Nothing is lost when the server does not answer: then they are known by their numbers.
      const numbered = {entries: ids().map(id => ({id, title: id, about: ''}))};
      entries = (await ask(`/chosen?below=${box.dataset.below}&ids=${ids().join(',')}`).catch(() => numbered)).entries;
      draw();
    }
  });

  // What can be chosen

  async function look() {
    asked?.abort();
    asked = new AbortController();
    if (entries.length >= most) {
      offers = [];
      show(say('full', most));
      return;
    }
    try {
      offer(await ask(`?${reach}&q=${encodeURIComponent(search.value.trim())}`, asked.signal));
    } catch (trouble) {
      if (trouble.name !== 'AbortError') {
        offers = [];
        show(say('failed'));
      }
    }
  }

  function offer(found) {
    const own = box.closest('[data-entry]')?.dataset.entry;
    offers = found.entries.filter(entry => String(entry.id) !== own && !ids().includes(String(entry.id)));
    show(offers.length === 0 ? say('none') : found.more ? say('more', offers.length) : say('found', offers.length));
  }

  function show(sentence) {
    list.replaceChildren(...offers.map((entry, at) => {
      const option = words(blank.querySelector('.choice').cloneNode(true), entry);
      const item = document.createElement('li');
      item.className = 'choice';
      item.role = 'option';
      item.id = `${list.id}-${at}`;
      item.append(...option.childNodes);
      return item;
    }));
    told.textContent = sentence;
    open(offers.length > 0);
    // Whoever has typed something may take the first with the next key.
    choose(search.value.trim() && offers.length > 0 ? 0 : -1);
  }

  function open(wanted) {
    const is = wanted && document.activeElement === search;
    list.hidden = !is;
    search.setAttribute('aria-expanded', String(is));
  }

  function choose(at) {
    active = at;
    [...list.children].forEach((item, place) => item.setAttribute('aria-selected', String(place === at)));
    at < 0 ? search.removeAttribute('aria-activedescendant') : search.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at]?.scrollIntoView({block: 'nearest'});
  }

  function take(at) {
    const entry = offers[at];
    keep([...entries, entry], say('added', entry.title));
    // What was found stays open for the next one; typing on begins another search.
    offers = offers.toSpliced(at, 1);
    show(say('added', entry.title));
    choose(Math.min(at, offers.length - 1));
    search.select();
    if (entries.length >= most) {
      open(false);
    }
  }

  function step(by) {
    choose((active + by + offers.length + (active < 0 && by < 0 ? 1 : 0)) % offers.length);
  }

  search.addEventListener('input', event => {
    // What is searched for is nothing that the form holds.
    event.stopPropagation();
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  search.addEventListener('click', () => list.hidden && look());
  search.addEventListener('blur', () => open(false));
  search.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      list.hidden ? look() : step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      list.hidden ? look() : active >= 0 && take(active);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      open(false);
    }
  });
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const item = event.target.closest('li');
    if (item) {
      take([...list.children].indexOf(item));
    }
  });

  // The search stands where the ids stood

  search.removeAttribute('name');
  search.removeAttribute('inputmode');
  search.id = `${held.id}-search`;
  search.value = '';
  search.placeholder = box.dataset.search;
  list.id = `${held.id}-choices`;
  list.className = 'choices';
  list.role = 'listbox';
  list.hidden = true;
  list.setAttribute('aria-label', box.dataset.results);
  told.className = 'form-hint';
  told.setAttribute('role', 'status');
  for (const [name, value] of Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false'})) {
    search.setAttribute(name, value);
  }
  document.querySelector(`label[for="${held.id}"]`)?.setAttribute('for', search.id);
  held.hidden = true;
  held.after(search, list, told);
  draw();
}

if (site) {
  enhance('[data-choose-entries]', showEntries);
}
