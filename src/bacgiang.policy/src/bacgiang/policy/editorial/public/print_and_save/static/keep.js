// Buttons that print the page and copy its address; both are there without them.
(() => {
  for (const place of document.querySelectorAll(".keep-item")) {
    const button = (text, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "btn btn-secondary btn-sm";
      made.textContent = text;
      made.addEventListener("click", act);
      return made;
    };
    const url = place.querySelector(".keep-url");
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    place.prepend(button(place.dataset.print, () => window.print()));
    if (navigator.clipboard) {
      const copy = button(place.dataset.copy, async () => {
        await navigator.clipboard.writeText(url.textContent);
        said.textContent = place.dataset.copied;
      });
      url.after(" ", copy, " ", said);
    }
  }
})();
