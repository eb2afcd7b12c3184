"""A map is a list for everybody, and is drawn once somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest


LAYER = "/vi/chuyen-de/ban-do/mau-bd-01"


@pytest.mark.regulation("2.2b")
def test_a_map_opens_after_a_click_and_is_asked_by_mouse_and_keyboard(
    visitor: Callable[..., Page],
) -> None:
    page = visitor(phone=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(LAYER)
    expect(page.locator(".map-features > li")).to_have_count(25)
    assert not [one for one in asked if "leaflet" in one or "map-features" in one]
    page.get_by_role("button", name="Mở bản đồ").press("Enter")
    expect(page.locator(".map-canvas path:not(.map-seat)")).to_have_count(54)
    canvas = page.locator(".map-canvas")
    expect(canvas).to_be_focused()
    canvas.press("Enter")
    found = page.locator(".map-found > li").first
    expect(found).to_contain_text("Thửa")
    expect(page.locator(".map-status")).to_contain_text("Tại vị trí này")
    page.locator(".map-features a").first.click()
    expect(page.locator(".map-canvas path[stroke='#000000']")).to_have_count(1)
    assert page.url.endswith(LAYER)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 375
