"""What citizens come for, on a phone: from the first page, or by one search.

`TASKS`: by task the language of the first page, what is done there, and what is seen in
the end (CSS selector). A search is typed into the box of the first page; its button is one
tap.
"""

from __future__ import annotations

from .steps import click
from .steps import fill
from .steps import Step
from dataclasses import dataclass


MOST_TAPS = 3
BOX = "input[name=SearchableText]:visible"
CALL = "#content a[href^='tel:']"
PROCEDURE = "#content a[href*='/mau-01_huyen-hiep-hoa']"
DRAFT = "#content a:has-text('tủ thuốc cộng đồng')"


@dataclass(frozen=True)
class Task:
    """Steps from the first page of a language to what is then `seen` (CSS selector)."""

    language: str
    steps: tuple[Step, ...]
    seen: str


def tap(name: str) -> Step:
    """A tap on what is called so, as it is seen."""
    return click(f"a:text-is('{name}'):visible, a:has-text('{name}'):visible")


def search(words: str) -> tuple[Step, Step]:
    return fill(BOX, words), click(
        "form:has(input[name=SearchableText]) [type=submit]:visible"
    )


def hit(path: str) -> Step:
    """A tap on one of the first five hits."""
    return click(f".search-hits > li:nth-child(-n+5) a[href*='{path}']")
