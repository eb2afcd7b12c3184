// Runs in the head, before anything is painted: says that scripts run, and writes the
// look that the visitor chose (the cookie "display", say "dark.high.large") on the root.
(() => {
  const root = document.documentElement;
  root.dataset.scripts = "";
  const chosen = /(?:^|;\s*)display=([a-z.]+)/.exec(document.cookie);
  const kinds = {
    light: "scheme",
    dark: "scheme",
    high: "contrast",
    large: "size",
    larger: "size",
  };
  for (const word of chosen ? chosen[1].split(".") : []) {
    if (Object.hasOwn(kinds, word)) root.dataset[kinds[word]] = word;
  }
})();
