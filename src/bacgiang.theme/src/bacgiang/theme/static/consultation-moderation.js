// The queue of opinions by keyboard. Everything it does has a button or box on the page.
const queue = document.querySelector("form.queue");
const help = document.querySelector(".queue-keys");
const cases = queue ? [...queue.querySelectorAll(".queue-case")] : [];

const box = (one) => one.querySelector('input[name="opinion"]');
const chosen = () => cases.filter((one) => box(one)?.checked);
const current = () => cases.find((one) => one.contains(document.activeElement));

function move(steps) {
  const at = cases.indexOf(current());
  const next = cases[Math.max(0, Math.min(cases.length - 1, at + steps))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function choose() {
  const mine = current() && box(current());
  if (mine) {
    mine.checked = !mine.checked;
  }
}

function publish() {
  const name = chosen().length
    ? 'button[name="act"][value="publish"]'
    : `#${CSS.escape(current()?.id ?? "")} button[name="publish_one"]`;
  queue.querySelector(name)?.click();
}

function withhold() {
  if (!chosen().length) {
    choose();
  }
  const reason = queue.querySelector('select[name="reason"]');
  reason.closest("details").open = true;
  reason.focus();
}

function mask() {
  current()?.querySelector("a.queue-mask")?.click();
}

function tell() {
  help.open = !help.open;
  help.querySelector("summary").focus();
}

const acts = {
  j: () => move(1),
  k: () => move(-1),
  x: choose,
  p: publish,
  w: withhold,
  m: mask,
  "?": tell,
};

// Keys belong to whoever types: fields get them, and the browser's own combinations.
const isTyping = (target) =>
  target.matches("input:not([type=checkbox]), select, textarea, [contenteditable]");

document.addEventListener("keydown", (event) => {
  const act = acts[event.key];
  const combined = event.ctrlKey || event.metaKey || event.altKey;
  if (queue && act && !combined && !isTyping(event.target)) {
    event.preventDefault();
    act();
  }
});

queue?.querySelector('input[name="all_shown"]')?.addEventListener("change", (event) => {
  for (const one of cases) {
    if (box(one)) {
      box(one).checked = event.target.checked;
    }
  }
  // From here on the boxes say what is chosen: one of them can be taken out again.
  event.target.removeAttribute("name");
});
