"""A visitor chooses how pages look, with scripts and without (4.1b)."""

from __future__ import annotations

from collections.abc import Callable
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest


LIGHT = "rgb(255, 255, 255)"
DARK = "rgb(22, 25, 28)"
BLACK = "rgb(0, 0, 0)"


def top_of(page: Page, css: str) -> float:
    return page.locator(css).bounding_box()["y"]


def assert_ground(page: Page, colour: str) -> None:
    expect(page.locator("body")).to_have_css("background-color", colour)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_choice_holds_on_every_page_until_taken_back(
    context: Callable[..., BrowserContext], scripts: bool
) -> None:
    page = context(java_script_enabled=scripts).new_page()
    page.goto("/vi/tin-tuc")
    assert_ground(page, LIGHT)
    page.click("#portal-display a")
    page.check("#display-dark")
    page.check("#display-larger")
    page.click(".display-form [type=submit]")
    expect(page).to_have_url(page.url.split("/vi")[0] + "/vi/tin-tuc")
    assert_ground(page, DARK)
    expect(page.locator("html")).to_have_css("font-size", "22px")
    # On a phone very large text leaves more than half of the screen to the page.
    page.set_viewport_size({"width": 375, "height": 667})
    assert top_of(page, "#content") < 667 / 2
    page.set_viewport_size({"width": 1280, "height": 900})
    page.click("#portal-display a")
    expect(page.locator("#display-dark")).to_be_checked()
    page.check("#display-auto")
    page.check("#display-high")
    page.check("#display-medium")
    page.click(".display-form [type=submit]")
    assert_ground(page, LIGHT)
    expect(page.locator("body")).to_have_css("color", BLACK)
    expect(page.locator("html")).to_have_css("font-size", "16px")
    # The whole menu is in one line at 1280 pixels; who reads comes first at the top.
    tops = {
        one.bounding_box()["y"] for one in page.locator("#portal-globalnav li").all()
    }
    assert len(tops) == 1
    page.set_viewport_size({"width": 375, "height": 667})
    last = page.locator("#portal-anontools")
    assert last.text_content().strip() == "Cán bộ đăng nhập"
    assert top_of(page, "#portal-anontools") >= top_of(page, "#portal-display")


def test_with_scripts_a_choice_shows_before_it_is_sent(
    visitor: Callable[..., Page],
) -> None:
    page = visitor()
    page.goto("/vi/@@display-settings")
    page.check("#display-dark")
    assert_ground(page, DARK)
    page.goto("/en")
    assert_ground(page, DARK)


def test_pages_are_the_same_for_everybody(
    context: Callable[..., BrowserContext],
) -> None:
    """So that a cache may keep them: the look comes beside the page."""
    asks = context().request
    chosen = asks.get("/vi/tin-tuc", headers={"Cookie": "display=dark.high"})
    assert chosen.text() == asks.get("/vi/tin-tuc").text()


def test_the_menu_on_a_phone_folds_with_scripts_and_without(
    context: Callable[..., BrowserContext],
) -> None:
    phone = {"width": 320, "height": 700}
    page = context(viewport=phone).new_page()
    page.goto("/vi")
    menu = page.locator("#portal-globalnav")
    expect(menu).to_be_hidden()
    button = page.locator(".masthead-menu")
    button.press("Enter")
    expect(menu).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    plain = context(viewport=phone, java_script_enabled=False).new_page()
    plain.goto("/vi")
    menu = plain.locator("#portal-globalnav")
    expect(menu).to_be_hidden()
    plain.locator(".masthead-menu-link").press("Enter")
    expect(menu).to_be_visible()
