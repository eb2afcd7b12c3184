"""What editors expect of Plone: locks, warnings on links, putting back, history in words."""

from __future__ import annotations

from .desk import Desk
from collections.abc import Callable
from playwright.sync_api import expect
import pytest


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
RETURNED = "/vi/tin-tuc/mau-cham-soc-vuon-cay"
REASON = "bổ sung nguồn"


def test_who_comes_second_is_told_who_edits(desk: Callable[[str], Desk]) -> None:
    first, second = desk("so-y-te-update"), desk("so-y-te-head")
    item = first.make_news(SECTION, "Tin đang có người sửa")
    first.edit(item)
    second.go(f"{item}/edit")
    lock = second.page.locator("#plone-lock-status")
    expect(lock).to_contain_text("khóa")
    expect(lock).to_contain_text("Lương Bích Đào (mẫu)")
    expect(second.page.locator("[name='form.buttons.save']")).to_have_count(0)
    first.page.locator("[name='form.buttons.cancel']").click()
    expect(first.page.locator("[name='form.buttons.cancel']")).to_have_count(0)
    second.edit(item)


def test_deleting_what_others_link_to_warns(desk: Callable[[str], Desk]) -> None:
    editor = desk("so-y-te-update")
    linked = editor.make_news(SECTION, "Tin được dẫn")
    uid = editor.page.request.get(
        f"/++api++{linked}", headers={"Accept": "application/json"}
    ).json()["UID"]
    text = f'<p>Xem <a href="../resolveuid/{uid}">tin trước</a>.</p>'
    editor.make_news(SECTION, "Tin dẫn tới tin khác", text)
    editor.go(f"{linked}/delete_confirmation")
    warning = editor.page.locator("#content")
    expect(warning).to_contain_text("sẽ không còn dùng được")
    expect(warning.get_by_role("link", name="Tin dẫn tới tin khác")).to_be_visible()


def test_what_was_deleted_by_mistake_is_put_back(desk: Callable[[str], Desk]) -> None:
    editor = desk("so-y-te-update")
    item = editor.make_news(SECTION, "Tin xóa nhầm")
    editor.go(f"{item}/delete_confirmation")
    editor.page.locator("#content [name='form.buttons.Delete']").click()
    expect(editor.page.locator("#global_statusmessage")).to_contain_text("xóa")
    editor.go("/vi/don-vi/so-y-te/@@deleted")
    row = editor.page.locator("#deleted-items tr", has_text="Tin xóa nhầm")
    row.get_by_role("button").click()
    expect(row).to_have_count(0)
    editor.go(f"{item}/view")
    expect(editor.page.locator("h1")).to_contain_text("Tin xóa nhầm")


@pytest.mark.regulation("15.3")
def test_the_history_tells_each_step_in_words(desk: Callable[[str], Desk]) -> None:
    history = desk("ubnd-update").history(RETURNED)
    expect(history).to_contain_text("Trình kiểm duyệt", timeout=2000)
    expect(history).to_contain_text(REASON)
    expect(history).to_contain_text("Đỗ Quang Lâm (mẫu)")


def test_the_queue_tells_why_an_item_was_returned(
    desk: Callable[[str], Desk],
) -> None:
    entry = desk("ubnd-update").waiting("returned", "vườn cây")
    expect(entry).to_contain_text(REASON, timeout=2000)
