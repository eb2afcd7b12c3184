"""The search box in a real browser: suggestions by keyboard, and none without need."""

from collections.abc import Callable
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest
import re
from urllib.parse import parse_qs
from urllib.parse import urlsplit


ASKED = re.compile(r"@search-suggestions\?")


def test_suggestions_by_keyboard(visitor: Callable[..., Page]) -> None:
    page = visitor()
    page.goto("/vi/tin-tuc")
    box = page.locator("#searchGadget")
    texts: list[str] = []
    page.on(
        "request",
        lambda one: (
            texts.append(parse_qs(urlsplit(one.url).query)["text"][0])
            if ASKED.search(one.url)
            else None
        ),
    )
    box.focus()
    page.keyboard.type("p")
    with page.expect_response(ASKED):
        page.keyboard.type("hòng họp", delay=10)
    options = page.locator("#searchGadget-suggestions [role=option]")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#portal-searchbox [role=status]")).to_contain_text("gợi ý")
    # One question for all that was typed in one go, and none for the first letter.
    assert texts == ["phòng họp"]
    page.keyboard.press("Escape")
    expect(options.first).to_be_hidden()
    expect(box).to_have_value("phòng họp")
    with page.expect_response(ASKED):
        page.keyboard.type(" ")
        page.keyboard.type("t")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", re.compile("-0$"))
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/vi/(van-ban|du-thao)/"))


def test_the_box_works_without_scripts(
    context: Callable[..., BrowserContext],
) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto("/vi/don-vi/so-y-te")
    page.locator("#portal-searchbox").get_by_label("Chỉ tìm trên trang").check()
    page.fill("#searchGadget", "tiem chung")
    page.click("#portal-searchbox button")
    assert "only_site=1" in page.url
    expect(page.locator(".item-list-entry").first).to_be_visible()
    # The page of what was found has a box of its own, and one is enough.
    expect(page.locator("#search-words")).to_have_value("tiem chung")
    expect(page.locator(".search-scope a")).to_be_visible()


@pytest.mark.parametrize("path", ["/vi/tin-tuc", "/vi/khong-co-trang-nay", "/en"])
def test_the_box_is_big_enough_on_a_phone(
    visitor: Callable[..., Page], path: str
) -> None:
    page = visitor(phone=True)
    page.goto(path)
    # The first page has it among its sections.
    form = page.locator('form[action$="/@@search"]')
    for part in ("input[name=SearchableText]", "button"):
        box = form.locator(part).bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 375
