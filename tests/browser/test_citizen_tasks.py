"""What citizens come for, on a phone of 375 px: within three taps, or by one search."""

from __future__ import annotations

from ..clicks.citizens import MOST_TAPS
from ..clicks.citizens import PHONE
from ..clicks.citizens import TASKS
from ..clicks.steps import walked
from ..tiers import share
from .site import language
from .site.page import SitePage
from .site.told import assert_none
from collections import Counter
from collections.abc import Callable
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page
import pytest


@pytest.mark.regulation("2.1", "4.1a", "4.1c")
def test_each_task_takes_three_taps_at_most_in_one_language(
    context: Callable[..., BrowserContext],
) -> None:
    assert min(Counter(one.language for one in TASKS.values()).values()) >= 20
    page = context(viewport=PHONE).new_page()
    met: dict[str, str] = {}
    page.on("framenavigated", lambda frame: met.setdefault(frame.url, tongue))
    taps, ends = {}, []
    for name in share(TASKS, of=3):
        tongue = TASKS[name].language
        page.goto(f"/{tongue}")
        taps[name] = walked(page, TASKS[name].steps, TASKS[name].seen)
        # As scripts have left it, too.
        ends.append(SitePage(name, page.url, 200, page.content()))
    assert {name: number for name, number in taps.items() if number > MOST_TAPS} == {}
    pages = [*ends, *(_asked_again(page, url) for url in met)]
    assert {(one.language, met[one.address]) for one in pages} <= {
        ("vi", "vi"),
        ("en", "en"),
    }
    assert_none(language.faults(pages))


def _asked_again(page: Page, url: str) -> SitePage:
    """A page on the way, as it came."""
    answer = page.request.get(url)
    return SitePage(url, url, answer.status, answer.text())
