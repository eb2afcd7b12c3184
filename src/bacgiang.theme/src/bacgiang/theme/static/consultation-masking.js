// Puts the mark in the place of what is selected; without it the mark is typed.
const MARK = "[…]";
const button = document.getElementById("mask-selection");
let field = document.getElementById("mask-text");

for (const one of document.querySelectorAll(".mask-form textarea")) {
  one.addEventListener("focus", () => {
    field = one;
  });
}

button.hidden = false;
button.addEventListener("click", () => {
  if (field.selectionStart < field.selectionEnd) {
    field.setRangeText(MARK, field.selectionStart, field.selectionEnd, "end");
  }
  field.focus();
});
