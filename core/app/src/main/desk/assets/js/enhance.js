// Fields that scripts make more of. Rows of a group come and go, so new ones are looked for whenever something is typed.

/** Has the work done once for each element, also for those that come later. */
export function enhance(selector, work) {
  const ready = new WeakSet();
  function all() {
    document.querySelectorAll(selector).forEach(element => {
      if (!ready.has(element)) {
        ready.add(element);
        work(element);
      }
    });
  }
  all();
  document.addEventListener('input', all);
}
