// On the page of settings: a choice holds at once, before the form is sent.
(() => {
  const form = document.querySelector(".display-form");
  if (!form) return;
  const root = document.documentElement;
  const system = { scheme: "auto", contrast: "normal", size: "medium" };
  form.addEventListener("change", () => {
    const words = [];
    for (const [kind, own] of Object.entries(system)) {
      const word = new FormData(form).get(kind) ?? own;
      if (word === own) {
        delete root.dataset[kind];
      } else {
        root.dataset[kind] = word;
        words.push(word);
      }
    }
    const age = words.length ? 365 * 24 * 3600 : 0;
    document.cookie = `display=${words.join(".")}; path=/; max-age=${age}; samesite=lax`;
  });
})();
