"""From the form that two people build and approve to the result, all on phones (2.2c)."""

from __future__ import annotations

from .conftest import PHONE
from .desk import Desk
from .desk import FROM_A_PAGE
from .test_dossier_on_a_phone import act
from .test_dossier_on_a_phone import is_sound
from .test_dossier_on_a_phone import officer
from .test_dossier_on_a_phone import press
from .test_dossier_sending import breaking
from .test_dossier_sending import is_piece
from .test_dossier_sending import photo as photo
from collections.abc import Callable
from pathlib import Path
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest


SITE = "/vi/don-vi/so-y-te"
PROCEDURE = {
    "source_id": "91",
    "code": "MAU.91",
    "title": "[Mẫu] Thủ tục thử từ biểu mẫu đến kết quả",
    "carried_out_by": "Sở Y tế",
    "doers": ["so-y-te"],
    "ways": [{"way": "online", "time_amount": "3", "time_unit": "working-day"}],
    "papers": [{"name": "Đơn đề nghị", "originals": 1}],
    "decision": {
        "kind": "publish",
        "number": "15/QĐ-UBND",
        "issuer": "UBND tỉnh Bắc Giang",
        "issue_date": "2024-01-05",
        "effective_from": "2024-01-15",
    },
}
PAPER = "#a-don_de_nghi"
WHO = {"name": "Đỗ Thị Nộp Thử", "phone": "0912 000 444"}
ASKED, ADDED = "Đề nghị gửi bản chụp rõ hơn.", "Gửi lại bản chụp."
QUESTION, TOLD = "Cho ý kiến về địa điểm.", "Địa điểm phù hợp."


def built(editor: Page) -> str:
    """Address of a procedure whose form was built in the browser."""
    answer = editor.request.post(
        "/++api++/@procedures",
        headers=FROM_A_PAGE,
        data={"unit": "so-y-te", "items": [PROCEDURE]},
    )
    assert answer.ok, answer.text()
    path = str(answer.json()["items"][0]["@id"])
    editor.goto(path)
    editor.goto(f"{path}/@@online-form")
    editor.get_by_role("button", name="Giấy tờ của thủ tục").click()
    editor.fill("#new_title", "Số người dự")
    editor.select_option("#new_kind", "number")
    editor.get_by_role("button", name="Lưu").click()
    editor.check("#required")
    editor.get_by_role("button", name="Lưu").click()
    is_sound(editor)
    editor.goto(f"{path}/@@act/submit")
    perform(editor)
    return path


def perform(page: Page, *checked: str) -> None:
    for one in checked:
        page.check(one)
    page.locator("#act-form [name=perform]").click()
    expect(page.locator("#act-form")).to_have_count(0)
    expect(page.locator("#reasons")).to_have_count(0)


def handled_with_another_unit(desk: Callable[[str], Desk], case: str) -> Page:
    """A second unit is heard; the page of whoever decides."""
    clerk = officer(desk, "so-y-te-update")
    clerk.goto(case)
    act(clerk, "start")
    clerk.select_option("#units", "huyen-hiep-hoa")
    clerk.fill("#question", QUESTION)
    press(clerk, "dossier-units", "ask-units")
    expect(clerk.locator("#dossier-parts")).to_contain_text(QUESTION)
    other = officer(desk, "huyen-hiep-hoa-head")
    other.goto(
        case.replace("so-y-te", "huyen-hiep-hoa").replace("dossier?", "dossier-asked?")
    )
    act(other, "tell", TOLD)
    head = officer(desk, "so-y-te-head")
    head.goto(case)
    expect(head.locator("#dossier-parts")).to_contain_text(TOLD)
    return head


