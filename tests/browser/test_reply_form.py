"""The form of a written reply with scripts: rows come and go without a round trip."""

from __future__ import annotations

from .conftest import PATIENCE
from draft_samples import make_draft
from draft_samples import publish_draft
from playwright.sync_api import Browser
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest
import transaction
from typing import Any


PASSWORD = "Mat-khau-thu-1"
LETTER = "Khoản 1 Điều 3: bỏ mẫu hồ sơ.\n\nĐiều 2: thêm hợp tác xã.\n\nÝ kiến chung."


@pytest.fixture
def form(functional: Any, chromium: Browser) -> Any:
    """The form on a draft that is open, filled in by the unit's editor."""
    from bacgiang.policy.testing_people import everybody

    portal = functional["portal"]
    everybody(portal, PASSWORD)
    draft = publish_draft(make_draft(portal))
    transaction.commit()
    context = chromium.new_context(
        locale="vi-VN",
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"{portal.absolute_url()}/login")
    page.fill("input[name=__ac_name]", "so-y-te-update")
    page.fill("input[name=__ac_password]", PASSWORD)
    page.click("[name='buttons.login']")
    page.goto(f"{draft.absolute_url()}/@@enter-reply")
    yield page
    context.close()


def cut(page: Page) -> None:
    page.locator(".reply-paste summary").click()
    page.fill("#paste", LETTER)
    page.click("#reply-cut")


@pytest.mark.regulation("11.1")
def test_a_pasted_letter_is_cut_and_entered(form: Page) -> None:
    address = form.url
    cut(form)
    expect(form.locator(".reply-point")).to_have_count(3)
    assert form.input_value("#points-0-provision") == "Khoản 1 Điều 3"
    assert form.input_value("[name=text-2]") == "Ý kiến chung."
    form.click("#reply-add")
    expect(form.locator(".reply-point")).to_have_count(4)
    form.locator(".reply-remove").nth(1).click()
    expect(form.locator(".reply-point")).to_have_count(3)
    assert form.input_value("[name=text-1]") == "Ý kiến chung."
    assert form.url == address
    form.fill("#organisation", "Hội thử nghiệm (mẫu)")
    form.fill("#arrived", form.evaluate("new Date().toISOString().slice(0, 10)"))
    form.select_option("#points-0-stance", "disagree")
    form.select_option("#points-1-stance", "other")
    form.click("#reply-save")
    expect(form.locator(".reply-code")).to_be_visible()
    expect(form.locator("#content-core ol > li")).to_have_count(2)
