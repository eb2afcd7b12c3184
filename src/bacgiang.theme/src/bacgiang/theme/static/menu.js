// The menu on a phone: its button opens and folds it, Escape folds it.
(() => {
  const button = document.querySelector(".masthead-menu");
  const menu = document.getElementById("portal-menu");
  if (!button || !menu) return;
  const show = (open) => {
    menu.classList.toggle("show", open);
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => show(!menu.classList.contains("show")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.classList.contains("show")) return;
    show(false);
    button.focus();
  });
})();
