// Films of other sites: a button that puts the player in the place of the link. Before
// it is pressed nothing is asked of the other site.
(() => {
  for (const place of document.querySelectorAll(".outside-video[data-frame]")) {
    const link = place.querySelector("a");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-primary";
    button.textContent = place.dataset.play;
    const note = document.createElement("span");
    note.className = "outside-video-note";
    note.textContent = place.dataset.note;
    button.addEventListener("click", () => {
      const frame = document.createElement("iframe");
      frame.src = place.dataset.frame;
      frame.title = link.textContent.trim();
      frame.allow = "fullscreen; picture-in-picture";
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      button.remove();
      note.remove();
      place.append(frame);
      frame.focus();
    });
    place.append(button, note);
  }
})();
