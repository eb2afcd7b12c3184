// What came into the item is told by name, what did not with its reason; the same file is
// asked about; pictures are asked for their words, which are saved as one leaves the field.
(() => {
  "use strict";
  const list = document.getElementById("held-files");
  if (!list) return;
  const section = list.closest("section");
  const told = document.getElementById("files-told");
  const zone = section.querySelector(".pat-upload");
  const words = section.dataset;
  const said = (text, ...values) => values.reduce((all, one, place) => all.replace(`{${place}}`, () => one), text);
  const made = (tag, look, ...inside) => {
    const one = document.createElement(tag);
    one.className = look;
    one.append(...inside);
    return one;
  };

  async function save(field) {
    const status = field.parentElement.querySelector("[role=status]");
    const { portalUrl } = document.body.dataset;
    const answer = await fetch(field.dataset.picture.replace(portalUrl, `${portalUrl}/++api++`), {
      method: "PATCH",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify({ alt_text: field.value.trim(), decorative: false }),
    }).catch(() => null);
    const why = answer?.ok ? "" : (await answer?.json().catch(() => null))?.error?.message || words.notSaved;
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

  function row({ url, name, type }, filename) {
    const link = made("a", "file-link", made("span", "", filename));
    link.href = `${url}/view`;
    const one = made("li", "mb-2", link);
    one.dataset.filename = filename;
    if (type.startsWith("image/")) {
      const field = made("input", "form-control");
      Object.assign(field, { id: `words-of-${name}`, type: "text", maxLength: 300, placeholder: words.wordsMissing });
      field.dataset.picture = url;
      const label = made("label", "form-label mb-0", words.wordsLabel);
      label.htmlFor = field.id;
      const status = made("small", "");
      status.setAttribute("role", "status");
      one.append(made("div", "", label, field, status));
    }
    list.append(one);
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

  const taken = [];
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
      const why = reasonIn(request?.responseText ?? "");
      const line = made("p", "alert alert-danger", said(words.refused, [file.name, why].filter(Boolean).join(": ")));
      line.dataset.filename = file.name;
      // Tried again, it is told once.
      [...told.children].find((one) => one.dataset.filename === file.name)?.remove();
      told.append(line);
    });
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
