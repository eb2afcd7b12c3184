"""A procedure from the editor's form to the citizen's phone, and amended (4.1c)."""

from __future__ import annotations

from .desk import Desk
from bacgiang.policy.ops.seeding.word_file import word_file
from collections.abc import Callable
from pathlib import Path
from playwright.sync_api import expect
from playwright.sync_api import Locator
from playwright.sync_api import Page
from playwright.sync_api import Route
import pytest


UNIT = "huyen-hiep-hoa"
ADD = "/vi/don-vi/huyen-hiep-hoa/thu-tuc/++add++"
TITLE = "Cấp phép dựng rạp hát chèo lưu động"
FORMS = {"CHEO-01": "Đơn xin dựng rạp chèo", "CHEO-02": "Bản cam kết giữ trật tự"}
FIELD = "form.widgets."
LATER = "2031-07-01"


@pytest.mark.regulation("4.1c", "2.2b", "7.1")
def test_a_procedure_is_made_found_and_amended(
    desk: Callable[[str], Desk], visitor: Callable[..., Page], tmp_path: Path
) -> None:
    editor = desk(f"{UNIT}-update")
    files = {number: blank(tmp_path, number) for number in FORMS}
    forms = {number: add_form(editor, number, files[number]) for number in FORMS}
    procedure = add_procedure(editor)
    for path in (*forms.values(), procedure):
        published(desk, path)
    citizen = visitor(phone=True)
    found_in_the_register(citizen)
    found_on_the_search_page(citizen)
    downloads_the_form(citizen, files["CHEO-01"])
    amended_for_later(desk, procedure)
    both_days_have_their_text(citizen, procedure)


@pytest.mark.regulation("4.1c")
def test_the_form_says_what_is_wrong_and_keeps_what_was_typed(
    desk: Callable[[str], Desk],
) -> None:
    page = desk(f"{UNIT}-update").page
    page.goto(f"{ADD}Procedure")
    page.fill(f"[name='{FIELD}code']", "mau.01")
    page.fill(f"[name='{FIELD}title']", "Trùng mã")
    page.locator("[name='form.buttons.save']").click()
    expect(
        page.locator("#formfield-form-widgets-code .invalid-feedback")
    ).to_be_visible()
    expect(page.locator(f"[name='{FIELD}title']")).to_have_value("Trùng mã")
    page.fill(f"[name='{FIELD}code']", "MOI.77")
    open_tab(page, "Trình tự")
    row = rows(page, "ways").first
    fill(row, "time_amount", "3")
    page.locator("[name='form.buttons.save']").click()
    expect(page.locator(".portalMessage, .alert-danger").first).to_be_visible()
    open_tab(page, "Trình tự")
    expect(rows(page, "ways").first.locator("[name$='time_amount']")).to_have_value("3")
    assert page.request.get("/vi/thu-tuc/moi-77").status == 404


def blank(folder: Path, number: str) -> Path:
    path = folder / f"{number}.docx"
    path.write_bytes(word_file([FORMS[number], "Kính gửi: ......"]))
    return path


def add_form(editor: Desk, number: str, file: Path) -> str:
    page = editor.page
    page.goto(f"{ADD}ProcedureForm")
    page.fill(f"[name='{FIELD}number']", number)
    page.fill(f"[name='{FIELD}title']", FORMS[number])
    page.set_input_files(f"[name='{FIELD}docx']", file)
    editor.save()
    expect(page.locator("h1")).to_have_text(FORMS[number])
    return editor.here


def open_tab(page: Page, name: str) -> None:
    page.locator("nav.autotoc-nav a", has_text=name).click()


def rows(page: Page, field: str) -> Locator:
    """The rows one sees, the empty one that waits at the end among them."""
    return page.locator(
        f"#formfield-form-widgets-{field} tbody > tr:not(.datagridwidget-empty-row)"
    )


def fill(row: Locator, name: str, value: str) -> None:
    field = row.locator(f"[name*='.widgets.{name}']").first
    if field.evaluate("field => field.localName") == "select":
        field.select_option(value)
    else:
        field.fill(value)
        field.blur()


def add_row(page: Page, field: str, at: int, **values: str) -> None:
    """Fill in the empty row at the end; another one appears after it."""
    row = rows(page, field).nth(at)
    for name, value in values.items():
        fill(row, name, value)
    expect(rows(page, field)).to_have_count(at + 2)


def option(page: Page, number: str) -> str:
    """Value of a form's number in the choice of forms."""
    choice = page.locator("#formfield-form-widgets-papers select").first
    found = choice.locator("option", has_text=number).first.get_attribute("value")
    assert found
    return found


