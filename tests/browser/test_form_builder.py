"""A form is built on a phone without a script, and tried (2.2c)."""

from __future__ import annotations

from .conftest import PHONE
from .desk import Desk
from .draft_readers import is_not_too_wide
from .test_dossier_on_a_phone import is_sound
from collections.abc import Callable
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
import pytest
from typing import Any


@pytest.mark.regulation("2.2c")
def test_a_form_is_built_without_a_script(
    desk: Callable[[str], Desk],
    sessions: dict[str, Any],
    context: Callable[..., BrowserContext],
) -> None:
    editor = desk("so-y-te-update")
    procedure = {"source_id": "1", "code": "MAU.90", "title": "[Mẫu] Thủ tục thử"}
    papers = [{"name": "Đơn đề nghị", "originals": 1}]
    answer = editor.page.request.post(
        "/++api++/@procedures",
        headers={"Accept": "application/json", "Sec-Fetch-Site": "same-origin"},
        data={"unit": "so-y-te", "items": [{**procedure, "papers": papers}]},
    )
    assert answer.ok, answer.text()
    path = answer.json()["items"][0]["@id"]
    phone = context(
        viewport=PHONE,
        java_script_enabled=False,
        storage_state=sessions["so-y-te-update"],
    )
    page = phone.new_page()
    page.goto(f"{path}/@@online-form")
    is_not_too_wide(page)
    page.get_by_role("button", name="Giấy tờ của thủ tục").click()
    page.get_by_role("button", name="Nộp thay người khác (ủy quyền)").click()
    page.fill("#new_title", "Số người dự")
    page.select_option("#new_kind", "number")
    page.get_by_role("button", name="Lưu").click()
    page.check("#required")
    page.fill("#most", "500")
    page.get_by_role("button", name="Lưu").click()
    page.fill("#new_title", "Cách bảo đảm an toàn")
    page.select_option("#new_kind", "long")
    page.get_by_role("button", name="Lưu").click()
    page.select_option("#when-0", label="“Số người dự” lớn hơn …")
    is_not_too_wide(page)
    page.get_by_role("button", name="Lưu").click()
    expect(page.locator("#reasons")).to_be_visible()
    page.fill("#bound-0", "199")
    page.get_by_role("button", name="Lưu").click()
    told = page.locator("#q-cach_bao_dam_an_toan")
    expect(told).to_contain_text("Hỏi khi “Số người dự” lớn hơn 199")
    is_not_too_wide(page)
    page.get_by_role("link", name="Thử biểu mẫu").click()
    page.fill("#a-so_nguoi_du", "200")
    page.locator("[name=do][value=try]").click()
    expect(page.locator("#a-cach_bao_dam_an_toan")).to_be_visible()
    expect(page.locator("#reasons")).to_contain_text("“Đơn đề nghị”")
    is_not_too_wide(page)
    # Tried by a machine where scripts run.
    editor.page.set_viewport_size(PHONE)
    for question in ("", "?question=cach_bao_dam_an_toan"):
        editor.page.goto(f"{path}/@@online-form{question}")
        is_sound(editor.page)
