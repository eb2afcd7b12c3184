// When the session ends, said some minutes before, with a way to go on.

import { button, made } from "./offer.js";
import { clock, words } from "./words.js";

const BEFORE = 5 * 60;
const LONGEST = 2 ** 31 - 1;

export function sessionWatch(root, portal) {
  let timer = 0;
  let shown = null;
  let isOver = false;

  const hide = () => {
    shown?.remove();
    shown = null;
  };
  const show = (look, ...inside) => {
    hide();
    shown = made("div", `unsaved-session alert ${look} shadow position-fixed end-0 mx-3`, ...inside);
    // Above the bar with the form's buttons, not on it.
    Object.assign(shown.style, { maxWidth: "32rem", bottom: "5rem", zIndex: 1050 });
    shown.role = "alert";
    document.body.append(shown);
  };

  async function check() {
    const answer = await portal.left().catch(() => null);
    if (answer?.ok) told((await answer.json()).session);
    else if (answer?.status === 401) ended();
    else timer = setTimeout(check, 60_000);
  }

  async function stay() {
    await portal.stay().catch(() => {});
    check();
  }

  function told(session) {
    clearTimeout(timer);
    if (!session) return;
    if (isOver) {
      isOver = false;
      show("alert-success", words.back);
      setTimeout(hide, 10_000);
    } else if (session.seconds > BEFORE) hide();
    if (session.seconds <= BEFORE) {
      const at = clock(new Date(Date.now() + session.seconds * 1000));
      if (session.put_off)
        show("alert-warning", made("p", "mb-2", words.ends(at)), button("btn-primary", words.stay, stay));
      else show("alert-warning", made("p", "mb-0", words.endsAnyway(at)));
    }
    const next = session.seconds > BEFORE ? session.seconds - BEFORE : session.seconds + 1;
    timer = setTimeout(check, Math.min(LONGEST, Math.max(1, next) * 1000));
  }

  function ended(said = words.ended) {
    clearTimeout(timer);
    isOver = true;
    const link = made("a", "btn btn-primary", words.signIn);
    Object.assign(link, { href: `${root}/login`, target: "_blank" });
    show("alert-danger", made("p", "mb-2", `${said} ${words.endedHelp}`), link);
  }

  // Whoever comes back from the tab in which they signed in.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && isOver) check();
  });

  return { told, ended };
}
