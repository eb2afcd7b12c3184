"""A form that cannot be saved says why and leads there, at the size of a laptop."""

from __future__ import annotations

from .desk import BYLINE
from .desk import Desk
from .desk import FIELD
from .desk import FROM_A_PAGE
from .desk import SAVE
from .desk import SOURCE
from .desk import TITLE
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest


pytestmark = pytest.mark.regulation("15.2")

LAPTOP = {"width": 1366, "height": 650}
SECTION = "/vi/don-vi/so-y-te/gioi-thieu"
ERRORS = "form > .form-errors"


@pytest.mark.regulation("14.2")
def test_a_link_has_its_address_and_is_translated(desk: Callable[[str], Desk]) -> None:
    editor = desk("so-y-te-update")
    page = editor.page
    page.set_viewport_size(LAPTOP)
    editor.go(f"{SECTION}/++add++Link")
    expect(page.locator(SOURCE)).to_have_value("Sở Y tế tỉnh Bắc Giang")
    expect(page.locator(BYLINE)).not_to_have_value("")
    page.fill(TITLE, "Trang của Bộ (mẫu)")
    # The address is no field that the browser asks for: the portal tells both.
    page.fill(TITLE, "")
    page.locator(SAVE).click()
    expect(page.locator(f"{ERRORS} li")).to_have_count(2)
    page.fill(TITLE, "Trang của Bộ (mẫu)")
    lead_elsewhere(page)
    editor.save()
    expect(page.locator("#content")).to_contain_text("https://example.org/")
    editor.go(f"{editor.here}/@@create_translation?language=en")
    # The original beside it.
    expect(page.locator("#frame-content .field").first).to_be_visible()
    # Of no language: boards read of it in the record of their acts.
    page.fill(TITLE, "2026-01")
    lead_elsewhere(page)
    editor.save()
    assert editor.here.startswith("/en/")
    expect(page.locator("h1")).to_contain_text("2026-01")


def lead_elsewhere(page: Page) -> None:
    """Of an item, a page elsewhere, and an address of mail, the second."""
    page.locator(".linkModal .autotoc-nav a").nth(1).click()
    page.fill(f"[name='{FIELD}remoteUrl.external']", "https://example.org/")


def test_a_file_that_is_there_is_not_asked_for_again(
    desk: Callable[[str], Desk], picture: Path
) -> None:
    editor = desk("so-y-te-update")
    page = editor.page
    page.set_viewport_size(LAPTOP)
    news = editor.make_news("/vi/don-vi/so-y-te/tin-tuc", "Tin có ảnh chưa mô tả")
    image = {
        "data": b64encode(picture.read_bytes()).decode(),
        "encoding": "base64",
        "filename": picture.name,
        "content-type": "image/png",
    }
    sent = {"@type": "Image", "title": "Ảnh (mẫu)", "image": image, "decorative": True}
    url = f"/++api++{news}"
    made = page.request.post(url, headers=FROM_A_PAGE, data=sent)
    editor.go(f"{made.json()['@id']}/edit")
    page.fill(f"[name='{FIELD}IPictureInWords.alt_text']", "Bà con chờ khám")
    page.check("input[value=replace]")
    page.locator(SAVE).click()
    expect(page.locator(f"{ERRORS} li")).to_have_count(1)
    page.check("input[value=nochange]")
    editor.save()
    expect(page.locator("#content img").first).to_be_visible()


def test_what_is_missing_is_told_and_found_in_its_tab(
    desk: Callable[[str], Desk],
) -> None:
    editor = desk("ubnd-update")
    page = editor.page
    page.set_viewport_size(LAPTOP)
    editor.go("/vi/du-thao/++add++LegalDraft")
    page.locator(SAVE).click()
    expect(page.locator(f"{ERRORS} li")).to_have_count(3)
    expect(page.locator("[name='form.widgets.title']")).to_be_focused()
    expect(page.locator(SAVE)).to_be_enabled()
    page.locator(f"{ERRORS} a").last.click()
    expect(page.locator("#formfield-form-widgets-closes")).to_be_visible()
    expect(page.locator("#formfield-form-widgets-title")).to_be_hidden()


def test_what_a_browser_would_not_send_is_not_lost(
    desk: Callable[[str], Desk],
) -> None:
    editor = desk("so-y-te-update")
    page = editor.page
    editor.go("/vi/don-vi/so-y-te/su-kien/++add++Event")
    start = page.locator("[name='form.widgets.IEventBasic.start']")
    # Half a date is one in no form that is sent.
    start.press("Delete")
    page.locator(SAVE).click()
    expect(page.locator(f"{ERRORS} li")).to_have_count(2)
    expect(page.locator(TITLE)).to_be_focused()


def test_what_the_portal_refuses_is_found_in_its_tab(
    desk: Callable[[str], Desk],
) -> None:
    editor = desk("ubnd-update")
    page = editor.page
    page.set_viewport_size({"width": 768, "height": 900})
    editor.go("/vi/thu-tuc/++add++Procedure")
    page.fill("[name='form.widgets.code']", "THU.780")
    page.fill("[name='form.widgets.title']", "Cấp giấy phép mẫu")
    number = page.locator("[name='form.widgets.decision_number']")
    page.locator(".autotoc-nav a", has_text="Quyết định").click()
    number.fill("9/QĐ-UBND")
    page.locator(SAVE).click()
    expect(page.locator(f"{ERRORS} li")).to_have_count(1)
    expect(page.locator("[name='form.widgets.decision_kind:list']")).to_be_focused()
    told = page.locator(".invalid-feedback", has_text="Nội dung quyết định")
    expect(told).to_have_count(1)
    expect(number).to_have_value("9/QĐ-UBND")


def test_a_reason_leads_to_its_field_on_the_page_of_an_act(
    desk: Callable[[str], Desk],
) -> None:
    editor = desk("so-y-te-head")
    page = editor.page
    editor.go("/vi/don-vi/so-y-te/su-kien/mau-ngay-hien-mau/@@correct")
    # All of them at once, whatever the browser would find first.
    page.click("#correct-form [name=perform]")
    expect(page.locator("#reasons li a")).to_have_count(3)
    page.fill("#correct-what", "  ")
    page.check("#correct-declaration")
    page.fill("#correct-why", "Số liệu cũ (mẫu).")
    page.click("#correct-form [name=perform]")
    page.locator("#reasons li a").first.click()
    expect(page.locator("#correct-what")).to_be_focused()
    expect(page.locator("#correct-why")).to_have_value("Số liệu cũ (mẫu).")
