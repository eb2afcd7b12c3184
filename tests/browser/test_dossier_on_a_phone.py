"""A procedure applied for on a phone over two visits without a script, supplemented,
decided by a second person, its result fetched (2.2c).
"""

from __future__ import annotations

from .conftest import PHONE
from .desk import Desk
from .draft_readers import is_not_too_wide
from .site import axe
from .site.told import assert_none
from collections.abc import Callable
from pathlib import Path
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest
import re


CODE = "MAU.02"
SITE = "/vi/don-vi/so-y-te"
ORGANISER = "Hội Người cao tuổi xã Mẫu"
NAME, PHONE_NUMBER = "Đỗ Thị Nộp Thử", "0912 000 333"
ASKED = "Đề nghị gửi thêm danh sách người tư vấn."
ADDED = "Danh sách gửi kèm ảnh."
RESULT = "Đồng ý cho tổ chức."
ASKED_UNIT, TOLD = "Cho ý kiến về địa điểm.", "Địa điểm phù hợp quy hoạch."


def is_sound(page: Page) -> None:
    """Fits a phone, and everybody can use it; Plone's own toolbar aside."""
    is_not_too_wide(page)
    assert_none(axe.faults(page, axe.ALL, page.url.partition("?")[0], inside="main"))


def press(page: Page, form: str, do: str) -> None:
    page.locator(f"#{form} [name=do][value={do}]").click()


def officer(desk: Callable[[str], Desk], user: str) -> Page:
    page = desk(user).page
    page.set_viewport_size(PHONE)
    return page


def act(page: Page, do: str, words: str = "") -> None:
    if words:
        page.fill("#words", words)
    press(page, "dossier-act", do)
    expect(page.locator(".portalMessage")).to_be_visible()
    is_sound(page)


def begun(page: Page, language: str) -> str:
    """What is asked first is answered and kept; the address at which one goes on."""
    page.goto(f"/{language}/thu-tuc" if language == "vi" else "/en/procedures")
    page.goto(
        page.locator(".register-entry", has_text=CODE)
        .locator("h2 a")
        .get_attribute("href")
        or ""
    )
    page.locator(".procedure-apply a").click()
    is_not_too_wide(page)
    page.check("#a-organiser_kind-enterprise")
    page.fill("#a-organiser_name", ORGANISER)
    page.fill("#a-held_on", "30/11/2099")
    press(page, "apply-form", "save")
    expect(page.locator("#apply-kept")).to_be_visible()
    is_not_too_wide(page)
    return page.locator("#draft-address").get_attribute("href") or ""


@pytest.mark.regulation("2.2c")
def test_a_result_is_fetched_over_two_visits_and_a_supplement(
    context: Callable[..., BrowserContext], desk: Callable[[str], Desk], picture: Path
) -> None:
    address = begun(context(viewport=PHONE, java_script_enabled=False).new_page(), "vi")
    # Another day, on another device.
    page = context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(address)
    expect(page.locator("#a-organiser_name")).to_have_value(ORGANISER)
    # What follows from the first answer is asked for now, and is gone with it.
    expect(page.locator("#a-tax_number")).to_be_visible()
    page.check("#a-organiser_kind-society")
    page.set_input_files("#a-request_paper", picture)
    press(page, "apply-form", "continue")
    for field in ("a-place", "a-advisers", "name"):
        expect(page.locator(f"#reasons a[href='#{field}']")).to_be_visible()
    expect(page.locator("#a-tax_number")).to_be_hidden()
    page.fill("#a-place", "Nhà văn hóa thôn Mẫu")
    page.fill("#a-visitors", "1.200")
    page.fill("#a-advisers-0-adviser_name", "Nguyễn Văn Tư Vấn")
    page.fill("#name", NAME)
    page.fill("#phone", PHONE_NUMBER)
    page.check("#use_of_data")
    press(page, "apply-form", "continue")
    page.fill("#a-safety", "Có hai trạm sơ cứu.")
    press(page, "apply-form", "continue")
    answers = page.locator("#form-answers")
    expect(answers).to_contain_text("1.200")
    expect(page.locator("#apply-papers")).to_contain_text(picture.name)
    is_not_too_wide(page)
    press(page, "send-form", "send")
    code = page.locator("#tracking-code").inner_text()
    is_not_too_wide(page)
    follow = page.locator("#author-receipt > p > a").get_attribute("href") or ""
    # It is kept no longer as what was begun.
    answer = page.goto(address)
    assert answer is not None and answer.status == 404

    clerk = officer(desk, "so-y-te-update")
    clerk.goto(f"{SITE}/@@dossiers")
    is_sound(clerk)
    clerk.locator("#dossiers a").first.click()
    case = clerk.url
    expect(clerk.locator("#form-answers")).to_contain_text(ORGANISER)
    expect(clerk.locator("main")).not_to_contain_text(PHONE_NUMBER)
    with clerk.expect_download() as paper:
        clerk.locator("#dossier-papers a").first.click()
    assert paper.value.suggested_filename == picture.name
    is_sound(clerk)
    act(clerk, "receive")
    number = re.compile(r"\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}-\d{6}-\d{4}")
    expect(clerk.locator("#dossier-number")).to_have_text(number)
    expect(clerk.locator("#dossier-due")).to_be_visible()
    act(clerk, "ask", ASKED)
    expect(clerk.locator("#dossier-due")).to_have_count(0)
    # Nobody of another unit has it.
    other = officer(desk, "huyen-hiep-hoa-head")
    answer = other.goto(case)
    assert answer is not None and answer.status == 403
    answer = other.goto(case.replace("so-y-te", "huyen-hiep-hoa"))
    assert answer is not None and answer.status == 404

    page.goto(f"/vi/@@receipt?code={code}")
    expect(page.locator("main")).to_contain_text("Yêu cầu bổ sung")
    expect(page.locator("main")).not_to_contain_text(ORGANISER)
    expect(page.locator("main")).not_to_contain_text(ASKED)
    page.goto(follow)
    expect(page.locator("#receipt-sent")).to_contain_text(ASKED)
    page.locator("#receipt-asked a").click()
    is_not_too_wide(page)
    page.fill("#text", ADDED)
    page.set_input_files("#files", picture)
    page.locator("#act-form [type=submit]").click()
    expect(page.locator("#act-done")).to_be_visible()

    clerk.goto(case)
    expect(clerk.locator("#dossier-steps")).to_contain_text(ADDED)
    expect(clerk.locator("#dossier-papers a")).to_have_count(2)
    act(clerk, "start")
    # A second unit is heard.
    clerk.select_option("#units", "huyen-hiep-hoa")
    clerk.fill("#question", ASKED_UNIT)
    clerk.fill("#days", "2")
    press(clerk, "dossier-units", "ask-units")
    expect(clerk.locator("#dossier-parts")).to_contain_text(ASKED_UNIT)
    is_sound(clerk)
    other.goto("/vi/@@my-work")
    other.locator("main a[href*='@@dossier-asked?case']").first.click()
    expect(other.locator("#dossier-parts")).to_contain_text(ASKED_UNIT)
    expect(other.locator("#form-answers")).to_contain_text(ORGANISER)
    is_sound(other)
    other.set_input_files("#files", picture)
    act(other, "tell", TOLD)
    page.goto(f"/vi/@@receipt?code={code}")
    expect(page.locator("main")).to_contain_text("Hiệp Hòa")
    expect(page.locator("main")).not_to_contain_text(TOLD)
    clerk.goto(case)
    expect(clerk.locator("#dossier-parts")).to_contain_text(TOLD)
    expect(clerk.locator("#dossier-act [value=finish]")).to_have_count(0)
    second = officer(desk, "so-y-te-review")
    second.goto("/vi/@@my-work")
    second.locator("main a[href*='@@dossier?case']").first.click()
    second.set_input_files("#files", picture)
    act(second, "finish", RESULT)
    page.goto(follow)
    expect(page.locator("#receipt-sent")).to_contain_text(RESULT)
    is_not_too_wide(page)
    with page.expect_download() as fetched:
        page.locator("#receipt-sent li").first.locator("a").last.click()
    assert fetched.value.suggested_filename == picture.name


