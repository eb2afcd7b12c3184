// After an act on many items: what was refused stands in sight, and stays chosen.
(() => {
  let kept = new Set();

  const tickKept = () => {
    for (const row of document.querySelectorAll("tr.itemRow")) {
      const box = row.querySelector("td.selection input[type=checkbox]");
      if (box && kept.has(row.dataset.uid) && !box.checked) {
        box.click();
      }
    }
  };

  const tell = (refused) => {
    kept = new Set(refused);
    const said = document.querySelector(".fc-status-container");
    said?.setAttribute("tabindex", "-1");
    said?.scrollIntoView({ block: "center" });
    said?.focus({ preventScroll: true });
  };

  const outcome = (answer) => {
    const items = answer?.items;
    if (!Array.isArray(items) || !("done" in (items[0] ?? {}))) {
      return;
    }
    tell(items.filter((one) => !one.done).map((one) => one.UID));
  };

  const table = document.querySelector(".pat-structure");
  if (!table) {
    return;
  }
  // The table is drawn anew after each act.
  new MutationObserver(() => kept.size && tickKept()).observe(table, {
    childList: true,
    subtree: true,
  });
  table.addEventListener("click", (event) => event.isTrusted && (kept = new Set()), true);
  const send = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    if (/\bfc-[a-z]+/i.test(String(address))) {
      this.addEventListener("load", () => {
        try {
          outcome(JSON.parse(this.responseText));
        } catch {
          // No answer of an act.
        }
      });
    }
    return send.call(this, method, address, ...more);
  };
})();
