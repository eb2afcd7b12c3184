"""One news item from the first word to the citizen, on its unit's and the main site."""

from __future__ import annotations

from .desk import BYLINE
from .desk import Desk
from .desk import SOURCE
from .desk import SUMMARY
from .portal_process import PortalProcess
from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
UNIT = "Sở Y tế tỉnh Bắc Giang"
TITLE = "Trạm y tế xã mẫu khám sức khỏe người cao tuổi"
OWN_HEADING = "Người cao tuổi được khám sức khỏe tại trạm y tế xã"
SOURCE_NAME = "Ban biên tập Sở Y tế (mẫu)"
BYLINE_NAME = "Lương Bích Đào (mẫu)"
REASON = "Bổ sung thời gian khám và nơi đăng ký."
CORRECTED = "Lịch khám từ ngày 1 đến ngày 5, đăng ký tại trạm."
ALTERNATIVE = "Bác sĩ khám cho người cao tuổi (ảnh mẫu)"


@pytest.mark.regulation("7.1", "8", "9.1", "4.2a", "17")
def test_from_the_editor_to_the_citizen(
    portal: PortalProcess,
    desk: Callable[[str], Desk],
    visitor: Callable[..., Page],
    picture: Path,
) -> None:
    editor, reviewer = desk("so-y-te-update"), desk("so-y-te-review")
    item = written_and_submitted(editor, picture)
    returned_with_a_reason(reviewer, item)
    assert REASON in letters_to(portal, "so-y-te-update@example.org")
    corrected_and_resubmitted(editor, item)
    approved(reviewer, item)
    not_public_yet(visitor(), item)
    publisher = desk("so-y-te-publish")
    published_and_offered(publisher, item)
    accepted_with_an_own_heading(desk("ubnd-head"))
    for phone in (False, True):
        citizen = visitor(phone=phone)
        read_on_the_unit_site(citizen, item)
        read_on_the_main_site(citizen, item)
    told_in_feeds(visitor())


def written_and_submitted(editor: Desk, picture: Path) -> str:
    item = editor.add_news(SECTION, TITLE, "Trạm y tế xã mẫu mời người cao tuổi.")
    expect(editor.page.locator("html")).to_have_attribute("lang", "vi")
    editor.edit(item)
    editor.page.fill(SUMMARY, "Khám miễn phí tại trạm y tế xã mẫu.")
    editor.append("")
    editor.insert_picture(picture, ALTERNATIVE)
    editor.save()
    editor.edit(item)
    expect(editor.page.locator(SOURCE)).to_have_value("Sở Y tế tỉnh Bắc Giang")
    editor.page.fill(SOURCE, SOURCE_NAME)
    editor.page.fill(BYLINE, BYLINE_NAME)
    editor.save()
    editor.act(item, "submit")
    return item


def returned_with_a_reason(reviewer: Desk, item: str) -> None:
    expect(reviewer.waiting("review", TITLE)).to_be_visible()
    reviewer.open_act(item, "return")
    reviewer.perform()
    expect(reviewer.reasons).to_contain_text("lý do", ignore_case=True)
    reviewer.page.fill("#act-comment", REASON)
    reviewer.perform()
    reviewer.done()


def letters_to(portal: PortalProcess, address: str) -> str:
    """Every letter to an address; without a mail host they are files."""
    read = (
        message_from_bytes(path.read_bytes(), policy=default)
        for path in (portal.data / "mail").glob("*.eml")
    )
    return "\n".join(
        letter.get_body().get_content() for letter in read if address in letter["To"]
    )


def corrected_and_resubmitted(editor: Desk, item: str) -> None:
    expect(editor.waiting("returned", TITLE)).to_be_visible()
    expect(editor.page.locator("#my-work-count")).to_be_visible()
    expect(editor.history(item)).to_contain_text(REASON)
    editor.edit(item)
    editor.append(CORRECTED)
    editor.save()
    editor.act(item, "submit", "Đã bổ sung.")
    expect(editor.waiting("returned", TITLE)).to_have_count(0)


def approved(reviewer: Desk, item: str) -> None:
    reviewer.open_act(item, "approve")
    reviewer.perform()
    expect(reviewer.reasons.locator("li")).to_have_count(2)
    reviewer.approve(item, "Giám đốc Sở Y tế (mẫu)")


def not_public_yet(citizen: Page, item: str) -> None:
    citizen.goto(SECTION)
    expect(citizen.locator("#content")).not_to_contain_text(TITLE)


def published_and_offered(publisher: Desk, item: str) -> None:
    waiting = publisher.waiting("publish", TITLE)
    waiting.locator("a").click()
    publisher.perform()
    publisher.done()
    publisher.page.locator("#contentview-offer a").click()
    publisher.page.fill("#offer-note", "Tin có ích cho người dân cả tỉnh.")
    publisher.page.locator("#offer-form [value=offer]").click()
    expect(publisher.page.locator("#take-back-form")).to_be_visible()


def accepted_with_an_own_heading(main: Desk) -> None:
    main.waiting("offers", TITLE).locator("a").click()
    expect(main.page.locator("#offered-item")).to_contain_text(CORRECTED)
    expect(main.page.locator("#offer-note")).to_contain_text("cả tỉnh")
    main.page.fill("#main-heading", OWN_HEADING)
    main.page.check("#words-declaration")
    main.page.locator("#accept-form [value=accept]").click()
    expect(main.reasons).to_have_count(0)
    main.go("/vi/@@offers?tray=accepted")
    expect(main.page.locator("#content")).to_contain_text(TITLE)


def read_on_the_unit_site(citizen: Page, item: str) -> None:
    citizen.goto(SECTION)
    citizen.get_by_role("link", name=TITLE).click()
    the_item_is_shown(citizen, item)


def read_on_the_main_site(citizen: Page, item: str) -> None:
    citizen.goto("/vi/tin-tuc")
    listed = citizen.locator("#content").locator("li, article", has_text=OWN_HEADING)
    expect(listed.first).to_contain_text(UNIT)
    citizen.get_by_role("link", name=OWN_HEADING).click()
    the_item_is_shown(citizen, item)


def the_item_is_shown(citizen: Page, item: str) -> None:
    """Heading, unit, source, author, authority, picture; nothing of accounts."""
    expect(citizen.locator("h1")).to_contain_text(TITLE)
    assert citizen.url.partition("/vi/")[2] in (item[4:], f"{item[4:]}/view")
    content = citizen.locator("#content")
    for words in (UNIT, SOURCE_NAME, BYLINE_NAME, "Giám đốc Sở Y tế (mẫu)", CORRECTED):
        expect(content).to_contain_text(words)
    shown = content.get_by_role("img", name=ALTERNATIVE)
    expect(shown).to_have_js_property("complete", True)
    assert shown.evaluate("picture => picture.naturalWidth") > 0
    assert "so-y-te-update" not in citizen.content()
    width = citizen.evaluate("document.documentElement.scrollWidth")
    assert width <= citizen.viewport_size["width"]


def told_in_feeds(citizen: Page) -> None:
    feeds = ((SECTION, TITLE), ("/vi/tin-tuc", OWN_HEADING))
    for section, heading in feeds:
        for kind in ("rss.xml", "atom.xml", "RSS"):
            answer = citizen.request.get(f"{section}/{kind}")
            assert answer.ok
            assert heading in answer.text()
            assert SOURCE_NAME in answer.text()
