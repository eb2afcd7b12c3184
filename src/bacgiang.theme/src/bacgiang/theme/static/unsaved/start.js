// Nobody loses a long text: where a page has one to be written, or something was sent that
// may not have been saved, the rest of this folder is fetched.
(() => {
  const { portalUrl, formOf } = document.body.dataset;
  const address = location.href.split("#")[0];

  // What was sent from the page before this one, and what became of it. An answer that led
  // on has saved it; then what the browser kept goes at once.
  function sentBefore() {
    const sent = JSON.parse(sessionStorage.getItem("unsaved-sent") ?? "null");
    sessionStorage.removeItem("unsaved-sent");
    const [how] = performance.getEntriesByType("navigation");
    if (!sent || sent.from !== document.referrer || how.type !== "navigate") return null;
    const ledOn = how.redirectCount > 0 && !location.pathname.endsWith("insufficient-privileges");
    if (!ledOn) return sent;
    for (const name of Object.keys(localStorage))
      if (name.startsWith("unsaved-text:") && name.endsWith(`:${sent.id}`)) localStorage.removeItem(name);
    return null;
  }

  let before = null;
  try {
    before = sentBefore();
  } catch {
    // A browser may keep nothing.
  }
  if (!portalUrl || !(before || (formOf && document.querySelector("form[method=post i] textarea[name]")))) return;
  import(`${portalUrl}/++plone++bacgiang.theme/unsaved/desk.js`).then(({ begin }) =>
    begin(portalUrl, before, (sent) => {
      try {
        sessionStorage.setItem("unsaved-sent", JSON.stringify({ ...sent, from: address }));
      } catch {
        // Then it is offered.
      }
    }),
  );
})();
