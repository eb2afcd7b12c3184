"""What citizens do with a draft and with their receipts, on a phone of 375 px."""

from __future__ import annotations

from pathlib import Path
from playwright.sync_api import expect
from playwright.sync_api import Locator
from playwright.sync_api import Page


WIDTH = 375


def is_not_too_wide(page: Page) -> None:
    expect(page.locator("h1").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH


def find_draft(page: Page, words: str, title: str) -> None:
    """From the register of all drafts, by words without marks."""
    page.goto("/vi/du-thao")
    is_not_too_wide(page)
    page.fill("#register-text", words)
    page.locator(".register-search button").click()
    page.locator(".register-entry h2 a", has_text=title).click()
    expect(page.locator("h1")).to_have_text(f"Dự thảo {title}")
    is_not_too_wide(page)
    # Until its modules have run, "Góp ý" is the link to the form that it is without them.
    page.wait_for_load_state()


def gather(page: Page, provision: str, stance: str, words: str) -> Locator:
    """Write at a provision and put it to one's opinions; what the dialog showed."""
    page.locator(f'.draft-give[data-provision="{provision}"]').click()
    dialog = page.locator("dialog")
    dialog.locator(f"[value={stance}]").check()
    dialog.locator("[name=text]").fill(words)
    return dialog


def send(page: Page, name: str, **facts: str) -> str:
    """Say who writes, and send; return the tracking code."""
    page.fill("#name", name)
    for field, value in facts.items():
        page.fill(f"#{field}", value)
    page.check("#use_of_data")
    is_not_too_wide(page)
    page.locator("button[value=send]").click()
    expect(page.locator("#tracking-code")).to_be_visible()
    is_not_too_wide(page)
    return page.locator("#tracking-code").inner_text()


def save_receipt(page: Page, folder: Path) -> Path:
    """Keep the file that the receipt offers."""
    with page.expect_download() as download:
        page.locator(".opinion-keep a[download$='.json']").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def ask_for_receipt(page: Page, code: str) -> None:
    """Type the code, as somebody does who has it on paper."""
    page.goto("/vi/@@receipts")
    page.fill("#receipt-code", code.lower().replace("-", " "))
    page.locator("#receipt-form button").click()
    expect(page.locator("h1")).to_contain_text(code)
    is_not_too_wide(page)
