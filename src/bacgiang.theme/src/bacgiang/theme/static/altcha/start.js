// Brings the widget (80 kB) when somebody begins to fill the form in, not before: most
// who open a form only read. A form sent before it is there waits for it; where it cannot
// be had, the form goes without, as from a browser that runs no scripts: so, too, on a
// page without encryption, on which browsers compute no digests.
for (const widget of document.querySelectorAll("altcha-widget")) {
  const form = widget.closest("form");
  if (!window.isSecureContext) {
    const told = widget.parentElement.querySelector("noscript");
    // Where scripts run, what stands in it is text.
    const page = new DOMParser().parseFromString(told.textContent, "text/html");
    widget.replaceWith(...page.body.children);
    continue;
  }
  let loading;
  let ready = false;
  const load = () => {
    loading ??= import("./widget.js").catch(() => {}).then(() => {
      ready = true;
    });
    return loading;
  };
  for (const begun of ["focusin", "pointerdown"]) {
    form.addEventListener(begun, load, { once: true });
  }
  form.addEventListener(
    "submit",
    (event) => {
      if (ready) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      load().then(() => form.requestSubmit(submitter));
    },
    { capture: true },
  );
}
