// After an act on many items: what was refused stands in sight, and stays chosen, and
// what was stated for it stands in the form again.
(() => {
  let kept = new Set();
  let stated = [];
  let isRefused = false;

  const asked = "select, textarea, input[type=text], input[type=radio], input[type=checkbox]";

  const remember = (form) => {
    stated = [...form.querySelectorAll(asked)].map(({ id, value, checked }) => ({ id, value, checked }));
    isRefused = false;
  };

  // Its library draws the form anew each time it is opened.
  const stateAgain = () => {
    const step = isRefused && document.getElementById("fc-step");
    if (!step || step.dataset.stated) {
      return;
    }
    step.dataset.stated = "true";
    for (const { id, value, checked } of stated) {
      const field = id && document.getElementById(id);
      if (field && "checked" in field && field.type !== "text") {
        field.checked = checked;
      } else if (field) {
        field.value = value;
      }
    }
  };

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
    const refused = items.filter((one) => !one.done).map((one) => one.UID);
    isRefused = refused.length > 0;
    tell(refused);
  };

  const table = document.querySelector(".pat-structure");
  if (!table) {
    return;
  }
  // The table is drawn anew after each act.
  new MutationObserver(() => {
    if (kept.size) {
      tickKept();
    }
    stateAgain();
  }).observe(table, { childList: true, subtree: true });
  const pressed = ({ isTrusted, target }) => {
    if (!isTrusted) {
      return;
    }
    kept = new Set();
    const form = target.closest(".applyBtn")?.closest(".popover");
    if (form?.querySelector("#fc-step")) {
      remember(form);
    } else if (target.closest("tr, .selected-items") && target.checked !== false) {
      // Nobody has declared anything of what is chosen besides.
      isRefused = false;
    }
  };
  table.addEventListener("click", pressed, true);
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
