"""What scripts draw on the desk of a member is in the language chosen, too (10.3)."""

from __future__ import annotations

from .desk import Desk
from .desk import FROM_A_PAGE
from .test_desk_language import DRAWN
from .test_desk_language import foreign
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from playwright.sync_api import expect
import pytest


pytestmark = pytest.mark.regulation("10.3")

CHOICE = "[name='form.widgets.language:list']"
NO_CHOICE = "--NOVALUE--"
SITES = {
    "vi": ("en", "/vi", "/vi/don-vi/huyen-hiep-hoa/tin-tuc"),
    "en": ("vi", "/en", "/en/units/huyen-hiep-hoa/news"),
}
SAID = {
    "en": ("My work", "Save", "Done.", "Pending review"),
    "vi": ("Việc của tôi", "Lưu", "Đã thực hiện.", "Chờ kiểm duyệt"),
}


@contextmanager
def worked_in(writer: Desk, language: str) -> Iterator[None]:
    """Choose on the page of preferences, and take it back."""
    choose(writer, language)
    yield
    choose(writer, NO_CHOICE)


def choose(writer: Desk, language: str) -> None:
    writer.go("/vi/@@personal-preferences")
    writer.page.select_option(CHOICE, language)
    writer.page.locator("#content [name='form.buttons.save']").click()
    chosen = writer.page.locator(f"{CHOICE} option:checked")
    expect(chosen).to_have_attribute("value", language)


@pytest.mark.parametrize("language", SITES)
def test_a_member_works_in_the_other_language(
    desk: Callable[[str], Desk], language: str
) -> None:
    own, root, news = SITES[language]
    work, save, done, pending = SAID[own]
    title = f"Tin viết bằng giao diện {own}"
    # Of whom no other test leaves anything unsaved.
    writer = desk("huyen-hiep-hoa-update")
    page, frame = writer.page, writer.page.locator("html")
    with worked_in(writer, own):
        writer.go(f"{root}/@@my-work")
        expect(page.locator("h1")).to_have_text(work)
        expect(frame).to_have_attribute("lang", own)
        writer.begin_news(news, title, "Nội dung.")
        expect(frame).to_have_attribute("lang", own)
        expect(page.locator("[name='form.buttons.save']")).to_have_text(save)
        drawn = page.evaluate(DRAWN)
        assert not {said for said, of in drawn if foreign(own, said, of)}
        writer.save()
        item = writer.here
        expect(frame).to_have_attribute("lang", language)
        expect(page.locator("#edit-bar")).to_have_attribute("lang", own)
        writer.act(item, "submit")
        expect(page.locator("#global_statusmessage")).to_contain_text(done)
        expect(page.locator("#plone-contentmenu-workflow")).to_contain_text(pending)
    told = page.request.get(f"/++api++{item}", headers=FROM_A_PAGE).json()
    assert told["language"]["token"] == language


def test_settings_of_the_portal_speak_as_the_page_before_them(
    desk: Callable[[str], Desk],
) -> None:
    """Their address names no language."""
    administrator = desk("quan-tri")
    frame = administrator.page.locator("html")
    for language in ("en", "vi"):
        administrator.go(f"/{language}")
        for page in ("/@@overview-controlpanel", "/@@usergroup-groupprefs"):
            administrator.go(page)
            expect(frame).to_have_attribute("lang", language)
    with worked_in(administrator, "vi"):
        administrator.go("/en")
        administrator.go("/@@overview-controlpanel")
        expect(frame).to_have_attribute("lang", "vi")
