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
    const isRefused = location.pathname.endsWith("insufficient-privileges");
    const ledOn = how.redirectCount > 0 && !isRefused;
    // Not every browser tells the status.
    const failed = isRefused || !how.responseStatus || how.responseStatus >= 400;
    if (!ledOn) return { ...sent, failed };
    for (const name of Object.keys(localStorage))
      if (name.startsWith("unsaved-text:") && name.endsWith(`:${sent.id}`)) localStorage.removeItem(name);
    return null;
  }

  const note = (sent) => {
    try {
      sessionStorage.setItem("unsaved-sent", JSON.stringify({ ...sent, from: address }));
    } catch {
      // Then it is offered.
    }
  };

  let before = null;
  try {
    before = sentBefore();
  } catch {
    // A browser may keep nothing.
  }
  // A form that came back goes on with its text, however soon it is sent again.
  const back = before && [...document.forms].find((one) => (one.id || one.getAttribute("name")) === before.part);
  back?.addEventListener("formdata", ({ formData }) => formData.set("unsaved_text", before.id));
  document.addEventListener("submit", ({ target, defaultPrevented }) => {
    if (back && target === back && !defaultPrevented) note(before);
  });
  // A form that is sent before the rest is there has nobody who would know it again.
  let isSent = false;
  document.addEventListener("submit", ({ target, defaultPrevented }) => {
    isSent ||= target.method === "post" && !defaultPrevented;
  });
  if (!portalUrl || !(before || (formOf && document.querySelector("form[method=post i] textarea[name]")))) return;
  import(`${portalUrl}/++plone++bacgiang.theme/unsaved/desk.js`).then(
    ({ begin }) => begin(portalUrl, before, note, () => isSent),
    () => {
      // The page is being left before the script was there.
    },
  );
})();
