"""Petitions on a phone, from sending to a published answer; a letter that is entered
(4.1c, 11.1, 11.2).
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


WORDS = "Đèn đường đầu thôn hỏng từ tuần trước, tối rất nguy hiểm."
AGAIN = "Đèn đường đầu thôn hỏng, bao giờ thay?"
ANSWER = "Đã thay bóng đèn trong ngày."
NAME = "Đỗ Thị Thử Nghiệm"
PHONE_NUMBER = "0912 000 111"
WRONG, RIGHT = "/vi/don-vi/so-y-te", "/vi/don-vi/huyen-hiep-hoa"


@pytest.fixture
def on_a_phone(desk: Callable[[str], Desk]) -> Callable[[str], Page]:
    """The page of somebody signed in, as wide as a phone."""

    def make(user: str) -> Page:
        page = desk(user).page
        page.set_viewport_size(PHONE)
        return page

    return make


def is_sound(page: Page) -> None:
    """Fits a phone, and everybody can use it; Plone's own toolbar aside."""
    is_not_too_wide(page)
    assert_none(axe.faults(page, axe.ALL, page.url.partition("?")[0], inside="main"))


def followed_at(page: Page) -> str:
    """Where whoever sent it reads what becomes of it, as the receipt leads there."""
    return page.locator("#author-receipt > p > a").get_attribute("href") or ""


def sent_from_the_first_page(page: Page, photo: Path, language: str) -> str:
    """Send a petition; the address at which its sender follows it."""
    page.goto(f"/{language}")
    page.locator(f"main a[href$='/{language}/@@petition']").first.click()
    is_sound(page)
    page.locator("#petition-ways a").first.click()
    is_sound(page)
    page.select_option("#subject", "health")
    page.fill("#text", WORDS)
    page.set_input_files("#files", photo)
    page.locator("#petition-form [type=submit]").click()
    # What is missing is told; what was written is not lost.
    expect(page.locator("#name-wrong")).to_be_visible()
    expect(page.locator("#text")).to_have_value(WORDS)
    is_sound(page)
    page.set_input_files("#files", photo)
    told = {"name": NAME, "phone": PHONE_NUMBER, "address": "Thôn Mẫu, xã Mẫu"}
    for field, value in told.items():
        page.fill(f"#{field}", value)
    page.check("#use_of_data")
    page.check("#publish")
    page.locator("#petition-form [type=submit]").click()
    expect(page.locator("#tracking-code")).to_be_visible()
    is_sound(page)
    expect(page.locator("#author-receipt")).to_contain_text(photo.name)
    return followed_at(page)


def case_of(page: Page, site: str, words: str = WORDS) -> str:
    """Open the newest with those words in a unit's list; its address."""
    page.goto(f"{site}/@@petitions")
    is_sound(page)
    page.locator("#petitions tr", has_text=words).last.locator("a").click()
    expect(page.locator("#petition-text")).to_have_text(words)
    is_sound(page)
    return page.url


def press(page: Page, act: str) -> None:
    page.locator(f"#petition-act [value={act}]").click()
    expect(page.locator(".portalMessage")).to_be_visible()


@pytest.mark.regulation("4.1c", "11.1", "11.2", "15.2")
def test_what_went_to_the_wrong_unit_is_answered_by_two_people_and_published(
    visitor: Callable[..., Page], on_a_phone: Callable[[str], Page], picture: Path
) -> None:
    citizen = visitor(phone=True)
    follow = sent_from_the_first_page(citizen, picture, "vi")
    wrong = on_a_phone("so-y-te-update")
    case = case_of(wrong, WRONG)
    with wrong.expect_download() as photo:
        wrong.locator("a[href*='@@petition-file']").click()
    assert photo.value.suggested_filename == picture.name
    wrong.fill("#reason", "Đường do huyện quản lý")
    wrong.select_option("#unit", "huyen-hiep-hoa")
    press(wrong, "hand-over")
    # From now on its first unit sees nothing of it, nor does another one's officer.
    wrong.goto(case)
    expect(wrong).to_have_url(re.compile(r"@@petitions(\?|$)"))
    expect(wrong.locator("main")).not_to_contain_text(WORDS)
    answer = wrong.goto(f"{RIGHT}/@@petitions")
    assert answer is not None and answer.status == 403
    citizen.goto(follow)
    is_sound(citizen)
    expect(citizen.locator("main")).to_contain_text("Ủy ban nhân dân huyện Hiệp Hòa")
    clerk = on_a_phone("huyen-hiep-hoa-update")
    case = case_of(clerk, RIGHT)
    clerk.fill("#words", ANSWER)
    press(clerk, "answer")
    expect(clerk.locator("#petition-act [value=confirm]")).to_have_count(0)
    second = on_a_phone("huyen-hiep-hoa-review")
    second.goto("/vi/@@my-work")
    second.locator("main a[href*='@@petition-case']").first.click()
    expect(second.locator("#petition-proposal")).to_contain_text(ANSWER)
    is_sound(second)
    second.check("#publish")
    press(second, "confirm")
    is_sound(second)
    citizen.goto(follow)
    expect(citizen.locator("#receipt-sent")).to_contain_text(ANSWER)
    is_sound(citizen)
    citizen.get_by_role("link", name="Đánh giá câu trả lời").click()
    citizen.check("#rating-yes")
    is_sound(citizen)
    citizen.locator("#act-form [type=submit]").click()
    expect(citizen.locator("#act-done")).to_be_visible()
    everybody = visitor(phone=True)
    everybody.goto("/vi/@@answered-petitions")
    shown = everybody.locator("main")
    expect(shown).to_contain_text(ANSWER)
    for secret in (NAME, PHONE_NUMBER, picture.name):
        expect(shown).not_to_contain_text(secret)
    is_sound(everybody)
    another_is_answered_from_it(everybody, on_a_phone)


