// A document's clauses: each can be cited, copied and linked to. The means stay out of sight until a clause is pointed at,
// reached by keyboard or tapped. One mark is in the order of tabs; arrows lead from clause to clause.
(() => {
  const text = document.querySelector(".prose[data-citation]");
  const template = document.getElementById("clause-tools");
  const said = document.getElementById("clause-said");
  const clauses = text ? [...text.querySelectorAll("[data-words]")] : [];
  if (clauses.length === 0 || !template || !said) {
    return;
  }

  const tools = template.content.firstElementChild.cloneNode(true);
  const marks = new Map(clauses.map((clause) => [clause, mark(clause)]));
  let open = null;

  function mark(clause) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "clause-handle";
    button.tabIndex = -1;
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", said.dataset.mark.replace("{0}", clause.dataset.citation || clause.dataset.words.slice(0, 12)));
    clause.classList.add("clause");
    // In front: behind the words it would keep the last line from being the last, and that line would be spread.
    clause.prepend(button);
    return button;
  }

  const address = (clause) => {
    const url = new URL(location.href);
    url.search = "";
    url.hash = clause.id;
    return url.href;
  };

  const offered = {
    citation: (clause) => text.dataset.citation + (clause.dataset.citation ?? ""),
    words: (clause) => clause.dataset.words,
    link: address,
  };

  // Sites without HTTPS have no clipboard of the newer kind.
  const copy = async (words) => {
    if (navigator.clipboard && isSecureContext) {
      return navigator.clipboard.writeText(words);
    }
    const field = document.createElement("textarea");
    field.value = words;
    field.className = "unseen";
    document.body.append(field);
    const before = document.activeElement;
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    before?.focus();
    if (!done) {
      throw new Error("The browser does not copy");
    }
  };

  const reach = (clause) => {
    marks.forEach((button) => { button.tabIndex = -1; });
    marks.get(clause).tabIndex = 0;
  };

  const show = (clause) => {
    close();
    open = clause;
    reach(clause);
    // On a phone the tools stand below the words, elsewhere they hang beside the mark.
    matchMedia("(max-width: 47.99rem)").matches ? clause.append(tools) : marks.get(clause).after(tools);
    marks.get(clause).setAttribute("aria-expanded", "true");
    clause.classList.add("clause--open");
    tools.querySelector("[data-copy=link]").href = "#" + encodeURIComponent(clause.id);
  };

  function close() {
    if (open) {
      marks.get(open).setAttribute("aria-expanded", "false");
      open.classList.remove("clause--open");
      tools.remove();
      open = null;
    }
  }

  const tell = (message) => {
    said.textContent = "";
    requestAnimationFrame(() => { said.textContent = message; });
  };

  tools.addEventListener("click", async (event) => {
    const tool = event.target.closest("[data-copy]");
    if (!tool) {
      return;
    }
    const kind = tool.dataset.copy;
    try {
      await copy(offered[kind](open));
      tool.classList.add("is-done");
      setTimeout(() => tool.classList.remove("is-done"), 2000);
      tell(said.dataset[kind]);
    } catch {
      tell(said.dataset.failed);
    }
  });

  text.addEventListener("click", (event) => {
    const clause = event.target.closest(".clause");
    if (!clause || tools.contains(event.target)) {
      return;
    }
    const onMark = event.target === marks.get(clause);
    // A tap on the words is enough where nothing hovers; a mouse is for selecting them.
    const tapped = matchMedia("(hover: none)").matches && !event.target.closest("a, button") && getSelection().isCollapsed;
    if (onMark || tapped) {
      open === clause ? close() : show(clause);
    }
  });

  text.addEventListener("keydown", (event) => {
    const clause = event.target.closest(".clause");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && clause && event.target === marks.get(clause)) {
      event.preventDefault();
      const next = clauses[clauses.indexOf(clause) + step];
      if (next) {
        close();
        reach(next);
        marks.get(next).focus();
      }
    }
  });

  // Wherever the focus is by then: following a link to a clause takes it away.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open) {
      const button = marks.get(open);
      close();
      button.focus();
    }
  });

  document.addEventListener("click", (event) => {
    if (open && !open.contains(event.target)) {
      close();
    }
  });

  // Who comes by a link to a clause finds its mark next.
  const arrive = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest(".clause");
    reach(place ?? clauses[0]);
  };
  addEventListener("hashchange", arrive);
  arrive();

  // The drawer closes behind whoever has chosen.
  const drawer = document.querySelector(".outline__drawer");
  document.querySelector(".outline__list")?.addEventListener("click", (event) => {
    if (event.target.closest("a") && drawer) {
      drawer.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer?.open) {
      drawer.open = false;
      drawer.querySelector("summary").focus();
    }
  });
})();
