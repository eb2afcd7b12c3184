"""A page in two looks: light on a desk, and dark on a phone."""

from __future__ import annotations

from . import axe
from collections.abc import Iterator
from playwright.sync_api import Page
from typing import Any
from typing import Literal


DESK, PHONE, NARROWEST = 1280, 375, 320
# Between light and dark only the colours are other ones.
LOOKS: tuple[tuple[int, Literal["light", "dark"], dict[str, Any]], ...] = (
    (DESK, "light", axe.ALL),
    (PHONE, "dark", axe.COLOURS),
)
# What a visitor or member can choose besides (`display/look.js` of the theme).
CHOSEN = (
    {"scheme": "dark"},
    {"scheme": "dark", "contrast": "high"},
    {"scheme": "light", "contrast": "high"},
)
CHOOSE = """look => {
  delete document.documentElement.dataset.scheme;
  delete document.documentElement.dataset.contrast;
  Object.assign(document.documentElement.dataset, look);
}"""
BARE = """() => {
  const head = document.querySelector("#portal-head");
  const colour = head ? getComputedStyle(head).backgroundColor : "rgba(0, 0, 0, 0)";
  const font = getComputedStyle(document.body).fontFamily;
  return colour === "rgba(0, 0, 0, 0)" || font.includes("Times");
}"""
WIDER = """width => {
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = element => {
    for (let one = element; one; one = one.parentElement)
      if (["auto", "scroll", "hidden"].includes(getComputedStyle(one).overflowX) &&
          one !== document.body && one !== document.documentElement) return true;
    return false;
  };
  const wide = [...document.querySelectorAll("body *")].filter(
    one => one.getBoundingClientRect().right > width + 1 && !scrolls(one));
  return wide.map(one => `${one.tagName.toLowerCase()}#${one.id}.${one.className}`);
}"""


def faults(page: Page, path: str) -> Iterator[str]:
    """What is wrong with the page that is open, in any look; a line each."""
    if page.evaluate(BARE):
        yield f"{path}: has no style"
    for width, scheme, rules in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        yield from axe.faults(page, rules, f"{path} ({width} px, {scheme})")
    yield from reflow(page, path)
    page.set_viewport_size({"width": DESK, "height": 900})
    page.emulate_media(color_scheme="light")


def pale(page: Page, path: str) -> Iterator[str]:
    """What cannot be read, on the page as it is now, in a look that can be chosen."""
    for look in CHOSEN:
        page.evaluate(CHOOSE, look)
        told = f"{path} ({', '.join(look.values())})"
        yield from axe.faults(page, axe.COLOURS, told)
    page.evaluate(CHOOSE, {})


def reflow(page: Page, path: str) -> Iterator[str]:
    """1280 px at 400 % are 320 px: nothing is read by scrolling to the side."""
    page.set_viewport_size({"width": NARROWEST, "height": 900})
    wide = page.evaluate(WIDER, NARROWEST)
    if wide:
        yield f"{path} ({NARROWEST} px): wider than the window at {', '.join(wide[:4])}"
