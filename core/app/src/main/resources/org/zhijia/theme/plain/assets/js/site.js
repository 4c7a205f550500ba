// What pages can do beyond links: reading modes, menus that open, the outline that follows.
(() => {
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];

  // Reading modes: a button sets its value, pressed again it sets its other value (or none).
  const modes = all("[data-mode]");
  const reflect = () => modes.forEach((button) =>
    button.setAttribute("aria-pressed", String(root.dataset[button.dataset.mode] === button.dataset.value)));
  modes.forEach((button) => button.addEventListener("click", () => {
    const { mode, value, other = "" } = button.dataset;
    window.reading.choose(mode, root.dataset[mode] === value ? other : value);
  }));
  document.addEventListener("reading", reflect);
  reflect();

  // Disclosures: the menu on small screens, submenus everywhere.
  const disclosures = all("[aria-expanded][aria-controls]");
  const set = (button, open) => button.setAttribute("aria-expanded", String(open));
  const isOpen = (button) => button.getAttribute("aria-expanded") === "true";
  const scope = (button) => button.parentElement;
  const opensUnderMouse = (button) => button.matches(".menu__more");
  disclosures.forEach((button) => button.addEventListener("click", (event) => {
    const open = !isOpen(button) || (opensUnderMouse(button) && event.pointerType === "mouse");
    disclosures.filter((other) => !scope(other).contains(button)).forEach((other) => set(other, false));
    set(button, open);
  }));
  // A mouse that rests on a menu item opens its submenu; Escape still closes it.
  disclosures.filter(opensUnderMouse).forEach((button) => {
    const onMouse = (open) => (event) => event.pointerType === "mouse" && set(button, open);
    scope(button).addEventListener("pointerenter", onMouse(true));
    scope(button).addEventListener("pointerleave", onMouse(false));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      return;
    }
    // The innermost open one closes first, and the focus returns to what opened it.
    const button = disclosures.findLast((one) => isOpen(one) && scope(one).contains(document.activeElement))
      ?? disclosures.findLast(isOpen);
    if (button) {
      set(button, false);
      button.focus();
    }
  });
  document.addEventListener("click", (event) =>
    disclosures.filter((button) => !scope(button).contains(event.target)).forEach((button) => set(button, false)));

  // The outline marks the heading that is being read.
  const places = new Map(all(".outline a").map((link) =>
    [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]).filter(([heading]) => heading));
  if (places.size > 0) {
    const mark = () => {
      const passed = [...places.keys()].filter((heading) => heading.getBoundingClientRect().top < innerHeight / 4);
      places.forEach((link) => link.removeAttribute("aria-current"));
      const here = places.get(passed.at(-1));
      here?.setAttribute("aria-current", "location");
      all(".outline__now").forEach((place) => { place.textContent = here?.textContent ?? ""; });
    };
    addEventListener("scroll", () => requestAnimationFrame(mark), { passive: true });
    mark();
  }
})();
