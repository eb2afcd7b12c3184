// What is offered: a text that was left, and one that could not be saved.

import { OPENED_WITH } from "./fields.js";
import { differing, drawn, readable } from "./difference.js";
import { clock, words } from "./words.js";

export function made(tag, look, ...inside) {
  const one = document.createElement(tag);
  one.className = look;
  one.append(...inside);
  return one;
}

export function button(look, text, act) {
  const one = made("button", `btn ${look} me-2`, text);
  one.type = "button";
  one.addEventListener("click", act);
  return one;
}

const version = (fields) => fields.find(([name]) => name === OPENED_WITH)?.[1];

function box(heading, ...inside) {
  const title = made("h2", "h6", heading);
  title.id = `unsaved-${Math.random().toString(36).slice(2)}`;
  const one = made("section", "unsaved-offer alert alert-warning", title, ...inside);
  one.setAttribute("aria-labelledby", title.id);
  return one;
}

const told = (label, said) =>
  made("div", "border rounded bg-body text-body p-2 my-2", made("strong", "d-block", label), said);

// null where the form holds all of it.
export function offer(form, current, { at, text }, { restore, drop }) {
  const fields = differing(form, current, text.fields, text.labels);
  if (!fields.length) return null;
  const names = [...new Set(fields.map((one) => one.label))];
  const inside = [
    made(
      "details",
      "mb-2",
      made("summary", "", words.differs(names.join(", "))),
      ...fields.map((one) => told(one.label, drawn(one))),
    ),
  ];
  if (version(text.fields) !== version(current)) inside.push(made("p", "mb-2", words.changed));
  if (form.querySelector("input[type=file]")) inside.push(made("p", "mb-2", words.files));
  const shown = box(
    words.left(clock(at)),
    ...inside,
    button("btn-primary", words.restore, () => restore(shown)),
    button("btn-secondary", words.drop, () => drop(shown)),
  );
  form.before(shown);
  return shown;
}

// On the page that says why nothing was saved.
export function lost({ text }, { drop }) {
  const fields = text.fields
    .map(([name, value]) => ({ label: text.labels[name], said: text.labels[`${name}=${value}`] ?? readable(value) }))
    .filter(({ label, said }) => label && said.length > 2);
  const all = fields.map(({ label, said }) => `${label}\n${said}`).join("\n\n");
  const copy = button("btn-primary", words.copy, async () => {
    await navigator.clipboard?.writeText(all);
    copy.textContent = words.copied;
  });
  const shown = box(
    words.refused,
    made("p", "mb-2", words.refusedHelp),
    ...fields.map(({ label, said }) => {
      const lines = made("div", "", said);
      lines.style.whiteSpace = "pre-line";
      return told(label, lines);
    }),
    copy,
    button("btn-secondary", words.drop, () => drop(shown)),
  );
  const heading = document.querySelector("#content h1, main h1");
  if (heading) heading.after(shown);
  else document.querySelector("#content, main, body").prepend(shown);
}
