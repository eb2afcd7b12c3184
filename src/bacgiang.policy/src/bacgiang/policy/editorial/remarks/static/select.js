// Words that are selected in the text become those of the new remark.
(() => {
  "use strict";
  const text = document.getElementById("remark-text");
  const quote = document.getElementById("remark-quote");
  if (!text || !quote) return;
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const words = selection.toString().trim();
    const start = selection.anchorNode?.parentElement;
    if (!words || !start || !text.contains(start)) return;
    const paragraph = start.closest("label");
    if (!paragraph || !paragraph.contains(selection.focusNode)) return;
    quote.value = words;
    document.getElementById(paragraph.htmlFor).checked = true;
  });
})();
