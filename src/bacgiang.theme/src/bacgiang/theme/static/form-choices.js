// Fields of forms that are more than one control: which file stays, and choices that have
// an order. They are found when they are used, so that a form may come later.
(() => {
  // Whoever picks a file wants it in place of the other; whoever keeps that, no new one.
  document.addEventListener("change", ({ target }) => {
    const field = target.closest("[data-file-choice]");
    const file = field?.querySelector("input[type=file]");
    if (!file) return;
    if (target === file) {
      const replace = field.querySelector("input[type=radio][value=replace]");
      if (replace && file.files.length) replace.checked = true;
    } else if (target.type === "radio" && target.value !== "replace") {
      file.value = "";
    }
  });

  const marked = (list) => [...list.options].filter((one) => one.selected);
  const moves = {
    in: (from, to) => to.append(...marked(from)),
    out: (from, to) => from.append(...marked(to)),
    up: (from, to) => {
      for (const one of marked(to)) {
        const before = one.previousElementSibling;
        if (before && !before.selected) before.before(one);
      }
    },
    down: (from, to) => {
      for (const one of marked(to).reverse()) {
        const after = one.nextElementSibling;
        if (after && !after.selected) after.after(one);
      }
    },
  };
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-move]");
    const field = button?.closest("[data-ordered-choice]");
    if (!field) return;
    const [from, to] = field.querySelectorAll("select");
    moves[button.dataset.move](from, to);
    // What is sent are hidden fields, in the order of the list.
    const sent = [...to.options].map(({ value }) => {
      const one = document.createElement("input");
      Object.assign(one, { type: "hidden", name: field.dataset.orderedChoice, value });
      return one;
    });
    field.querySelector("span[hidden]").replaceChildren(...sent);
  });

  // Plone's chooser of addresses names states as programs do and places in English, its
  // search has no words, and the column one is in may stand outside of the window.
  const chooser = JSON.parse(document.body.dataset.chooser ?? "null");
  const arrange = (box) => {
    const search = box.querySelector("input[name=filter]");
    if (search && !search.ariaLabel) {
      search.ariaLabel = chooser.search;
      search.placeholder = chooser.search;
      search.size = chooser.search.length;
    }
    for (const said of box.querySelectorAll(".dropdown-item")) {
      const title = chooser.places[said.textContent.trim()];
      if (title && title !== said.textContent) said.textContent = title;
    }
    for (const said of box.querySelectorAll(".preview dd")) {
      const title = chooser.states[said.textContent];
      if (title) said.textContent = title;
    }
    for (const one of box.querySelectorAll(".contentItem .item-title")) one.style.whiteSpace = "normal";
    const last = [...box.querySelectorAll(".levelColumns > *")].at(-1);
    if (last && last !== box.lastColumn) {
      box.lastColumn = last;
      last.scrollIntoView({ block: "nearest", inline: "end" });
    }
  };
  if (chooser) {
    new MutationObserver(() => document.querySelectorAll(".content-browser").forEach(arrange)).observe(
      document.body,
      { childList: true, characterData: true, subtree: true },
    );
  }

  // The page of a translation asks the rich text's editor for every field, also where no
  // field has one; and puts the original beside it, with a script that runs here already.
  window.tinymce ??= { get: () => null };
  if (window.jQuery) {
    const { htmlPrefilter } = window.jQuery;
    window.jQuery.htmlPrefilter = (html) =>
      htmlPrefilter(html).replace(/<script[^>]*id="protect-script"[^>]*><\/script>/g, "");
  }
})();
