"""Relations of documents: many are decided on at once, one is stated by searching."""

from __future__ import annotations

from .desk import Desk
from collections.abc import Callable
from playwright.sync_api import expect
import pytest


LAPTOP = {"width": 1366, "height": 650}
DOCUMENT = "/vi/van-ban/2026/903-2026-qd-ubnd"
# What a document rests on changes nothing of it.
REST_ON = "Căn cứ Luật Tổ chức chính quyền địa phương"


@pytest.mark.regulation("4.1d")
def test_relations_are_confirmed_together_and_found_by_search(
    desk: Callable[[str], Desk],
) -> None:
    head = desk("ubnd-head")
    page = head.page
    page.set_viewport_size(LAPTOP)
    head.go("/vi/@@undecided-relations")
    boxes = page.locator("[name='relation:list']")
    before = boxes.count()
    page.locator("[name=decide][value=confirm]").click()
    expect(head.reasons).to_be_in_viewport()
    rows = page.locator("#content li", has_text=REST_ON)
    chosen = rows.locator("[name='relation:list']")
    expect(chosen).to_have_count(2)
    for box in chosen.all():
        box.check()
    page.locator("[name=decide][value=confirm]").click()
    expect(boxes).to_have_count(before - 2)
    head.go(f"{DOCUMENT}/@@relations")
    page.fill("#relation-find", "902/2022")
    page.locator("#relation-find-form [type=submit]").click()
    page.locator("#relation-found a", has_text="902/2022").click()
    # What was chosen is not to be typed, too.
    expect(page.locator("#relation-form")).to_contain_text("902/2022/QĐ-UBND")
    expect(page.locator("#relation-number")).to_have_count(0)