def add_procedure(editor: Desk) -> str:
    page = editor.page
    page.goto(f"{ADD}Procedure")
    page.fill(f"[name='{FIELD}code']", "CHEO.01")
    page.fill(f"[name='{FIELD}title']", TITLE)
    page.get_by_label("Hộ gia đình").check()
    open_tab(page, "Cơ quan thực hiện")
    page.fill(f"[name='{FIELD}carried_out_by']", "Phòng Văn hoá (mẫu)")
    open_tab(page, "Trình tự")
    page.fill(f"[name='{FIELD}steps']", "Bước 1: nộp đơn.\nBước 2: nhận giấy phép.")
    add_row(
        page,
        "ways",
        0,
        way="direct",
        time_amount="5",
        time_unit="working-day",
        fee_amount="120000",
    )
    add_row(page, "ways", 1, way="post", time_amount="7", time_unit="working-day")
    open_tab(page, "Thành phần hồ sơ")
    page.fill(f"[name='{FIELD}sets']", "1")
    for at, number in enumerate(FORMS):
        form = option(page, number)
        add_row(page, "papers", at, name=FORMS[number], originals="1", form=form)
    rows(page, "papers").nth(1).locator(".dgf--row-moveup").click()
    decide(page, "publish", "15/QĐ-UBND", "2024-01-05", "2024-01-15")
    editor.save()
    expect(page.locator("h1")).to_have_text(TITLE)
    expect(page.locator(".procedure-missing")).to_have_count(0)
    papers = page.locator("#procedure-papers .procedure-paper")
    expect(papers).to_have_text([*reversed(FORMS.values())])
    return editor.here


def decide(page: Page, kind: str, number: str, made: str, holds: str) -> None:
    open_tab(page, "Quyết định công bố")
    page.locator(f"[name='{FIELD}decision_kind:list']").select_option(kind)
    page.fill(f"[name='{FIELD}decision_number']", number)
    page.fill(f"[name='{FIELD}decision_issuer']", "UBND huyện Hiệp Hòa")
    page.fill(f"[name='{FIELD}decision_date']", made)
    page.fill(f"[name='{FIELD}effective_from']", holds)


def published(desk: Callable[[str], Desk], path: str) -> None:
    desk(f"{UNIT}-update").act(path, "submit")
    reviewer = desk(f"{UNIT}-review")
    stays_while_the_text_comes(reviewer, path)
    reviewer.page.check("#act-declaration")
    reviewer.perform()
    reviewer.done()
    desk(f"{UNIT}-publish").act(path, "publish")


def stays_while_the_text_comes(reviewer: Desk, path: str) -> None:
    """Who is at the form already is not carried away to the text above it."""
    page, asked = reviewer.page, "**/@@look-frame*"
    held: list[Route] = []
    page.route(asked, lambda route: held.append(route))
    with page.expect_request(asked):
        reviewer.open_act(path, "approve")
        page.locator("#act-declaration").scroll_into_view_if_needed()
    held[0].continue_()
    content = page.frame_locator("#reading-page").locator("#content")
    expect(content).to_be_visible()
    expect(page.locator("#act-declaration")).to_be_in_viewport()


def is_not_too_wide(page: Page) -> None:
    expect(page.locator("h1").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def found_in_the_register(citizen: Page) -> None:
    citizen.goto("/vi/thu-tuc")
    citizen.fill("#register-text", "cap phep dung rap hat cheo")
    citizen.locator(".register-search button").click()
    expect(citizen.locator(".register-entry h2 a").first).to_have_text(TITLE)
    is_not_too_wide(citizen)


def found_on_the_search_page(citizen: Page) -> None:
    citizen.goto("/vi/@@search?SearchableText=dung+rap+hat+cheo+luu+dong")
    is_not_too_wide(citizen)
    citizen.locator("#content a", has_text=TITLE).first.click()
    expect(citizen.locator("h1")).to_have_text(TITLE)
    is_not_too_wide(citizen)
    expect(citizen.locator("#procedure-time")).to_contain_text("5 ngày làm việc")
    expect(citizen.locator("#procedure-fee")).to_contain_text("120.000")


def downloads_the_form(citizen: Page, file: Path) -> None:
    citizen.locator("#procedure-forms a", has_text=FORMS["CHEO-01"]).click()
    is_not_too_wide(citizen)
    expect(citizen.locator(".procedure-preview")).to_contain_text("Kính gửi")
    with citizen.expect_download() as download:
        citizen.locator(".procedure-files a").click()
    assert download.value.suggested_filename == file.name
    assert download.value.path().read_bytes() == file.read_bytes()


def amended_for_later(desk: Callable[[str], Desk], procedure: str) -> None:
    editor = desk(f"{UNIT}-update")
    editor.go(f"{procedure}/view")
    menu = editor.page.locator("#plone-contentmenu-actions")
    menu.locator("> a").click()
    menu.locator("a[href*='@@content-checkout']").click()
    editor.page.locator("#content [name='form.button.Checkout']").click()
    expect(editor.page.locator("#contentview-edit")).to_be_visible()
    copy = editor.here
    assert copy != procedure
    editor.page.locator("#contentview-edit a").click()
    open_tab(editor.page, "Trình tự")
    first = rows(editor.page, "ways").first
    fill(first, "time_amount", "2")
    fill(first, "fee_amount", "0")
    decide(editor.page, "amend", "16/QĐ-UBND", "2026-11-20", LATER)
    editor.save()
    published(desk, copy)


def both_days_have_their_text(citizen: Page, procedure: str) -> None:
    citizen.goto(procedure)
    time, fee = citizen.locator("#procedure-time"), citizen.locator("#procedure-fee")
    expect(time).to_contain_text("5 ngày làm việc")
    expect(fee).to_contain_text("120.000")
    citizen.locator(f"a[href$='?on={LATER}']").first.click()
    expect(time).to_contain_text("2 ngày làm việc")
    expect(time).not_to_contain_text("5 ngày")
    expect(fee).to_contain_text("Miễn phí")
    expect(fee).not_to_contain_text("120.000")
    is_not_too_wide(citizen)
