// Keeps what is typed into one form: in the browser at once, on the portal every minute.

import { differing } from "./difference.js";
import { asked, labels, partOf, typed } from "./fields.js";
import { words } from "./words.js";

const SOON = 400;
const FIRST = 4_000;
const EVERY = 60_000;
const GONE = 410;
const TOO_LONG = 413;

export const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");

export function keeper(form, page, { portal, copy, session, tell }) {
  const begun = typed(form);
  let id = newId();
  let isOurs = false;
  let changes = 0;
  let last = 0;
  let [soon, later] = [0, 0];

  const now = () => ({
    name: copy.name,
    form: page,
    part: partOf(form),
    title: document.querySelector("h1")?.textContent.replace(/\s+/g, " ").trim() || document.title,
    path: location.pathname + asked(),
    fields: typed(form),
    labels: labels(form),
  });

  async function toPortal() {
    later = 0;
    last = Date.now();
    const upTo = changes;
    const answer = await portal.keep(id, now()).catch(() => null);
    if (answer?.ok) {
      session.told((await answer.json()).session);
      if (upTo === changes) copy.remove(id);
      return;
    }
    if (answer?.status === 401) return session.ended();
    if (answer?.status === 409) return session.ended(words.another);
    if (answer?.status === TOO_LONG) return tell(words.tooLong);
    // Saved from another page of the same text: what is typed here now is a new one.
    if (answer?.status === GONE) id = newId();
    plan();
  }

  function plan() {
    later ||= setTimeout(toPortal, Math.max(FIRST, last + EVERY - Date.now()));
  }

  const toBrowser = () => copy.write(id, now());

  function changed(surely = false) {
    // Pickers and the editor tell of changes as they are drawn, too.
    if (!isOurs && !surely && !differing(form, begun, typed(form), labels(form)).length) return;
    isOurs = true;
    changes += 1;
    clearTimeout(soon);
    soon = setTimeout(toBrowser, SOON);
    plan();
  }

  for (const kind of ["input", "change"]) form.addEventListener(kind, () => changed());
  // The editor's text is in a frame; its plugin tells the page (editor/paste.js).
  document.addEventListener("input", ({ target }) => {
    if (target === document && form.querySelector("textarea.pat-tinymce")) changed();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && later) portal.keepLeaving(id, now());
  });
  form.addEventListener("formdata", ({ formData }) => {
    if (isOurs) formData.set("unsaved_text", id);
  });

  // Typed before this listened.
  const own = "textarea:not([class*=pat-]), input[type=text]:not([class*=pat-])";
  if ([...form.querySelectorAll(own)].some((one) => one.value !== one.defaultValue)) changed(true);

  return {
    form,
    get id() {
      return id;
    },
    get isTouched() {
      return isOurs || [...form.querySelectorAll("input[type=file]")].some((one) => one.files.length);
    },
    // What was kept under this identifier is what is written on here.
    goOn(kept) {
      id = kept;
      isOurs = true;
    },
    // The form is being sent. null where nothing was typed into it.
    leaving() {
      clearTimeout(soon);
      clearTimeout(later);
      later = 0;
      if (!isOurs) return null;
      if (changes) toBrowser();
      return { page, part: partOf(form), id };
    },
  };
}
