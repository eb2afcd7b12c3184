// Nobody loses a long text: where a page has one to be written, or something was sent that
// may not have been saved, the rest of this folder is fetched.
(() => {
  const { portalUrl, formOf } = document.body.dataset;
  let sent = null;
  try {
    sent = sessionStorage.getItem("unsaved-sent");
  } catch {
    // A browser may keep nothing.
  }
  if (!portalUrl || !(sent || (formOf && document.querySelector("form[method=post i] textarea[name]")))) return;
  import(`${portalUrl}/++plone++bacgiang.theme/unsaved/desk.js`).then(({ begin }) => begin(portalUrl));
})();