@pytest.mark.regulation("2.2c", "7.1")
def test_a_form_two_people_approved_leads_to_a_result_that_is_fetched(
    desk: Callable[[str], Desk],
    context: Callable[..., BrowserContext],
    photo: Path,
    picture: Path,
) -> None:
    path = built(officer(desk, "so-y-te-update"))
    reviewer = officer(desk, "so-y-te-review")
    reviewer.goto(f"{path}/@@form-preview")
    is_sound(reviewer)
    reviewer.goto(f"{path}/@@act/approve")
    perform(reviewer, "#act-declaration")
    publisher = officer(desk, "so-y-te-publish")
    publisher.goto(f"{path}/@@act/publish")
    perform(publisher)

    page = context(viewport=PHONE).new_page()
    page.goto(path)
    page.locator(".procedure-apply a").click()
    page.fill("#a-so_nguoi_du", "200")
    press(page, "apply-form", "save")
    address = page.locator("#draft-address").get_attribute("href") or ""
    page.goto(address)
    breaking(page, 1)
    page.set_input_files(PAPER, photo)
    expect(page.locator(".dossier-sending")).to_contain_text("Mất kết nối")
    is_sound(page)
    page.close()
    # Another day: what arrived is not sent again.
    page = context(viewport=PHONE).new_page()
    pieces: list[int] = []
    page.on("request", lambda one: pieces.append(1) if is_piece(one) else None)
    page.goto(address)
    expect(page.locator("#a-so_nguoi_du")).to_have_value("200")
    page.set_input_files(PAPER, photo)
    expect(page.locator("label", has_text=photo.name)).to_be_visible()
    expect(page.locator(PAPER)).to_have_value("")
    assert len(pieces) == 2
    for field, value in WHO.items():
        page.fill(f"#{field}", value)
    page.check("#use_of_data")
    press(page, "apply-form", "continue")
    expect(page.locator("#apply-papers")).to_contain_text(photo.name)
    press(page, "send-form", "send")
    follow = page.locator("#author-receipt > p > a").get_attribute("href") or ""

    clerk = officer(desk, "so-y-te-update")
    clerk.goto(f"{SITE}/@@dossiers")
    clerk.locator("#dossiers a", has_text=PROCEDURE["title"]).click()
    case = clerk.url
    act(clerk, "receive")
    act(clerk, "ask", ASKED)
    page.goto(follow)
    page.locator("#receipt-asked a").click()
    page.fill("#text", ADDED)
    page.set_input_files("#files", picture)
    page.locator("#act-form [type=submit]").click()
    expect(page.locator("#act-done")).to_be_visible()
    head = handled_with_another_unit(desk, case)
    head.set_input_files("#files", picture)
    act(head, "finish", "Đồng ý.")
    page.goto(follow)
    is_sound(page)
    with page.expect_download() as fetched:
        page.locator("#receipt-sent li").first.locator("a").last.click()
    assert fetched.value.suggested_filename == picture.name


@pytest.mark.regulation("2.2c")
def test_the_same_is_done_at_the_counter(
    desk: Callable[[str], Desk], context: Callable[..., BrowserContext], picture: Path
) -> None:
    clerk = officer(desk, "so-y-te-update")
    clerk.goto(f"{SITE}/@@dossiers")
    clerk.get_by_role("link", name="Nhập hồ sơ nộp trực tiếp").click()
    clerk.select_option("#procedure", "MAU.02")
    for field, value in {**WHO, "papers": "Đơn đề nghị (bản chính)"}.items():
        clerk.fill(f"#{field}", value)
    clerk.check("#use_of_data")
    clerk.locator("#enter-dossier button").click()
    number = clerk.locator("#dossier-number").inner_text()
    link = clerk.locator("#author-receipt > p > a:not(#law-paper)")
    follow = link.get_attribute("href") or ""
    clerk.goto(f"{SITE}/@@dossiers?phase=received")
    clerk.locator("#dossiers tr", has_text=number).locator("a").first.click()
    case = clerk.url
    act(clerk, "ask", ASKED)
    # What is missing is brought to the counter, too.
    clerk.set_input_files("#files", picture)
    act(clerk, "bring", ADDED)
    expect(clerk.locator("#dossier-steps")).to_contain_text(ADDED)
    expect(clerk.locator("#dossier-papers a")).to_have_count(1)
    head = handled_with_another_unit(desk, case)
    act(head, "finish", "Mời đến nhận kết quả.")
    page = context(viewport=PHONE).new_page()
    page.goto(follow)
    expect(page.locator("#receipt-sent")).to_contain_text("Mời đến nhận kết quả.")
    clerk.goto(case)
    act(clerk, "hand")
    page.goto(follow)
    expect(page.locator("main")).to_contain_text("Đã trả kết quả")
    is_sound(page)
