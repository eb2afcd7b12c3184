// Opens the forms of a page: what was left of each is offered, what is typed is kept.

import { browserCopy } from "./browser-copy.js";
import { longForms, partOf, restore, typed } from "./fields.js";
import { keeper } from "./keeper.js";
import { lost, made, offer } from "./offer.js";
import { server } from "./server.js";
import { sessionWatch } from "./session.js";

const SENT = "unsaved-sent";
const MOST_OFFERED = 3;

// Beside the UID, so that it is the same one after a move: the rest of the address.
function pageName() {
  const { formOf, baseUrl } = document.body.dataset;
  const here = location.origin + location.pathname;
  return formOf + (baseUrl && here.startsWith(baseUrl) ? here.slice(baseUrl.length) : location.pathname) + location.search;
}

// What was sent from the page before this one: where it came from, and what became of it.
function sentBefore() {
  const said = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  const sent = JSON.parse(said ?? "null");
  if (!sent || sent.from !== document.referrer) return null;
  const [how] = performance.getEntriesByType("navigation");
  if (how.type !== "navigate") return null;
  return { ...sent, ledOn: how.redirectCount > 0 && !location.pathname.endsWith("insufficient-privileges") };
}

const note = (sent) =>
  sessionStorage.setItem(SENT, JSON.stringify({ ...sent, from: location.href.split("#")[0] }));

export async function begin(root) {
  const before = sentBefore();
  const forms = longForms();
  // A form that was refused comes back at the address it was sent to.
  const page = before && !before.ledOn ? before.page : pageName();
  if (!forms.length && !before) return;
  const portal = server(root);
  const answer = await portal.open(page);
  if (!answer.ok) return;
  const { items, browser, session: begun } = await answer.json();
  const copy = await browserCopy(browser);
  if (before?.ledOn && before.sent) copy.remove(before.id);
  const kept = new Map(items.map(({ id, at, text }) => [id, { id, at: new Date(at), text }]));
  // Newer than what the portal has, else it would not be there any more.
  for (const one of await copy.all()) if (one.text.form === page) kept.set(one.id, one);
  const drop = (one, shown) => {
    shown?.remove();
    copy.remove(one.id);
    portal.drop(one.id).catch(() => {});
  };

  const isBack = forms.some((one) => partOf(one) === before?.part);
  if (before && !before.ledOn && !isBack) {
    const refused = kept.get(before.id);
    if (refused) lost(refused, { drop: (shown) => drop(refused, shown) });
    return;
  }

  const session = sessionWatch(root, portal);
  session.told(begun);
  const keepers = forms.map((form) => {
    const tell = (words) => {
      form.parentElement.querySelector(":scope > .unsaved-told")?.remove();
      form.before(made("p", "unsaved-told alert alert-warning", words));
    };
    const one = keeper(form, page, { portal, copy, session, tell });
    if (before && !before.ledOn && before.part === partOf(form)) {
      one.goOn(before.id);
    }
    const current = typed(form);
    const mine = [...kept.values()].filter(({ id, text }) => id !== one.id && text.part === partOf(form));
    mine.sort((a, b) => a.at - b.at);
    for (const left of mine.slice(-MOST_OFFERED)) {
      const shown = offer(form, current, left, {
        restore(box) {
          box.remove();
          one.goOn(left.id);
          note({ page, part: partOf(form), id: left.id, sent: false });
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
    if (sent) note({ ...sent, sent: true });
  });
}
