"""Several units are merged at once, with what follows shown before, and had back again."""

from __future__ import annotations

from .desk import Desk
from collections.abc import Callable
from playwright.sync_api import expect
import pytest


HEIR = "bac-giang-hoang-van-thu"
ENDED = ("bac-giang-tran-nguyen-han", "hiep-hoa-duc-thang")
TABLET = {"width": 768, "height": 1024}


@pytest.mark.regulation("2.2a", "4.1a")
def test_units_merged_at_once_are_had_back_while_nothing_followed(
    desk: Callable[..., Desk],
) -> None:
    administrator = desk("quan-tri")
    page = administrator.page
    page.set_viewport_size(TABLET)
    administrator.go(f"/vi/to-chuc/{HEIR}/@@manage-unit/take-in")
    form = page.locator("#content-core form")
    page.fill("#act-reason", "Quyết định 12/2026/QĐ-UBND")
    form.locator("[type=submit]").click()
    # What is missing is said at its field, and what was written stays.
    expect(page.locator("#wrong-units")).to_be_visible()
    expect(page.locator("#act-reason")).to_have_value("Quyết định 12/2026/QĐ-UBND")
    for unit in ENDED:
        page.check(f"#act-units-{unit}")
    form.locator("[type=submit]").click()
    told = page.locator("section:has(> #will-happen) li")
    expect(told.first).to_contain_text("kết thúc hoạt động")
    form.locator("[name=perform]").click()
    expect(page.locator(".portalMessage").first).to_be_visible()
    for unit in ENDED:
        administrator.go(f"/vi/to-chuc/{unit}/@@manage-unit")
        page.get_by_role("link", name="Hoàn tác việc kết thúc").click()
        page.fill("#act-reason", "Sáp nhập nhầm.")
        form.locator("[type=submit]").click()
        expect(page.locator("#will-happen")).to_be_visible()
        form.locator("[name=perform]").click()
        expect(page.locator(".portalMessage").first).to_be_visible()
        administrator.go(f"/vi/to-chuc/{unit}/@@manage-unit")
        expect(page.get_by_role("link", name="Đóng đơn vị")).to_be_visible()
