"""A published item changes only when its working copy has been approved (7.1)."""

from __future__ import annotations

from .desk import Desk
from collections.abc import Callable
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest


ITEM = "/vi/don-vi/huyen-hiep-hoa/tin-tuc/mau-vu-dong-hiep-hoa"
ADDED = "Đoạn được bổ sung qua bản sửa đổi."
CORRECTION = "Sửa lại diện tích gieo trồng."


@pytest.mark.regulation("7.1", "7.2e")
def test_the_public_text_stays_until_the_copy_is_published(
    desk: Callable[[str], Desk], visitor: Callable[..., Page]
) -> None:
    editor, citizen = desk("huyen-hiep-hoa-update"), visitor()
    copy = checked_out(editor)
    editor.edit(copy)
    editor.append(ADDED)
    editor.save()
    editor.act(copy, "submit")
    public_text_is_unchanged(citizen)
    desk("huyen-hiep-hoa-review").approve(copy, "Ủy ban nhân dân huyện (mẫu)")
    public_text_is_unchanged(citizen)
    published_as_a_correction(desk("huyen-hiep-hoa-publish"), copy)
    citizen.goto(ITEM)
    expect(citizen.locator("#content")).to_contain_text(ADDED)
    expect(citizen.locator("#content")).to_contain_text(CORRECTION)
    assert citizen.request.get(copy).status in (404, 410)


def checked_out(editor: Desk) -> str:
    editor.go(f"{ITEM}/view")
    expect(editor.page.locator("#contentview-edit")).to_have_count(0)
    menu = editor.page.locator("#plone-contentmenu-actions")
    menu.locator("> a").click()
    menu.locator("a[href*='@@content-checkout']").click()
    editor.page.locator("#content [name='form.button.Checkout']").click()
    expect(editor.page.locator("#contentview-edit")).to_be_visible()
    assert editor.here != ITEM
    # What is refused is said on a page like any other.
    again = f"{editor.here}/@@content-checkout?form.button.Checkout=1"
    refused = editor.page.request.get(again)
    assert refused.status == 403
    assert '<section id="portal-column-content"' in refused.text()
    return editor.here


def public_text_is_unchanged(citizen: Page) -> None:
    citizen.goto(ITEM)
    expect(citizen.locator("h1")).to_be_visible()
    expect(citizen.locator("#content")).not_to_contain_text(ADDED)


def published_as_a_correction(publisher: Desk, copy: str) -> None:
    publisher.open_act(copy, "publish")
    publisher.page.fill("#act-correction", CORRECTION)
    publisher.page.fill("#act-comment", "Số liệu cũ chưa chính xác.")
    publisher.perform()
    publisher.done()
    assert publisher.here == ITEM
