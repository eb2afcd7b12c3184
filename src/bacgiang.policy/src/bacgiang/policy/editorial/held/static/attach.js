// What came into the item is told by name, what did not with its reason; the same file is
// asked about; pictures are asked for their words, which are saved as one leaves the field.
// Of an item not saved yet the form carries what comes into it then.
(() => {
  "use strict";
  const list = document.getElementById("held-files");
  if (!list) return;
  const section = list.closest("section");
  const told = document.getElementById("files-told");
  const zone = section.querySelector(".pat-upload");
  const words = section.dataset;
  const said = (text, ...values) => values.reduce((all, one, place) => all.replace(`{${place}}`, () => one), text);
  const taken = [];
  const made = (tag, look, ...inside) => {
    const one = document.createElement(tag);
    one.className = look;
    one.append(...inside);
    return one;
  };

  const form = words.form && document.getElementById(words.form);

  // One after the other: a field is saved as somebody takes the next file off.
  let before = Promise.resolve();
  const ask = (address, how) => {
    before = before.then(() => sent(address, how));
    return before;
  };

  // Why it was not done, "" where it was.
  async function sent(address, how) {
    const { portalUrl } = document.body.dataset;
    const answer = await fetch(address.replace(portalUrl, `${portalUrl}/++api++`), {
      headers: { Accept: "application/json", ...(how.body && { "Content-Type": "application/json" }) },
      ...how,
    }).catch(() => null);
    return answer?.ok ? "" : (await answer?.json().catch(() => null))?.error?.message || words.notSaved;
  }

  async function save(field) {
    const status = field.parentElement.querySelector("[role=status]");
    const value = field.value.trim();
    const body = JSON.stringify(field.dataset.field ? { [field.dataset.field]: value } : { alt_text: value, decorative: false });
    const why = await ask(field.dataset.picture, { method: "PATCH", body });
    status.textContent = why || words.wordsSaved;
    status.className = why ? "text-danger" : "text-success";
    field.toggleAttribute("data-unsaved", Boolean(why));
    if (!why) field.defaultValue = field.value;
  }

  list.addEventListener("change", ({ target }) => {
    if (target.dataset.picture) save(target);
  });
  // Who leaves the page with the field still open leaves nothing behind.
  addEventListener("beforeunload", (event) => {
    const open = document.activeElement;
    const isChanged = open?.dataset?.picture && open.value !== open.defaultValue;
    if (list.querySelector("[data-unsaved]") || isChanged) event.preventDefault();
  });

  // What is kept of the form knows of it, too.
  const formChanged = () => form.dispatchEvent(new Event("change", { bubbles: true }));

  function carried(uid, url, filename) {
    const field = made("input", "");
    Object.assign(field, { type: "hidden", name: "attached_files", value: uid });
    field.setAttribute("form", words.form);
    field.setAttribute("aria-label", filename);
    const button = made("button", "btn btn-sm btn-link", words.remove);
    button.type = "button";
    button.dataset.takeOff = url;
    return [field, button];
  }

  list.addEventListener("click", async ({ target }) => {
    if (!target.dataset.takeOff) return;
    const why = await ask(target.dataset.takeOff, { method: "DELETE" });
    if (why) target.after(made("small", "text-danger", why));
    else {
      const gone = target.closest("li");
      gone.remove();
      taken.splice(taken.indexOf(gone.dataset.filename) >>> 0, 1);
      told.replaceChildren();
      formChanged();
    }
  });

  function row({ url, name, type, UID: uid }, filename) {
    const link = made("a", "file-link", made("span", "", filename));
    link.href = `${url}/view`;
    const one = made("li", "mb-2", link);
    one.dataset.filename = filename;
    if (form) one.append(...carried(uid, url, filename));
    const asked = (title, facts) => {
      const field = Object.assign(made("input", "form-control"), { type: "text", ...facts });
      field.dataset.picture = url;
      const label = made("label", "form-label mb-0", title);
      label.htmlFor = field.id;
      const status = made("small", "");
      status.setAttribute("role", "status");
      one.append(made("div", "", label, field, status));
      return field;
    };
    if (type.startsWith("image/")) {
      if (words.captionLabel) {
        const caption = asked(words.captionLabel, { id: `caption-of-${name}`, maxLength: 200 });
        caption.dataset.field = "title";
      }
      asked(words.wordsLabel, { id: `words-of-${name}`, maxLength: 300, placeholder: words.wordsMissing });
    }
    list.append(one);
    if (form) formChanged();
  }

  // It is asked for as data, so refusals are; a page comes where somebody is signed out.
  function reasonIn(answer) {
    try {
      const { error, message } = JSON.parse(answer);
      return error?.message ?? message ?? "";
    } catch {
      return "";
    }
  }

  let refused = 0;
  function begin(dropzone) {
    const here = () => [...list.children].map((one) => one.dataset.filename);
    dropzone.on("addedfile", (file) => {
      const waiting = dropzone.files.filter((one) => one !== file).map((one) => one.name);
      if ([...here(), ...waiting].includes(file.name) && !confirm(said(words.sameFile, file.name)))
        setTimeout(() => dropzone.removeFile(file));
    });
    dropzone.on("success", (file, answer) => {
      row(typeof answer === "string" ? JSON.parse(answer) : answer, file.name);
      taken.push(file.name);
      told.querySelector(".alert-success")?.remove();
      told.prepend(made("p", "alert alert-success", said(words.taken, taken.length, taken.join(", "))));
    });
    dropzone.on("error", (file, _message, request) => {
      // Only no small picture could be drawn of it: the portal will say why.
      if (file.status === "queued") return;
      const why = reasonIn(request?.responseText ?? "");
      const line = made("p", "alert alert-danger", said(words.refused, [file.name, why].filter(Boolean).join(": ")));
      line.dataset.filename = file.name;
      // Tried again, it is told once.
      [...told.children].find((one) => one.dataset.filename === file.name)?.remove();
      told.append(line);
      refused += 1;
      // Plone would begin with it again, and come to none of those behind it: it may look
      // before the file is out of its list.
      file.status = "canceled";
      setTimeout(() => dropzone.removeFile(file));
    });
    document.addEventListener("submit", (event) => sendFirst(dropzone, event), true);
  }

  function leftUnsaved() {
    told.querySelector("[data-left-unsaved]")?.remove();
    const line = made("p", "alert alert-warning", words.leftUnsaved);
    line.dataset.leftUnsaved = "";
    told.append(line);
    told.scrollIntoView({ block: "center" });
  }

  // Whoever saves with files that were chosen and not sent yet means them, too. Where one is
  // refused, that is read before the page is left.
  function sendFirst(dropzone, event) {
    const { target, submitter } = event;
    const left = () => dropzone.files.some((one) => !["success", "canceled"].includes(one.status));
    if (!target.querySelector("[name='form.buttons.save']") || /cancel/.test(submitter?.name) || !left()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const before = refused;
    section.querySelector(".upload-all").click();
    const again = () => {
      if (left()) setTimeout(again, 200);
      else if (refused > before) leftUnsaved();
      else target.requestSubmit(submitter);
    };
    again();
  }

  // Plone draws its zone when it has fetched what it needs.
  const find = () => zone["pattern-upload"]?.dropzone;
  const drawn = new MutationObserver(() => {
    const dropzone = find();
    if (!dropzone) return;
    drawn.disconnect();
    begin(dropzone);
  });
  if (find()) begin(find());
  else drawn.observe(zone, { childList: true, subtree: true, attributes: true });
})();
