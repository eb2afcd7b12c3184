"""What a unit says of itself is public once a second person approved it (4.2a, 9.1)."""

from __future__ import annotations

from .desk import Desk
from .desk import SAVE
from collections.abc import Callable
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest


UNIT = "/vi/to-chuc/huyen-hiep-hoa"
PHONE = "0204 872 110"


@pytest.mark.regulation("4.1a", "4.2a", "9.1")
def test_a_telephone_number_goes_the_way_of_items(
    desk: Callable[[str], Desk], visitor: Callable[..., Page]
) -> None:
    editor, citizen = desk("huyen-hiep-hoa-update"), visitor()
    editor.go(UNIT)
    editor.page.get_by_role("link", name="Sửa lời giới thiệu của đơn vị").click()
    editor.page.locator("#content [name='form.button.Checkout']").click()
    expect(editor.page.locator("#contentview-edit")).to_be_visible()
    copy = editor.here
    editor.page.locator("#contentview-edit a").click()
    editor.page.fill("[name='form.widgets.phone']", PHONE)
    editor.page.locator(SAVE).click()
    expect(editor.page.locator("#content")).to_contain_text(PHONE)
    editor.act(copy, "submit")
    reviewer = desk("huyen-hiep-hoa-review")
    reviewer.open_act(copy, "approve")
    reviewer.page.check("#act-declaration")
    reviewer.perform()
    reviewer.done()
    citizen.goto(UNIT)
    expect(citizen.locator("h1")).to_be_visible()
    expect(citizen.locator("#content")).not_to_contain_text(PHONE)
    publisher = desk("huyen-hiep-hoa-publish")
    publisher.act(copy, "publish")
    assert publisher.here == UNIT
    citizen.goto(UNIT)
    expect(citizen.locator("#content")).to_contain_text(PHONE)
