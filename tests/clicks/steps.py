"""What is done for a task in a browser, step by step, and how many clicks that is.

A click is one on a link or a button. Hovering over a menu, filling in a field and ticking
what is to be declared are none. A task ends when what is to be read, or the form to be
filled in, is on the screen; an act ends when it is done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from playwright.sync_api import expect
from playwright.sync_api import Page


@dataclass(frozen=True)
class Step:
    """`clicks` is 1 for a click, 0 for what is none."""

    do: Callable[[Page], None]
    clicks: int = 0


@dataclass(frozen=True)
class Way:
    """Who does a task, by which steps from the first page after signing in, and what is
    then seen (CSS selector).
    """

    who: str
    steps: tuple[Step, ...]
    seen: str


def click(selector: str) -> Step:
    return Step(lambda page: page.locator(selector).first.click(), clicks=1)


def hover(selector: str) -> Step:
    return Step(lambda page: page.locator(selector).first.hover())


def fill(selector: str, value: str) -> Step:
    return Step(lambda page: page.locator(selector).first.fill(value))


def tick(selector: str) -> Step:
    return Step(lambda page: page.locator(selector).first.check())


def walked(page: Page, steps: tuple[Step, ...], seen: str) -> int:
    """Take the steps from the page that is open until something is seen; the clicks."""
    for step in steps:
        step.do(page)
    expect(page.locator(seen).first).to_be_visible()
    return sum(step.clicks for step in steps)


def counted(page: Page, way: Way) -> int:
    """Walk a way on the page that somebody sees after signing in; its clicks."""
    return walked(page, way.steps, way.seen)
