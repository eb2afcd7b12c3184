"""axe-core in the page: what breaks WCAG 2.1 A or AA."""

from __future__ import annotations

import axe_playwright_python
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from playwright.sync_api import Page
from typing import Any


RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")
ALL: dict[str, Any] = {"runOnly": {"type": "tag", "values": RULES}}
COLOURS: dict[str, Any] = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
# Colours on their way from one look to the other are neither.
RUN = """async ([options, inside]) => {
  document.getAnimations().forEach(animation => animation.finish());
  const found = await axe.run(inside || document, {...options, resultTypes: ["violations"]});
  return found.violations.flatMap(fault => fault.nodes.map(node => [
    fault.id, node.target.flat().join(" "), node.html.slice(0, 160),
    [...node.any, ...node.all, ...node.none].map(check => check.message)[0] || fault.help,
  ]));
}"""


@cache
def script() -> str:
    folder = Path(axe_playwright_python.__file__).parent
    return (folder / "axe.min.js").read_text(encoding="utf-8")


def faults(
    page: Page, options: dict[str, Any], told: str, inside: str = ""
) -> Iterator[str]:
    """Each fault a line: the page, the look, the rule, the element, what is wrong.

    `inside`: selector of a part of the page, "" for all of it.
    """
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(script())
    for rule, target, markup, message in page.evaluate(RUN, [options, inside]):
        yield f"{told}: {rule} at {target}: {message} [{' '.join(markup.split())}]"
