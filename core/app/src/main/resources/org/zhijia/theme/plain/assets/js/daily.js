// Copies the address of a day. Without a script there is no button for it.
document.querySelectorAll("[data-daily-link]").forEach((button) => {
  const said = button.parentElement.querySelector("[role=status]");

  // Sites without HTTPS have no clipboard of the newer kind.
  const copy = async (words) => {
    if (navigator.clipboard && isSecureContext) {
      return navigator.clipboard.writeText(words);
    }
    const field = document.createElement("textarea");
    field.value = words;
    field.className = "unseen";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    button.focus();
    if (!done) {
      throw new Error("The browser does not copy");
    }
  };

  button.hidden = false;
  button.addEventListener("click", () => copy(button.dataset.dailyLink)
    .then(() => { said.textContent = button.dataset.done; })
    .catch(() => { said.textContent = button.dataset.failed; }));
});
