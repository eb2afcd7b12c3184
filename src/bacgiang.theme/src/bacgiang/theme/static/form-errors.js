// What is wrong with a form stands in a list above it: each line leads to its field, in
// whatever tab that is. Saving is never a button that does nothing (`plone.patternoptions`
// leaves it on): whoever presses it is told what is missing.
(() => {
  const WORDS = {
    vi: {
      heading: "Chưa lưu được. Hãy sửa các ô sau:",
      missing: "chưa nhập",
      nothing: "Chưa có gì để chèn: hãy chọn một nội dung hoặc ghi địa chỉ.",
    },
    en: {
      heading: "Not saved yet. Correct these fields:",
      missing: "is missing",
      nothing: "There is nothing to insert: choose something or give an address.",
    },
  };
  const words = WORDS[document.documentElement.lang] ?? WORDS.vi;

  const fieldOf = (control) => control.closest(".field") ?? control.parentElement;
  const labelOf = (field) =>
    field.querySelector("label, legend")?.textContent.replace(/\s+/g, " ").trim() || "";

  // Tabs are made of the sections' headings, in their order.
  const openTab = (form, field) => {
    const heading = field.closest("fieldset.autotoc-section")?.querySelector(":scope > legend");
    const headings = [...form.querySelectorAll("legend")];
    form.querySelectorAll(".autotoc-nav > a")[headings.indexOf(heading)]?.click();
  };
  const goTo = (form, field) => {
    openTab(form, field);
    field.scrollIntoView({ block: "center" });
    const control = [...field.querySelectorAll("input, select, textarea, button, a[href]")].find(
      (one) => one.type !== "hidden" && one.offsetParent,
    );
    control?.focus({ preventScroll: true });
  };

  const tell = (form, errors) => {
    form.querySelector(":scope > .form-errors")?.remove();
    if (!errors.length) return;
    const box = document.createElement("div");
    box.className = "form-errors alert alert-danger";
    box.role = "alert";
    const title = document.createElement("p");
    title.textContent = words.heading;
    const list = document.createElement("ul");
    for (const { field, said } of errors) {
      const line = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${field.id}`;
      link.textContent = labelOf(field) || said;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        goTo(form, field);
      });
      line.append(link);
      if (link.textContent !== said) line.append(`: ${said}`);
      list.append(line);
    }
    box.append(title, list);
    form.prepend(box);
  };

  const unlike = (errors) =>
    errors.filter(({ field }, at) => errors.findIndex((one) => one.field === field) === at);

  // A file that is there already is missing only where another one is to replace it.
  const askForFiles = (form) => {
    for (const file of form.querySelectorAll("input[type=file]:is([required], [data-required])")) {
      file.dataset.required = "";
      const kept = fieldOf(file).querySelector("input[type=radio][value=nochange]:checked");
      file.required = !kept;
    }
  };

  // The portal tells at once whatever is wrong, also what no browser finds. Before anything
  // is sent, only that is told which the way there would lose: what was typed and browsers do
  // not send, and files that were chosen.
  const wouldBeLost = (one) => one.validity?.badInput || Boolean(one.files?.length);
  const CHECKED = "form.pat-validation, #content form[method=post i]";
  for (const form of document.querySelectorAll(CHECKED)) form.noValidate = true;

  document.addEventListener(
    "submit",
    (event) => {
      const { target: form, submitter } = event;
      if (!form.matches?.(CHECKED)) return;
      if (submitter?.formNoValidate && !("letThrough" in submitter.dataset)) return;
      askForFiles(form);
      const controls = [...form.elements];
      const invalid = controls.filter((one) => one.willValidate && !one.validity.valid);
      if (submitter && !controls.some(wouldBeLost)) {
        // Plone's own check would stop it still.
        submitter.formNoValidate = true;
        submitter.dataset.letThrough = "";
        return;
      }
      const errors = unlike(
        invalid.map((one) => ({
          field: fieldOf(one),
          said: one.validity.valueMissing ? words.missing : one.validationMessage,
        })),
      );
      tell(form, errors);
      if (!errors.length) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      goTo(form, errors[0].field);
    },
    true,
  );

  // The editor's dialogs for links and pictures do nothing where they got nothing, and
  // where no words were chosen a link comes with none: nobody sees it or can follow it.
  const sayNothing = (chosen) => {
    const line = document.createElement("p");
    line.className = "nothing-chosen text-danger";
    line.role = "alert";
    line.textContent = words.nothing;
    chosen.append(line);
  };
  const giveWords = (said) => {
    const editor = window.tinymce?.activeEditor;
    for (const link of editor?.getBody().querySelectorAll("a[href]") ?? [])
      if (!link.textContent.trim() && !link.querySelector("img")) link.textContent = said;
    editor?.undoManager.add();
  };
  document.addEventListener(
    "click",
    ({ target }) => {
      const dialog = target.closest?.(".modal-dialog [name=insert]") && target.closest(".modal-dialog");
      const chosen = dialog?.querySelector(".linkType.active");
      if (!chosen) return;
      chosen.querySelector(".nothing-chosen")?.remove();
      const fields = (chosen.querySelector(".main") ?? chosen).querySelectorAll("input[name], select[name]");
      const given = [...fields].map((one) => one.value.trim()).find(Boolean);
      if (!given) sayNothing(chosen);
      else {
        const said = chosen.querySelector(".item-title")?.textContent.trim() || given;
        setTimeout(() => giveWords(said));
      }
    },
    true,
  );

  // A reason leads to the control that has its field's name, where its page gives no way.
  for (const line of document.querySelectorAll("#reasons li[data-field]:not(:has(a))")) {
    const name = CSS.escape(line.dataset.field);
    const control = name && document.querySelector(`form [name="${name}"]:not([type=hidden])`);
    if (!control) continue;
    const link = document.createElement("a");
    control.id ||= `reason-${line.dataset.field}`;
    link.href = `#${control.id}`;
    link.append(...line.childNodes);
    line.append(link);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      control.closest("details:not([open])")?.setAttribute("open", "");
      control.scrollIntoView({ block: "center" });
      control.focus({ preventScroll: true });
    });
  }

  // A way from another page to one control: the form would begin with its first.
  const asked = decodeURIComponent(location.hash.slice(1));
  const goToAsked = () => {
    const control = asked && document.getElementById(asked);
    const form = control?.matches("input, select, textarea") && document.querySelector("form.pat-validation");
    if (!form) return;
    openTab(form, control);
    control.closest("details:not([open])")?.setAttribute("open", "");
    control.scrollIntoView({ block: "center" });
    control.focus({ preventScroll: true });
  };
  if (asked) addEventListener("load", () => setTimeout(goToAsked, 300));

  // Whoever has gone on before all parts of a page have come is not led back.
  let hasGoneOn = false;
  for (const did of ["pointerdown", "keydown"])
    addEventListener(did, () => (hasGoneOn = true), { capture: true, once: true });

  // What the portal has refused: its words stand below the fields already.
  const told = (form) => {
    const found = [...form.querySelectorAll(".field.error")].map((field) => ({
      field,
      said: field.querySelector(".invalid-feedback")?.textContent.trim() ?? "",
    }));
    const errors = unlike(found.filter(({ field }) => field.id));
    tell(form, errors);
    if (errors.length && !hasGoneOn) goTo(form, errors[0].field);
  };
  for (const form of document.querySelectorAll("form.pat-validation")) {
    if (!form.querySelector(".field.error")) continue;
    if (!form.matches(".pat-autotoc") || form.querySelector(".autotoc-nav")) told(form);
    else
      new MutationObserver((_changes, observer) => {
        if (!form.querySelector(".autotoc-nav > a.active, .autotoc-nav > a")) return;
        observer.disconnect();
        // Later parts of the page would move what is shown.
        if (document.readyState === "complete") setTimeout(() => told(form));
        else addEventListener("load", () => setTimeout(() => told(form)));
      }).observe(form, { childList: true });
  }
})();
