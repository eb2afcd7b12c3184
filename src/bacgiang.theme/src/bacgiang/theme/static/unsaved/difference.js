// What a kept text has that the form has not: field by field, the words around it.

import { OPENED_WITH, inWords } from "./fields.js";
import { words } from "./words.js";

const AROUND = 6;
const LONGEST = 60;
const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, tr, br, blockquote";

function grouped(fields) {
  const found = new Map();
  for (const [name, value] of fields) {
    if (name === OPENED_WITH || name.endsWith("-empty-marker")) continue;
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}

const isMarkup = (text) => /<[a-z][^>]*>/i.test(text);

// As the browser writes it; an editor puts blanks and line ends elsewhere.
function markup(text) {
  const { body } = new DOMParser().parseFromString(text, "text/html");
  return body.innerHTML.replace(/\s+/g, " ").replace(/> | </g, (one) => one.trim());
}

export function readable(text) {
  if (!isMarkup(text)) return text.trim();
  const { body } = new DOMParser().parseFromString(text, "text/html");
  body.querySelectorAll(BLOCKS).forEach((one) => one.after("\n"));
  return body.textContent.replace(/[^\S\n]+/g, " ").replace(/\s*\n\s*/g, "\n").trim();
}

// Fields that people see and that differ: {label, theirs, mine}, in words.
export function differing(form, theirs, mine, labels) {
  const [old, kept] = [grouped(theirs), grouped(mine)];
  const found = [];
  for (const name of new Set([...kept.keys(), ...old.keys()])) {
    const [was, is] = [old.get(name) ?? [], kept.get(name) ?? []];
    const same = was.length === is.length && was.every((one, at) => one.trim() === is[at].trim() || (isMarkup(one) && markup(one) === markup(is[at])));
    if (same) continue;
    const say = (values) => values.map((one) => readable(inWords(form, name, one))).filter(Boolean).join("\n");
    if (labels[name]) found.push({ label: labels[name], theirs: say(was), mine: say(is) });
  }
  return found;
}

const cut = (list) => (list.length > LONGEST ? [...list.slice(0, LONGEST), "…"] : list).join(" ");

// The words that differ, struck through and underlined, between some that do not.
export function drawn({ theirs, mine }) {
  const line = document.createElement("p");
  line.className = "mb-1";
  const [old, made] = [theirs.split(/\s+/), mine.split(/\s+/)];
  if (old.join(" ") === made.join(" ")) {
    line.textContent = words.formatting;
    return line;
  }
  let start = 0;
  while (start < Math.min(old.length, made.length) && old[start] === made[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, made.length) - start && old.at(-1 - end) === made.at(-1 - end)) end += 1;
  const before = made.slice(Math.max(0, start - AROUND), start);
  const after = made.slice(made.length - end).slice(0, AROUND);
  if (start > AROUND) before.unshift("…");
  if (end > AROUND) after.push("…");
  const piece = (tag, list, look) => {
    const one = document.createElement(tag);
    one.className = look;
    one.textContent = cut(list);
    return list.join("") ? [one, " "] : [];
  };
  line.append(
    before.join(" "),
    " ",
    ...piece("del", old.slice(start, old.length - end), "bg-danger-subtle"),
    ...piece("ins", made.slice(start, made.length - end), "bg-success-subtle"),
    after.join(" "),
  );
  return line;
}
