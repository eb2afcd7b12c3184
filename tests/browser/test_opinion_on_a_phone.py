"""A citizen comments on a phone; what is typed outlives a reload (4.1e, 11.1)."""

from __future__ import annotations

from collections.abc import Callable
from draft_samples import make_draft
from draft_samples import publish_draft
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest
import transaction
from typing import Any


PHONE = {"width": 375, "height": 800}
WORDS = "Nên kiểm tra hai lần một năm."
CLAUSE = '.draft-give[data-provision="art_3__para_2"]'


@pytest.fixture
def draft(functional: Any) -> str:
    """Address of a draft that is open, on the server of the test's own process."""
    from bacgiang.policy.testing_people import everybody

    portal = functional["portal"]
    everybody(portal, "Mat-khau-thu-1")
    made = publish_draft(make_draft(portal, questions="Câu hỏi mẫu?"))
    transaction.commit()
    return str(made.absolute_url())


@pytest.fixture
def phone(chromium: Browser) -> Any:
    """Make pages of one phone; `javascript=False` for a browser without."""
    opened: list[BrowserContext] = []

    def make(javascript: bool = True) -> Page:
        context = chromium.new_context(
            viewport=PHONE, locale="vi-VN", java_script_enabled=javascript
        )
        context.set_default_timeout(20_000)
        opened.append(context)
        return context.new_page()

    yield make
    for one in opened:
        one.close()


def tell_who(page: Page) -> None:
    page.fill("#name", "Nguyễn Văn Mẫu")
    page.check("#use_of_data")
    page.locator("button[value=send]").click()


def is_narrow_enough(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= 375"))


@pytest.mark.regulation("4.1e", "11.1")
def test_a_clause_is_commented_and_a_reload_takes_nothing(
    phone: Callable[..., Page], draft: str
) -> None:
    page = phone()
    page.goto(draft)
    page.locator(CLAUSE).click()
    dialog = page.locator("dialog")
    expect(dialog.locator("h2")).to_contain_text("Khoản 2 Điều 3")
    expect(dialog.locator("blockquote")).to_contain_text("mỗi năm một lần")
    dialog.locator("[value=disagree]").check()
    dialog.locator("[name=text]").fill(WORDS)
    page.reload()
    page.locator(CLAUSE).click()
    expect(dialog.locator("[name=text]")).to_have_value(WORDS)
    dialog.locator("[data-does=gather]").click()
    page.locator('.draft-give[data-provision="q_1"]').click()
    dialog.locator("[value=agree]").check()
    dialog.locator("[data-does=gather]").click()
    page.reload()
    expect(page.locator(".opinion-bar strong")).to_have_text("2")
    assert is_narrow_enough(page)
    page.locator(".opinion-bar a").click()
    expect(page.locator("#points-0-text")).to_have_value(WORDS)
    page.fill("#points-1-text", "Đồng ý với câu hỏi.")
    page.reload()
    expect(page.locator("#points-1-text")).to_have_value("Đồng ý với câu hỏi.")
    assert is_narrow_enough(page)
    tell_who(page)
    expect(page.locator("#tracking-code")).to_have_text(
        page.locator("#author-receipt").get_attribute("data-code") or "?"
    )
    expect(page.locator("#author-receipt")).to_contain_text("Khoản 2 Điều 3")
    assert is_narrow_enough(page)
    page.goto(draft)
    expect(page.locator(".opinion-bar")).to_be_hidden()


@pytest.mark.regulation("4.1e")
def test_a_connection_that_breaks_takes_nothing(
    phone: Callable[..., Page], draft: str
) -> None:
    page = phone()
    page.goto(f"{draft}/@@opinion?provision=art_1")
    page.locator("#points-0-stance-other").check()
    page.fill("#points-0-text", WORDS)
    page.fill("#name", "Nguyễn Văn Mẫu")
    page.context.set_offline(True)
    page.locator("[data-adds]").click()
    expect(page.locator("#opinion-told")).to_be_visible()
    page.context.set_offline(False)
    page.goto(f"{draft}/@@opinion?basket=1")
    expect(page.locator("#points-0-text")).to_have_value(WORDS)
    expect(page.locator("#name")).to_have_value("Nguyễn Văn Mẫu")


@pytest.mark.regulation("4.1e")
def test_the_dialog_is_worked_by_keyboard(
    phone: Callable[..., Page], draft: str
) -> None:
    page = phone()
    page.goto(draft)
    page.locator(CLAUSE).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#opinion-dialog-text")).to_be_focused()
    page.keyboard.type(WORDS)
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    expect(page.locator(CLAUSE)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#opinion-dialog-text")).to_have_value(WORDS)
    page.locator("dialog [data-does=gather]").click()
    expect(page.locator("dialog [data-part=wrong]")).not_to_be_empty()


@pytest.mark.regulation("4.1e")
def test_it_works_without_javascript(phone: Callable[..., Page], draft: str) -> None:
    page = phone(javascript=False)
    page.goto(draft)
    page.locator(CLAUSE).click()
    page.locator("#points-0-stance-disagree").check()
    page.fill("#points-0-text", WORDS)
    page.select_option("#add_provision", "art_1")
    page.locator("[data-adds]").click()
    expect(page.locator("#points-0-text")).to_have_value(WORDS)
    page.locator("#points-1-stance-agree").check()
    tell_who(page)
    expect(page.locator("#tracking-code")).to_be_visible()
    assert is_narrow_enough(page)


@pytest.mark.regulation("4.1e")
def test_nothing_moves_as_the_check_comes(
    phone: Callable[..., Page], draft: str
) -> None:
    page = phone()
    page.goto(f"{draft}/@@opinion?provision=art_1")
    button = page.locator("button[value=send]")
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    # Brings the check; what moved under the finger would not be pressed.
    page.mouse.down()
    expect(page.locator("altcha-widget [type=checkbox]")).to_be_visible()
    assert button.bounding_box() == box
    page.mouse.up()
    expect(page.locator("[role=alert]").first).to_be_visible()