def another_is_answered_from_it(page: Page, on_a_phone: Callable[[str], Page]) -> None:
    """The form finds what was answered, and so does the officer who answers again."""
    page.goto("/vi/@@petition")
    page.locator("#find").press_sequentially("đèn đường hỏng")
    # Below the field while it is typed, said by its status, and on the way of the keys.
    expect(page.locator("#petition-existing")).to_contain_text(ANSWER)
    expect(page.locator("#petition-found [role=status]")).to_have_text("Tìm thấy: 1")
    page.locator("#find-search button").focus()
    page.keyboard.press("Tab")
    expect(page.locator("#petition-existing a").first).to_be_focused()
    is_sound(page)
    page.fill("#find", "đè")
    expect(page.locator("#petition-existing")).to_have_count(0)
    page.fill("#find", "đèn đường hỏng")
    page.locator("#find-search button").click()
    expect(page).to_have_url(re.compile("find="))
    expect(page.locator("#petition-existing")).to_contain_text(ANSWER)
    is_sound(page)
    page.locator("#petition-ways a").nth(1).click()
    page.select_option("#subject", "health")
    page.fill("#text", AGAIN)
    page.fill("#name", NAME)
    page.check("#use_of_data")
    page.locator("#petition-form [type=submit]").click()
    follow = followed_at(page)
    clerk = on_a_phone("so-y-te-update")
    case = case_of(clerk, WRONG, AGAIN)
    clerk.locator("#petition-earlier summary").first.click()
    clerk.locator("#petition-earlier a").first.click()
    expect(clerk.locator("#words")).to_have_value(ANSWER)
    is_sound(clerk)
    press(clerk, "answer")
    second = on_a_phone("so-y-te-review")
    second.goto(case)
    press(second, "confirm")
    page.goto(follow)
    expect(page.locator("#receipt-sent")).to_contain_text(ANSWER)


@pytest.mark.regulation("4.1c", "11.1")
def test_a_letter_is_entered_and_its_sender_follows_it_without_a_script(
    context: Callable[..., BrowserContext], on_a_phone: Callable[[str], Page]
) -> None:
    clerk = on_a_phone("so-y-te-update")
    clerk.goto(f"{WRONG}/@@petitions")
    clerk.locator("main a[href$='@@enter-petition']").click()
    is_sound(clerk)
    clerk.check("#matter-question")
    clerk.select_option("#subject", "health")
    clerk.fill("#text", "Trạm y tế xã mở cửa giờ nào?")
    clerk.fill("#arrived", "02/03/2026")
    clerk.fill("#name", NAME)
    clerk.check("#use_of_data")
    clerk.locator("#petition-form [type=submit]").click()
    expect(clerk.locator("#tracking-code")).to_be_visible()
    is_sound(clerk)
    code = clerk.locator("#tracking-code").inner_text()
    follow = followed_at(clerk)
    sender = context(viewport=PHONE, java_script_enabled=False).new_page()
    sender.goto("/vi/@@receipts")
    sender.locator("form input[name=code]").fill(code)
    sender.locator("main form [type=submit]").first.click()
    # The code alone: where it is, and nothing that was written.
    expect(sender.locator("main")).to_contain_text("Sở Y tế")
    expect(sender.locator("main")).not_to_contain_text("Trạm y tế xã mở cửa")
    sender.goto(follow)
    expect(sender.locator("main")).to_contain_text("Trạm y tế xã mở cửa")
    is_not_too_wide(sender)
    # Who entered it has seen the key, too: it takes nothing back, but letters.
    withdraws = sender.get_by_role("link", name="Rút nội dung đã gửi")
    expect(withdraws).to_have_count(0)
    sender.get_by_role("link", name="Sự đồng ý và dữ liệu cá nhân").click()
    is_not_too_wide(sender)
    sender.check("#act-form [value=notices]")
    sender.locator("#act-form [type=submit]").click()
    expect(sender.locator("#act-done")).to_be_visible()


@pytest.mark.regulation("10.3", "11.1")
def test_one_is_sent_in_english(
    context: Callable[..., BrowserContext], picture: Path
) -> None:
    page = context(viewport=PHONE, locale="en-GB").new_page()
    page.goto(sent_from_the_first_page(page, picture, "en"))
    expect(page.locator("#receipt-sent")).to_contain_text(WORDS)
    is_sound(page)
