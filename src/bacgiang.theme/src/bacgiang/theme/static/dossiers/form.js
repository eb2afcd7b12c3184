// Questions of a form come and go with what is answered; the server judges by the same.
import { holds, isFilled, numberOf, trimmed } from "./conditions.js";

const QUESTION = ".dossier-question";
const FIELDS = "input, select, textarea";
const form = document.getElementById("apply-form");
if (form) {
  form.addEventListener("input", () => follow(form));
  form.addEventListener("change", () => follow(form));
  follow(form);
}

export function follow(place) {
  ask(inside(place), {});
}

// Shows or hides, and returns what is known of the questions that are asked.
function ask(questions, known) {
  for (const one of questions) {
    const isAsked = holds(JSON.parse(one.dataset.when ?? "null"), known);
    one.hidden = !isAsked;
    const fields = isAsked ? own(one) : [...one.querySelectorAll(FIELDS)];
    fields.forEach((field) => (field.disabled = !isAsked));
    if (!isAsked) continue;
    if (one.dataset.kind === "group") ask(inside(one), known);
    else if (one.dataset.kind === "rows") known[one.dataset.name] = rows(one, known);
    else if (one.dataset.kind !== "file") known[one.dataset.name] = valueOf(one);
  }
  return known;
}

function rows(question, known) {
  return [...question.querySelectorAll(".dossier-row")].filter((row) => {
    const questions = inside(row);
    ask(questions, { ...known });
    return questions.some((one) => !one.hidden && isFilled(valueOf(one)));
  });
}

// Questions right below a place, not those of groups and rows in it.
function inside(place) {
  const found = [...place.querySelectorAll(QUESTION)];
  return found.filter((one) => {
    const around = one.parentElement.closest(`${QUESTION}, .dossier-row, form`);
    return around === place;
  });
}

function own(question) {
  const found = [...question.querySelectorAll(FIELDS)];
  return found.filter((field) => field.closest(QUESTION) === question);
}

function valueOf(question) {
  const fields = own(question).filter((field) => field.type !== "hidden");
  const chosen = fields.filter((field) => field.checked).map((field) => field.value);
  switch (question.dataset.kind) {
    case "yes":
      return chosen.length > 0;
    case "choices":
      return chosen;
    case "choice":
      return chosen[0] ?? (fields[0].tagName === "SELECT" ? fields[0].value : "");
    case "number":
      return numberOf(fields[0].value);
  }
  return trimmed(fields[0].value);
}
