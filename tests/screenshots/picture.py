"""What a picture shows: a page, who looks at it, and what was done there before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from playwright.sync_api import Page


WIDTHS = (375, 768, 1280)


@dataclass(frozen=True)
class Picture:
    """One page to be taken; `name` is that of the file, without width and ending.

    who: the account signed in, "" for a visitor.
    does: what is done on the page before it is taken, such as `steps.opens(…)`.
    status: what the page answers with.
    dark: also taken in dark colours, at the first and last width.
    part: CSS selector of the part to be taken, "" for the whole page.
    screen: what a screen of 900 px shows of the page, instead of all of it.
    widths: of the window, in pixels.
    """

    name: str
    path: str
    who: str = ""
    does: Callable[[Page], None] | None = None
    status: int = 200
    dark: bool = False
    part: str = ""
    screen: bool = False
    widths: tuple[int, ...] = WIDTHS
