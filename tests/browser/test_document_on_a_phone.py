"""A legal document on a phone: its text begins on the first screen (4.1d)."""

from __future__ import annotations

from collections.abc import Callable
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest


SCREEN = 667
"""Height in CSS pixels of the smallest screen in use, at 375 of width."""


@pytest.mark.regulation("4.1d")
def test_the_text_begins_on_the_first_screen(visitor: Callable[..., Page]) -> None:
    page = visitor(phone=True)
    page.goto("/vi/van-ban")
    page.click(".register-entry h2 a")
    text = page.locator("#legal-text p").first
    expect(text).to_be_visible()
    place = text.bounding_box()
    assert place is not None and place["y"] + place["height"] <= SCREEN
    # Contents stay in sight, and lead back.
    contents = page.locator(".legal-contents")
    assert contents.get_attribute("open") is None
    page.evaluate("scrollTo(0, 1200)")
    expect(contents).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") == page.evaluate(
        "innerWidth"
    )
