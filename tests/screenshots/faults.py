"""What may be wrong with a page that a machine can see."""

from __future__ import annotations

from playwright.sync_api import Page


LOOK = """
() => {
  const found = [];
  const name = (element) => {
    const classes = [...element.classList].slice(0, 3).map((one) => `.${one}`).join("");
    return element.localName + (element.id ? `#${element.id}` : "") + classes;
  };
  const root = document.documentElement;
  const wide = root.clientWidth;
  const scrolls = (element) => {
    for (let one = element.parentElement; one; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.overflowX !== "visible" && one !== document.body && one !== root) return true;
    }
    return false;
  };
  if (root.scrollWidth > wide) {
    const causes = [...document.body.querySelectorAll("*")]
      .filter((one) => one.getBoundingClientRect().right > wide + 1 && !scrolls(one));
    found.push(`wider than the window by ${root.scrollWidth - wide} px: `
      + causes.slice(0, 3).map(name).join(", "));
  }
  if (!document.styleSheets.length) found.push("no style sheet");
  for (const font of document.fonts) {
    if (font.status === "error") found.push(`font not loaded: ${font.family} ${font.weight}`);
  }
  const family = getComputedStyle(document.body).fontFamily.split(",")[0].trim();
  if (![...document.fonts].some((one) => one.status === "loaded"
      && one.family.replaceAll('"', "") === family.replaceAll('"', ""))) {
    found.push(`the page's own font is not there: ${family}`);
  }
  for (const element of document.body.querySelectorAll("*")) {
    const says = [...element.childNodes]
      .some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!says || element.closest(".visually-hidden, .visually-hidden-focusable, .sr-only")) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.height <= 2 || box.width <= 2 || style.visibility !== "visible") continue;
    const cuts = ["hidden", "clip"].includes(style.overflowY);
    if (cuts && element.scrollHeight > element.clientHeight + 1) {
      found.push(`cut off: ${name(element)} “${element.textContent.trim().slice(0, 30)}”`);
    }
  }
  for (const image of document.images) {
    if (image.complete && !image.naturalWidth && image.currentSrc) {
      found.push(`picture not loaded: ${image.currentSrc}`);
    }
  }
  return found;
}
"""


def faults_of(page: Page) -> list[str]:
    """What is wider than the window, cut off, or was not loaded."""
    page.evaluate("document.fonts.ready.then(() => true)")
    return list(page.evaluate(LOOK))
