"""A review at a laptop's height: look, remark on words, return, answer, approve."""

from __future__ import annotations

from .desk import Desk
from .desk import FROM_A_PAGE
from collections.abc import Callable
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest


# A record of the sample that waits for its reviewer.
RECORD = "/vi/van-ban/2026/904-qd-syt_so-y-te"
SECTION = "/vi/don-vi/so-y-te/tin-tuc"
NUMBER = "CCCD số 024085001234"
TEXT = f"<p>Trạm khám vào thứ hai.</p><p>Người đăng ký: {NUMBER}, đã có mặt.</p>"
LAPTOP = {"width": 1366, "height": 650}
SELECT = """words => {
    const labels = [...document.querySelectorAll("#remark-text label")];
    const text = labels.find(one => one.textContent.includes(words)).firstChild;
    const at = text.data.indexOf(words);
    getSelection().setBaseAndExtent(text, at, text, at + words.length);
}"""


@pytest.mark.regulation("4.2a", "9.1")
def test_reviewer_and_writer_talk_at_the_passage(desk: Callable[[str], Desk]) -> None:
    writer, reviewer = desk("so-y-te-update"), desk("so-y-te-review")
    for one in (writer, reviewer):
        one.page.set_viewport_size(LAPTOP)
    item = writer.make_news(SECTION, "Tin để nhận xét", TEXT)
    step = f"/++api++{item}/@workflow/submit"
    assert writer.page.request.post(step, headers=FROM_A_PAGE, data={}).ok
    looked_at(reviewer.page, item)
    reviewer.go(f"{item}/@@act/approve")
    page = reviewer.page
    expect(page.locator("#secrecy-warnings")).to_contain_text("024")
    expect(page.locator("#act-reading")).to_contain_text("thứ hai")
    page.check("#act-declaration")
    reviewer.perform()
    expect(reviewer.reasons.locator("li")).to_have_count(1)
    expect(page.locator("#act-declaration")).to_be_checked()
    page.locator("#act-remarks a").click()
    expect(page.locator("#new-remark")).to_be_visible()
    # Its script is run before that is over.
    page.wait_for_load_state()
    page.evaluate(SELECT, NUMBER)
    expect(page.locator("#remark-quote")).to_have_value(NUMBER)
    page.fill("#remark-words", "Bỏ số định danh.")
    page.locator("[name=remark]").click()
    expect(page.locator("#remark-text q")).to_have_text(NUMBER)
    reviewer.go(f"{item}/@@act/approve")
    page.fill("#act-comment", "Xem nhận xét.")
    page.locator("[formaction*='/@@act/return']").click()
    expect(page.locator("#act-comment")).to_have_value("Xem nhận xét.")
    expect(page.locator("#act-declaration")).to_have_count(0)
    reviewer.perform()
    reviewer.done()
    writer.edit(item)
    remarks = writer.page.locator("#open-remarks")
    expect(remarks).to_contain_text("Bỏ số định danh.")
    remarks.locator("a").click()
    # To go on before it is answered would take it back; leaving the form of the item
    # asks something by itself (its lock is given back).
    with writer.page.expect_response(
        lambda one: one.request.method == "POST" and one.request.is_navigation_request()
    ):
        writer.page.locator("[name=done]").click()
    writer.go(f"{item}/view")
    expect(remarks).to_have_count(0)


def looked_at(page: Page, item: str) -> None:
    for place, screen, width in ((item, "phone", 375), (RECORD, "wide", 768)):
        page.goto(f"{place}/@@look?screen={screen}")
        frame = page.frame_locator("#look-frame")
        for part in ("#portal-breadcrumbs", "#portal-menu", "#content h1"):
            expect(frame.locator(part)).to_be_attached()
        box = page.locator("#look-frame").bounding_box()
        assert box is not None
        assert box["width"] >= width


@pytest.mark.regulation("4.2a", "9.1")
def test_after_an_act_on_a_link_its_board_is_told(desk: Callable[[str], Desk]) -> None:
    """A link leads readers to another site; who works on it stays at the desk."""
    writer, reviewer = desk("so-y-te-update"), desk("so-y-te-review")
    sent = {"@type": "Link", "title": "Trang ngoài", "source": "Sở", "byline": "Người"}
    sent["remoteUrl"] = "https://example.org/x"
    made = writer.page.request.post(
        "/++api++/vi/don-vi/so-y-te/gioi-thieu", headers=FROM_A_PAGE, data=sent
    )
    path = f"/{made.json()['@id'].partition('://')[2].partition('/')[2]}"
    for one, step in ((writer, "submit"), (reviewer, "approve")):
        one.open_act(path, step)
        if step == "approve":
            one.page.check("#act-declaration")
        one.perform()
        one.done()
        expect(one.page.locator(".portalMessage")).to_contain_text("Đã thực hiện")
        expect(one.page.locator("#plone-contentmenu-workflow")).to_be_visible()
