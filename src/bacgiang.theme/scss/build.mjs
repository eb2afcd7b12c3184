// Compiles the style sheets, brings typeface and viewer of maps beside the theme and writes the stamp of
// the sources that the committed sheets were made from. `--check DIR` writes elsewhere.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const theme = join(here, "../src/bacgiang/theme");
const out = process.argv[2] === "--check" ? process.argv[3] : theme;

const unused =
  /\.(?:list-group-horizontal|offset-|card-group|card-header-|btn-check|btn-close-white|form-control-(?:color|plaintext)|nav-(?:underline|fill|justified)|table-(?:striped-columns|group-divider|active)|form-check-reverse|input-group-(?:sm|lg)|g[xy]?-(?:sm|md|lg|xl)-\d|d-(?:sm|lg|xl|print)-(?:inline-|table|grid)|col-xl-\d|row-cols-|valid-tooltip|col-form-label-(?:sm|lg)|visually-hidden-focusable|rounded-\d|text-(?:sm|md|lg|xl)-|ratio-\d|(?:bg|border|text)-(?:primary|secondary|success|danger|warning|info|light|dark)-subtle)/;

const withoutUnused = (rule, selectors, body) => {
  if (!unused.test(selectors)) return rule;
  // Not at the commas within :not() and :is().
  const kept = selectors.split(/,(?![^(]*\))/).filter((one) => !unused.test(one));
  return kept.length ? `${kept.join(",")}{${body}}` : "";
};

const entries = ["", "display"].flatMap((folder) =>
  readdirSync(join(here, folder))
    .filter((name) => name.endsWith(".scss") && !name.startsWith("_"))
    .map((name) => join(folder, name)),
);
for (const entry of entries) {
  const { css } = compile(join(here, entry), {
    loadPaths: [here, join(here, "node_modules"), join(here, "node_modules/@plone/plonetheme-barceloneta-base/scss")],
    quietDeps: true,
    silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
    style: "compressed",
  });
  // Without what of Bootstrap no page here uses; a rule a line, so that two people's changes
  // can be merged.
  const used = css.replace(/([^{}]+)\{([^{}]*)\}/g, withoutUnused).replaceAll("}", "}\n");
  const target = join(out, "static", entry.replace(/scss$/, "css"));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${used.replace(/^\uFEFF/, "").trimEnd()}\n`);
}

const fonts = join(here, "node_modules/@fontsource/be-vietnam-pro");
mkdirSync(join(out, "theme/fonts"), { recursive: true });
for (const style of ["400-normal", "700-normal", "400-italic"]) {
  for (const script of ["vietnamese", "latin"]) {
    const name = `be-vietnam-pro-${script}-${style}.woff2`;
    copyFileSync(join(fonts, "files", name), join(out, "theme/fonts", name));
  }
}
copyFileSync(join(fonts, "LICENSE"), join(out, "theme/fonts/LICENSE.txt"));

// The viewer of maps: loaded after a click, unchanged.
mkdirSync(join(out, "static/maps"), { recursive: true });
for (const [from, name] of [
  ["leaflet/dist/leaflet.js", "leaflet.js"],
  ["leaflet/dist/leaflet.css", "leaflet.css"],
  ["leaflet/LICENSE", "leaflet.LICENSE.txt"],
  ["protomaps-leaflet/dist/protomaps-leaflet.js", "protomaps-leaflet.js"],
  ["protomaps-leaflet/LICENSE", "protomaps-leaflet.LICENSE.txt"],
]) {
  copyFileSync(join(here, "node_modules", from), join(out, "static/maps", name));
}

// The same count as tests/unit/test_theme_sources.py makes.
const walk = (folder) =>
  readdirSync(join(here, folder), { withFileTypes: true }).flatMap((file) => {
    const name = join(folder, file.name);
    if (file.isDirectory()) return file.name === "node_modules" ? [] : walk(name);
    return /\.(scss|mjs|json)$/.test(file.name) ? [name] : [];
  });
const sources = walk("").sort();
const stamp = createHash("sha256");
for (const name of sources) {
  stamp.update(`${name}\n`);
  stamp.update(readFileSync(join(here, name)));
}
writeFileSync(join(out, "static/sources.sha256"), stamp.digest("hex") + "\n");
