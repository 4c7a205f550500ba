// Runs before the first paint: puts the remembered reading modes on <html>, where style sheets look for them.
// data-text="large", data-contrast="high", data-scheme="light" or "dark" (what the reader chose, else what the system prefers).
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  const remembered = () => {
    try {
      return JSON.parse(localStorage.getItem("zhijia.reading")) ?? {};
    } catch {
      // Storage is closed to this page, or holds something foreign: read as if nothing was chosen.
      return {};
    }
  };

  const apply = () => {
    const modes = { scheme: dark.matches ? "dark" : "light", ...remembered() };
    for (const mode of ["text", "contrast", "scheme"]) {
      root.dataset[mode] = modes[mode] ?? "";
    }
    document.dispatchEvent(new Event("reading"));
  };

  window.reading = {
    choose(mode, value) {
      try {
        localStorage.setItem("zhijia.reading", JSON.stringify({ ...remembered(), [mode]: value }));
        apply();
      } catch {
        root.dataset[mode] = value;
        document.dispatchEvent(new Event("reading"));
      }
    },
  };

  root.classList.add("js");
  dark.addEventListener("change", apply);
  apply();
})();
