// Buttons that print the page, copy its address and hand it to the device to share; all
// of it is there without them.
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
    const ways = place.querySelector(".share-ways");
    if (ways && navigator.share) {
      const shared = { title: place.dataset.title, url: url.textContent };
      // Whoever changes their mind ends it with an error.
      const share = () => navigator.share(shared).catch(() => {});
      ways.append(button(place.dataset.share, share));
    }
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
