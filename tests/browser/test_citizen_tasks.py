"""What citizens come for, on a phone of 375 px: within three taps, or by one search."""

from __future__ import annotations

from ..clicks.citizens import MOST_TAPS
from ..clicks.citizens import PHONE
from ..clicks.citizens import TASKS
from ..clicks.steps import walked
from ..tiers import share
from collections.abc import Callable
from playwright.sync_api import BrowserContext


def test_each_task_takes_three_taps_at_most(
    context: Callable[..., BrowserContext],
) -> None:
    assert len(TASKS) >= 20
    page = context(viewport=PHONE).new_page()
    taps = {}
    for name in share(TASKS, of=3):
        page.goto(f"/{TASKS[name].language}")
        taps[name] = walked(page, TASKS[name].steps, TASKS[name].seen)
    assert {name: number for name, number in taps.items() if number > MOST_TAPS} == {}
