// The form of opinions: the browser keeps what is typed, so that a reload, a lost
// connection or an expired session takes nothing away. Pieces of the form come from the
// server, as they do without this module.
import { Basket } from "./basket.js";

const form = document.getElementById("opinion-form");
const PARTS = ["provision", "version", "stance", "text", "proposal"];
const TEXTS = ["name", "organisation", "email", "phone", "address"];
const CHECKS = ["use_of_data", "publish_name", "notices"];

function start(basket) {
  const key = form.elements.idempotency_key;
  takeKey(basket, key);
  restoreIdentity(basket);
  showLastReceipt(basket);
  if (form.dataset.shown === "first") restorePoints(basket);
  else keep(basket);
  document.getElementById("opinion-reasons")?.focus();

  form.addEventListener("input", () => keep(basket));
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-removes], [data-adds]");
    if (!button) return;
    event.preventDefault();
    changeList(button, basket);
  });
}

// The same list is sent under the same key, however often the form is opened: what was
// taken in before the connection broke is not taken in twice.
function takeKey(basket, key) {
  const known = basket.load().key;
  if (known && !form.dataset.keyUsed) key.value = known;
  else basket.change((kept) => (kept.key = key.value));
}

function pointsInForm() {
  const found = new Map();
  for (const [name, value] of new FormData(form)) {
    const at = /^points\.(\d+)\.(\w+)$/.exec(name);
    if (!at) continue;
    const point = found.get(at[1]) ?? { stance: "", text: "", proposal: "" };
    point[at[2]] = at[2] === "version" ? Number(value) : value;
    found.set(at[1], point);
  }
  return [...found.values()];
}

const isAt = (one, other) =>
  one.provision === other.provision && one.version === other.version;
const isSaid = (point) => Boolean(point.stance || point.text || point.proposal);

// Whether the form shows all that was kept: only then is what it does not show gone.
let isWhole = true;

function keep(basket) {
  basket.change((kept) => {
    const said = pointsInForm().filter(isSaid);
    const others = kept.points.filter((one) => !said.some((point) => isAt(one, point)));
    kept.points = isWhole ? said : [...others, ...said];
    for (const point of said) delete kept.typing[point.provision];
  });
  const identity = { author: form.elements.author.value };
  for (const name of TEXTS) identity[name] = form.elements[name].value;
  for (const name of CHECKS) identity[name] = form.elements[name].checked;
  basket.keepIdentity(identity);
}

function restoreIdentity(basket) {
  const known = basket.loadIdentity();
  for (const name of TEXTS) {
    const field = form.elements[name];
    if (!field.value && known[name]) field.value = known[name];
  }
  if (form.dataset.shown !== "first") return;
  for (const name of CHECKS) form.elements[name].checked ||= Boolean(known[name]);
  if (known.author) form.elements.author.value = known.author;
}

// What was gathered, and the provision that this page was opened for.
async function restorePoints(basket) {
  const { points, typing } = basket.load();
  const all = [...points];
  for (const point of pointsInForm()) {
    if (all.some((one) => isAt(one, point))) continue;
    all.push({ ...point, ...typing[point.provision] });
  }
  if (!all.some(isSaid)) return;
  isWhole = false;
  isWhole = await showPoints(all);
  if (!isWhole) addEventListener("online", () => restorePoints(basket), { once: true });
}

function showLastReceipt(basket) {
  const last = basket.lastReceipt();
  if (!last || !/^[0-9A-Z-]{14}$/.test(last.code)) return;
  const note = document.createElement("p");
  note.className = "alert alert-info";
  const link = document.createElement("a");
  link.href = `${form.dataset.receipt}?code=${last.code}`;
  link.textContent = last.code;
  note.append(`${form.dataset.last} `, link);
  form.prepend(note);
}

function dataOf(points, wanted) {
  const data = new FormData();
  points.forEach((point, number) => {
    for (const part of PARTS) data.set(`points.${number}.${part}`, point[part] ?? "");
  });
  data.set("do", wanted);
  return data;
}

async function showPoints(points, wanted = "show", more = {}) {
  const data = dataOf(points, wanted);
  for (const [name, value] of Object.entries(more)) data.set(name, value);
  try {
    const answer = await fetch(form.action, { method: "POST", body: data });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const shown = page.getElementById("opinion-points");
    if (!shown || !answer.ok) throw new Error(`${answer.status}`);
    document.getElementById("opinion-points").replaceWith(document.adoptNode(shown));
    document.getElementById("opinion-told")?.remove();
    return true;
  } catch {
    tell(form.dataset.offline);
    return false;
  }
}

async function changeList(button, basket) {
  const points = pointsInForm();
  if ("adds" in button.dataset) {
    const chosen = form.elements.add_provision.value;
    const done = await showPoints(points, "add", { add_provision: chosen });
    if (done) document.getElementById(`points-${points.length}`)?.focus();
  } else {
    const number = Number(button.dataset.removes);
    const place = [...form.querySelectorAll(".opinion-point")].indexOf(
      document.getElementById(`points-${number}`),
    );
    if (isSaid(points[place]) && !confirm(form.dataset.remove)) return;
    if (await showPoints(points.filter((_point, at) => at !== place))) {
      document.getElementById("points")?.focus();
    }
  }
  keep(basket);
}

function tell(words) {
  let place = document.getElementById("opinion-told");
  if (!place) {
    place = document.createElement("p");
    place.id = "opinion-told";
    place.className = "alert alert-warning";
    place.setAttribute("role", "alert");
    form.prepend(place);
  }
  place.textContent = words;
}

if (form) start(new Basket(form.dataset.draft));
