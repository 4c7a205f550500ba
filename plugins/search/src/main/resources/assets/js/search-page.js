// Tells which result was opened, and nothing about who opened it.

const found = document.querySelector("[data-opened]");

found?.addEventListener("click", event => {
  const link = event.target.closest("a[data-entry]");
  if (link) {
    navigator.sendBeacon(found.dataset.opened, new URLSearchParams({ q: found.dataset.query, entry: link.dataset.entry, anchor: link.dataset.anchor }));
  }
});

// The drawer of filters is a target on this page; Escape leaves it.
document.addEventListener("keydown", event => {
  if (event.key === "Escape" && location.hash === "#filters") {
    location.hash = "results";
  }
});
