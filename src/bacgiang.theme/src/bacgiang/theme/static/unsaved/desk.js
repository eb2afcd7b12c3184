// Opens the forms of a page: what was left of each is offered, what is typed is kept.

import { browserCopy } from "./browser-copy.js";
import { asked, longForms, partOf, restore, typed } from "./fields.js";
import { keeper } from "./keeper.js";
import { lost, made, offer } from "./offer.js";
import { server } from "./server.js";
import { sessionWatch } from "./session.js";

const MOST_OFFERED = 3;

// Beside the UID, so that it is the same one after a move: the rest of the address, as Plone
// and people write it.
function pageName() {
  const { formOf, baseUrl } = document.body.dataset;
  const here = location.origin + location.pathname;
  const rest = baseUrl && here.startsWith(baseUrl) ? here.slice(baseUrl.length) : location.pathname;
  return formOf + decodeURI(rest).replaceAll("/@@", "/") + asked();
}

// What the browser has kept while the portal was not to be had.
async function handOver(portal, copy, { id, text }) {
  const answer = await portal.keep(id, text).catch(() => null);
  if (answer?.ok || answer?.status === 410) copy.remove(id);
}

// Plone asks before one leaves a form that only its own pickers have changed, too. On a busy
// machine what asks comes to the form after this.
function asksOnlyWhere(form, isTouched) {
  const name = "pattern-formunloadalert";
  let asking = form[name];
  const told = () => asking && Object.defineProperty(asking, "_changed", { configurable: true, get: isTouched, set() {} });
  told();
  Object.defineProperty(form, name, {
    get: () => asking,
    set(one) {
      asking = one;
      // Once it is made: what it is made with is written over.
      queueMicrotask(told);
    },
  });
}

// `before` is what was sent from the page before and was not saved, or is given back;
// `note` keeps such a thing for the next page; `isSent` says that this page is being left.
export async function begin(root, before, note, isSent) {
  const forms = longForms();
  // A form that was refused comes back at the address it was sent to.
  const page = before?.page ?? pageName();
  const portal = server(root);
  const answer = await portal.open(page);
  if (!answer.ok) return;
  const { items, browser, session: begun } = await answer.json();
  const copy = await browserCopy(browser);
  const kept = new Map(items.map(({ id, at, text }) => [id, { id, at: new Date(at), text }]));
  // Newer than what the portal has, else it would not be there any more.
  for (const one of await copy.all()) {
    if (one.text.form === page) kept.set(one.id, one);
    handOver(portal, copy, one);
  }
  const drop = (one, shown) => {
    shown?.remove();
    copy.remove(one.id);
    portal.drop(one.id).catch(() => {});
  };

  const isBack = forms.some((one) => partOf(one) === before?.part);
  if (before && !isBack) {
    const refused = before.failed && kept.get(before.id);
    if (refused) lost(refused, { drop: (shown) => drop(refused, shown) });
    return;
  }

  if (isSent()) return;
  const session = sessionWatch(root, portal);
  session.told(begun);
  const keepers = forms.map((form) => {
    const tell = (words) => {
      form.parentElement.querySelector(":scope > .unsaved-told")?.remove();
      form.before(made("p", "unsaved-told alert alert-warning", words));
    };
    const one = keeper(form, page, { portal, copy, session, tell });
    if (before?.part === partOf(form)) {
      one.goOn(before.id);
    }
    asksOnlyWhere(form, () => one.isTouched);
    const current = typed(form);
    const mine = [...kept.values()].filter(({ id, text }) => id !== one.id && text.part === partOf(form));
    mine.sort((a, b) => a.at - b.at);
    for (const left of mine.slice(-MOST_OFFERED)) {
      const shown = offer(form, current, left, {
        restore(box) {
          box.remove();
          one.goOn(left.id);
          note({ page, part: partOf(form), id: left.id });
          restore(form, left.text.fields);
        },
        drop: (box) => drop(left, box),
      });
      if (!shown) drop(left);
    }
    return one;
  });
  document.addEventListener("submit", (event) => {
    const one = keepers.find(({ form }) => form === event.target);
    const sent = event.defaultPrevented ? null : one?.leaving();
    if (sent) note(sent);
  });
}