@pytest.mark.regulation("2.2c", "10.3")
def test_it_is_begun_in_english_and_withdrawn(
    context: Callable[..., BrowserContext], picture: Path
) -> None:
    page = context(viewport=PHONE, locale="en-GB").new_page()
    page.goto(begun(page, "en"))
    is_sound(page)
    told = {
        "a-tax_number": "0100109106",
        "a-place": "Sample hall",
        "a-advisers-0-adviser_name": "A. Sample",
        "name": NAME,
        "phone": PHONE_NUMBER,
    }
    for field, value in told.items():
        page.fill(f"#{field}", value)
    page.set_input_files("#a-request_paper", picture)
    page.check("#use_of_data")
    press(page, "apply-form", "continue")
    expect(page.locator("#form-answers")).to_contain_text("30 November 2099")
    is_sound(page)
    press(page, "send-form", "send")
    is_sound(page)
    page.goto(page.locator("#author-receipt > p > a").get_attribute("href") or "")
    expect(page.locator("#receipt-sent")).to_contain_text("0100109106")
    is_sound(page)
    page.get_by_role("link", name="Withdraw it").click()
    is_sound(page)
    page.locator("#act-form [type=submit]").click()
    expect(page.locator("#act-done")).to_be_visible()


@pytest.mark.regulation("2.2c")
def test_what_is_brought_to_the_counter_is_received_and_followed_by_its_paper(
    context: Callable[..., BrowserContext], desk: Callable[[str], Desk]
) -> None:
    clerk = officer(desk, "so-y-te-update")
    clerk.goto(f"{SITE}/@@dossiers")
    clerk.get_by_role("link", name="Nhập hồ sơ nộp trực tiếp").click()
    is_sound(clerk)
    clerk.select_option("#procedure", CODE)
    told = {"papers": "Đơn đề nghị (bản chính)\nPhương án an toàn"}
    for field, value in {**told, "name": NAME, "phone": PHONE_NUMBER}.items():
        clerk.fill(f"#{field}", value)
    clerk.check("#use_of_data")
    clerk.locator("#enter-dossier button").click()
    number = clerk.locator("#dossier-number").inner_text()
    is_sound(clerk)
    link = clerk.locator("#author-receipt > p > a:not(#law-paper)")
    follow = link.get_attribute("href") or ""
    with clerk.expect_download() as paper:
        clerk.locator("#law-paper").click()
    assert paper.value.suggested_filename == "mau-01.pdf"
    # Whoever brought it follows it as everybody does.
    page = context(viewport=PHONE).new_page()
    page.goto(follow)
    expect(page.locator("main")).to_contain_text(number)
    expect(page.locator("#receipt-sent")).to_contain_text("Phương án an toàn")
    is_sound(page)
    page.goto("/vi/@@dossiers-figures")
    expect(page.locator("#by-unit")).to_contain_text("Sở Y tế")
    is_sound(page)
    page.goto("/vi/@@appointment")
    is_sound(page)
