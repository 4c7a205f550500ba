// Suggestions below a search box while somebody types. Without this script the box searches all the same.

const PAUSE = 120;
const NONE = -1;

for (const form of document.querySelectorAll("form[data-suggestions]")) {
  suggest(form);
}

function suggest(form) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  list.id = input.id + "-suggestions";
  list.className = "suggestions";
  list.role = "listbox";
  list.hidden = true;
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  form.append(list);
  form.classList.add("suggests");
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" })) {
    input.setAttribute(name, value);
  }

  let asked = null;
  let timer = 0;
  let chosen = NONE;

  input.addEventListener("input", () => {
    // An input method is still composing pinyin: those letters may be what is looked for, so they count too.
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", event => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!list.hidden) {
        event.preventDefault();
        choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
      }
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.address);
    }
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  form.addEventListener("submit", close);

  async function ask() {
    asked?.abort();
    const words = input.value.trim();
    if (!words) {
      close();
      return;
    }
    asked = new AbortController();
    try {
      const answer = await fetch(form.dataset.suggestions + "?q=" + encodeURIComponent(words.slice(0, 60)), { signal: asked.signal });
      if (answer.ok) {
        show((await answer.json()).suggestions);
      }
    } catch {
      // Typed on, or the network is gone: the box works without.
    }
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map(option));
    choose(NONE);
    open(suggestions.length > 0 && document.activeElement === input);
  }

  function option(suggestion, place) {
    const item = document.createElement("li");
    item.role = "option";
    item.id = list.id + "-" + place;
    item.className = "suggestions__item suggestions__item--" + suggestion.kind;
    item.dataset.address = suggestion.address;
    item.append(words("suggestions__text", suggestion.text));
    if (suggestion.note) {
      item.append(words("suggestions__note", suggestion.note));
    }
    item.addEventListener("mousedown", event => event.preventDefault());
    item.addEventListener("click", () => location.assign(suggestion.address));
    return item;
  }

  function words(name, text) {
    const span = document.createElement("span");
    span.className = name;
    span.textContent = text;
    return span;
  }

  function choose(place) {
    const count = list.children.length;
    chosen = (place + count + 1) % (count + 1);
    if (chosen === count) {
      chosen = NONE;
    }
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
    if (chosen >= 0) {
      input.setAttribute("aria-activedescendant", list.children[chosen].id);
      list.children[chosen].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  // An option of a closed list is not what Enter opens, nor what a screen reader should speak of.
  function close() {
    choose(NONE);
    open(false);
  }

  function open(shown) {
    list.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown));
  }
}
