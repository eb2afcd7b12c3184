// Words that are selected in the text become those of the new remark, which is written
// below the paragraph that was chosen.
(() => {
  "use strict";
  const text = document.getElementById("remark-text");
  const quote = document.getElementById("remark-quote");
  const form = document.getElementById("new-remark");
  if (!text || !quote || !form) return;

  const placeOf = (paragraph) => document.getElementById(paragraph.htmlFor);
  const below = (place) => place.closest(".form-check").after(form);

  const selected = () => {
    const selection = document.getSelection();
    const words = selection.toString().trim();
    const paragraph = selection.anchorNode?.parentElement?.closest("label");
    const inside = paragraph?.htmlFor.startsWith("place-");
    if (!words || !inside || !paragraph.contains(selection.focusNode)) return;
    quote.value = words;
    placeOf(paragraph).checked = true;
  };
  document.addEventListener("selectionchange", selected);
  // Not while somebody is dragging: the text would move away.
  for (const done of ["pointerup", "keyup"]) {
    text.addEventListener(done, (event) => {
      const place = text.querySelector("[name=place]:checked");
      if (place && quote.value && !form.contains(event.target)) below(place);
    });
  }
  text.addEventListener("change", (event) => {
    if (event.target.name !== "place") return;
    quote.value = "";
    below(event.target);
  });
})();
