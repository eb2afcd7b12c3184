"""What readers do not see says so, and nothing is offered that would not work."""

from __future__ import annotations

from .desk import Desk
from .desk import FROM_A_PAGE
from collections.abc import Callable
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest
from read_first import as_read
from typing import Any


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
TITLE = "Tin hẹn giờ có liên kết hỏng"
OLDER = "mau-tap-huan-so-cuu"
NOTICE = "#publication-notice"
CORRECT = "#contentview-correct"


def send(desk: Desk, path: str, said: dict[str, Any]) -> None:
    request = desk.page.request

    def read(address: str) -> Any:
        return request.get(address, headers=FROM_A_PAGE).json()

    address = f"/++api++{path}"
    said = as_read("POST", address, said, read)
    answer = request.post(address, headers=FROM_A_PAGE, data=said)
    assert answer.ok, answer.text()


@pytest.mark.regulation("4.1b", "4.2b", "7.1", "8")
def test_an_item_from_its_draft_to_its_withdrawal(
    desk: Callable[[str], Desk], visitor: Callable[..., Page]
) -> None:
    head, writer, reader = desk("so-y-te-head"), desk("so-y-te-update"), visitor()
    gone = f'<p><a href="{SECTION}/khong-con">Xem thêm</a></p>'
    item = head.make_news(SECTION, TITLE, gone)
    head.open_act(item, "publish")
    content = head.page.locator("#content")
    expect(content).to_contain_text("“Xem thêm”")
    scheduled(head, writer, item)
    assert reader.request.get(item).status == 404
    # Published now: readers see it, and what is wrong in it can be corrected.
    send(head, f"{item}/@publication-time", {})
    reader.goto(item)
    expect(reader.locator("h1")).to_have_text(TITLE)
    head.go(f"{item}/view")
    expect(head.page.locator(CORRECT)).to_have_count(1)
    expect(head.page.locator(NOTICE)).to_have_count(0)
    its_links_are_mended(head, item)
    another_stands_first(head, reader)
    # Who may not change it is told the way that is open.
    refused = writer.page.request.get(f"{item}/edit")
    assert refused.status == 403 and "Sửa (bản làm việc)" in refused.text()
    head.open_act(item, "withdraw")
    head.page.locator("#act-ground").select_option("unnecessary")
    head.page.fill("#act-comment", "Thông tin đã cũ.")
    head.perform()
    expect(head.page.locator("#withdrawn-notice")).to_contain_text("Thông tin đã cũ.")
    told = reader.request.get(item)
    assert told.status == 410 and "Thông tin đã cũ." not in told.text()


def scheduled(head: Desk, writer: Desk, item: str) -> None:
    said = {
        "effective": (datetime.now(UTC) + timedelta(days=3)).isoformat(),
        "emergency": True,
        "comment": "Việc khẩn.",
        "declaration": True,
        "confirmation": "confirmed",
        "confirmed_by": "Giám đốc (mẫu)",
    }
    send(head, f"{item}/@workflow/publish", said)
    for person, may_change in ((head, 1), (writer, 0)):
        person.go(f"{item}/view")
        notice = person.page.locator(NOTICE)
        expect(notice).to_contain_text("Chưa công khai")
        expect(notice.locator("a")).to_have_count(may_change)
        menu = person.page.locator("#plone-contentmenu-workflow")
        expect(menu).to_contain_text("Hẹn giờ xuất bản")
        expect(person.page.locator(CORRECT)).to_have_count(0)


def its_links_are_mended(head: Desk, item: str) -> None:
    """A task of the board's, with the way to the text."""
    look_again = head.page.get_by_role("button", name="Kiểm tra lại")
    head.go(f"{item}/@@broken-links")
    look_again.click()
    broken = head.page.locator("#broken-links")
    expect(broken).to_contain_text(f"{SECTION}/khong-con")
    expect(head.waiting("broken-links", TITLE)).to_be_visible()


def another_stands_first(head: Desk, reader: Page) -> None:
    """An older item before the newest, and not once it is unpinned."""
    first = reader.locator("#content h2.item-title").first
    reader.goto(SECTION)
    expect(first).to_have_text(TITLE)
    head.go(f"{SECTION}/@@pin")
    pin = head.page.locator("form#pin")
    pin.get_by_label("Tập huấn sơ cứu").check()
    pin.get_by_role("button", name="Ghim lên đầu").click()
    reader.goto(SECTION)
    expect(first).to_contain_text("Tập huấn sơ cứu")
    head.go(f"{SECTION}/@@pin")
    head.page.locator("#pin [name=unpin]").click()
    reader.goto(SECTION)
    expect(first).to_have_text(TITLE)
