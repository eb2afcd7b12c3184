// Files are sent by themselves, in pieces: where the connection breaks, the rest goes on,
// also on another day. Without it, or where it cannot begin, they come with the form.
const QUEUE = [];
const LONGEST = 30_000;
const form = document.getElementById("apply-form");
const told = form?.dataset ?? {};
let running = false;
let submitter = null;

if (told.upload) {
  form.addEventListener("change", (event) => {
    const input = event.target;
    if (input.type !== "file") return;
    // Chosen anew: what was not begun of it is not meant any more.
    const left = QUEUE.filter((one, number) => one.input !== input || (running && !number));
    QUEUE.splice(0, QUEUE.length, ...left);
    for (const file of input.files) QUEUE.push({ input, file });
    run();
  });
  form.addEventListener("submit", hold, { capture: true });
}

// Whoever presses a button meanwhile waits; a second press sends what is left with the form.
function hold(event) {
  if (!QUEUE.length || submitter) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  submitter = event.submitter;
  say(QUEUE[0].input, told.waiting);
}

async function run() {
  if (running) return;
  running = true;
  while (QUEUE.length) {
    const { input, file } = QUEUE[0];
    if (!(await begun())) break;
    await send(input, file);
    QUEUE.shift();
    if (!QUEUE.some((one) => one.input === input)) input.value = "";
  }
  QUEUE.length = 0;
  running = false;
  if (submitter) form.requestSubmit(submitter);
}

// A draft, under whose key files are kept: what is typed is saved, as its button does.
async function begun() {
  if (form.elements.draft.value) return true;
  try {
    await proven();
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    data.set("do", "save");
    const answer = await fetch(form.action, { method: "POST", body: data });
    const address = new URL(answer.url);
    const key = address.searchParams.get("draft");
    if (!answer.ok || !key) return false;
    form.elements.draft.value = key;
    address.searchParams.delete("kept");
    history.replaceState(null, "", address);
    form.querySelector(".citizen-protection")?.remove();
    return true;
  } catch {
    return false;
  }
}

async function proven() {
  const widget = form.querySelector("altcha-widget");
  if (!widget) return;
  await import("../altcha/widget.js");
  await customElements.whenDefined("altcha-widget");
  await widget.verify();
}

async function send(input, file) {
  const mark = [input.name, file.name, file.size, file.lastModified].join(" ").slice(-300);
  let offset = null;
  let pause = 1000;
  for (;;) {
    try {
      const answer =
        offset === null ? await ask({ mark }) : await put(input, file, mark, offset);
      if (answer.refused) return say(input, answer.refused, "field-wrong");
      if (answer.number !== null) return keep(input, file, answer.number);
      offset = answer.offset;
      pause = 1000;
      say(input, `${told.sending} ${file.name}, ${Math.floor((100 * offset) / file.size)} %`);
    } catch {
      say(input, told.broken);
      offset = null;
      await again(pause);
      pause = Math.min(2 * pause, LONGEST);
    }
  }
}

async function ask(asked) {
  const query = new URLSearchParams({ ...asked, draft: form.elements.draft.value });
  return read(await fetch(`${told.upload}?${query}`));
}

async function put(input, file, mark, offset) {
  const data = new FormData();
  const question = input.closest(".dossier-question").dataset.name;
  const facts = { mark, question, name: file.name, size: file.size, offset };
  for (const [name, value] of Object.entries(facts)) data.set(name, value);
  for (const name of ["draft", "_authenticator"]) {
    if (form.elements[name]) data.set(name, form.elements[name].value);
  }
  data.set("piece", file.slice(offset, offset + Number(told.piece)), "piece");
  return read(await fetch(told.upload, { method: "POST", body: data }));
}

// What the portal says; of an answer of anything else, or while it is busy, once more.
async function read(answer) {
  const isFull = answer.status === 507;
  const isBusy = answer.status === 429 || answer.status >= 500;
  if (isBusy && !isFull) throw new Error(answer.status);
  const said = await answer.json();
  return said.error ? { refused: said.error.message } : said;
}

function again(pause) {
  return new Promise((go) => {
    setTimeout(go, pause);
    addEventListener("online", go, { once: true });
  });
}

function say(input, words, style = "form-text") {
  const question = input.closest(".dossier-question");
  let place = question.querySelector(".dossier-sending");
  if (!place) {
    place = document.createElement("p");
    place.role = "status";
    question.append(place);
  }
  place.className = `dossier-sending ${style}`;
  place.textContent = words;
}

// As the server draws what is kept, so that it can be taken out.
function keep(input, file, number) {
  const question = input.closest(".dossier-question");
  let list = question.querySelector("ul");
  if (!list) {
    list = document.createElement("ul");
    list.className = "list-unstyled";
    question.append(list);
  }
  const line = document.createElement("li");
  line.className = "form-check";
  const box = Object.assign(document.createElement("input"), {
    className: "form-check-input",
    type: "checkbox",
    id: `drop-${number}`,
    name: "drop:list",
    value: number,
  });
  const label = Object.assign(document.createElement("label"), {
    className: "form-check-label",
    htmlFor: box.id,
    textContent: `${told.drop} ${file.name}`,
  });
  line.append(box, label);
  list.append(line);
  say(input, "");
}
