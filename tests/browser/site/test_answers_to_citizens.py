"""What a form answers to a citizen, refused or taken in, is as good as any page."""

from __future__ import annotations

from ..draft_readers import send
from . import language
from . import looks
from .page import SitePage
from .told import assert_none
from collections.abc import Callable
from collections.abc import Iterator
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest


NEWS = "/vi/don-vi/so-y-te/tin-tuc/mau-tiem-chung-mo-rong"
DRAFT = (
    "/vi/du-thao/2026/mau-quyet-dinh-ban-hanh-quy-dinh-ve-tu-thuoc-cong-dong-tai"
    "-thon-to-dan-pho_so-y-te"
)


def faults(page: Page, told: str) -> Iterator[str]:
    """What is wrong with the answer that is open: how it looks, and its language."""
    yield from looks.faults(page, told)
    yield from language.faults([SitePage(told, page.url, 200, page.content())])


@pytest.mark.regulation("10.3")
def test_a_report_that_is_refused_then_taken_in(
    visitor: Callable[..., Page],
) -> None:
    page = visitor()
    page.goto(f"{NEWS}/@@report-inaccuracy")
    # As a browser sends it that does not hold back what is empty.
    page.locator("#report-form").evaluate("form => { form.noValidate = true }")
    page.locator("#report-form button[type=submit]").click()
    expect(page.locator("#reasons li")).not_to_have_count(0)
    assert_none(faults(page, "a report that is refused"))
    with page.expect_request(lambda one: one.method == "POST") as sent:
        page.fill("#report-text", "Giờ tiêm chủng đã đổi.")
        page.locator("#report-form button[type=submit]").click()
    assert "altcha=" in (sent.value.post_data or "")
    expect(page.locator("#report-code")).to_be_visible()
    assert_none(faults(page, "a receipt of a report"))


@pytest.mark.regulation("10.3", "4.1e")
def test_an_opinion_that_is_refused_then_taken_in(
    visitor: Callable[..., Page],
) -> None:
    page = visitor()
    page.goto(f"{DRAFT}/@@opinion")
    page.locator("button[value=send]").click()
    expect(page.locator("#opinion-reasons li")).not_to_have_count(0)
    assert_none(faults(page, "an opinion that is refused"))
    page.get_by_role("radio", name="Đồng ý", exact=True).check()
    page.fill("#points-0-text", "Nên kiểm tra tủ thuốc mỗi quý.")
    page.set_viewport_size({"width": looks.PHONE, "height": 900})
    send(page, "Nguyễn Văn Mẫu")
    assert_none(faults(page, "a receipt"))
