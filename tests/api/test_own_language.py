"""A member works in a language of his or her own; what is worked on keeps its own (10.3)."""

from bacgiang.policy.base.date_labels import day_label
from bacgiang.policy.base.date_labels import stamp_label
from bacgiang.policy.text.folding import has_diacritics
from collections.abc import Callable
from DateTime import DateTime
from datetime import datetime
from datetime import UTC
from lxml import html
from lxml.html import HtmlElement
from made_once import make_item
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
import pytest
import transaction
from typing import Any


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("10.3")]

PAGE = {"Accept": "text/html"}
# A script of a page is said to be so by the browser itself.
FROM_A_PAGE = {"Accept": "application/json", "Sec-Fetch-Site": "same-origin"}
WRITER = "so-y-te-update"
SITES = {
    "vi": ("/vi", "/vi/don-vi/so-y-te/tin-tuc"),
    "en": ("/en", "/en/units/so-y-te/news"),
}
OTHER = {"vi": "en", "en": "vi"}
SAID = {
    "en": {
        "save": "Save",
        "created": "Item created",
        "work": "My work",
        "copy": "working copy",
        "translated": "Translation to Vietnamese",
    },
    "vi": {
        "save": "Lưu",
        "created": "Đã tạo",
        "work": "Việc của tôi",
        "copy": "bản làm việc",
        "translated": "Bản dịch Tiếng Anh",
    },
}
OF_SITE = ("#portal-owner", "#portal-globalnav-wrapper", "#portal-breadcrumbs")
FIELD = "form.widgets.IDublinCore"
UNSPOKEN = "ancestor-or-self::*[self::script or self::style or self::template]"


def chosen(user_id: str, language: str) -> None:
    api.user.get(userid=user_id).setMemberProperties(
        {"language": language}, force_empty=True
    )
    transaction.commit()


def page_at(client: Any, path: str) -> HtmlElement:
    answer = client.get(path, headers=PAGE, follow=True)
    assert answer.status_code == 200, (path, answer.status_code)
    page: HtmlElement = html.document_fromstring(answer.text)
    return page


def language_of(part: HtmlElement) -> str:
    return str(part.xpath("string(ancestor-or-self::*[@lang][1]/@lang)"))


def unmarked(page: HtmlElement, within: str) -> set[str]:
    """Vietnamese words in a part of an English page that says nothing of them."""
    texts = page.cssselect(within)[0].xpath(f".//text()[not({UNSPOKEN})]")
    return {
        " ".join(one.split())
        for one in texts
        if has_diacritics(one) and language_of(one.getparent()) == "en"
    } - {"Tiếng Việt"}


def fill(client: Any, path: str, button: str, **values: str) -> HtmlElement:
    """Send the form of a page as it stands, with values; the page it leads to."""
    page = page_at(client, path)
    (form,) = (one for one in page.forms if one.xpath(f".//*[@name='{button}']"))
    sent = [pair for pair in form.form_values() if pair[0] not in values]
    answer = client.post(
        path, data=[*sent, *values.items(), (button, "1")], headers=PAGE, follow=True
    )
    assert answer.status_code == 200, answer.text[:500]
    return html.document_fromstring(answer.text)


@pytest.mark.parametrize("site_language", SITES)
def test_the_desk_speaks_as_the_member_chose(
    site: Any, client: Callable[..., Any], site_language: str
) -> None:
    root, news = SITES[site_language]
    own = OTHER[site_language]
    said, section = SAID[own], site.unrestrictedTraverse(news[1:])
    public = make_item(section, "so-y-te", "published", id="tin-da-dang")
    transaction.commit()
    shown = public.absolute_url_path().removeprefix(site.absolute_url_path())
    visitor, colleague, writer = (client(one) for one in (None, "so-y-te-head", WRITER))
    before = visitor.get(shown, headers=PAGE).text
    as_the_page = page_at(client(WRITER), shown)
    chosen(WRITER, own)

    # Forms and pages of work, with the site's own words around them.
    for path in (
        f"{root}/@@my-work",
        f"{news}/++add++News Item",
        f"{news}/folder_contents",
    ):
        page = page_at(writer, path)
        assert page.get("lang") == own, path
        for part in OF_SITE:
            for one in page.cssselect(part):
                assert language_of(one) == site_language, (path, part)
        if own == "en":
            assert not unmarked(page, "#content"), path
        assert language_of(page.cssselect("#edit-zone")[0]) == own
    assert page_at(writer, f"{root}/@@my-work").findtext(".//h1") == said["work"]

    # What is made is the site's.
    title = "Đường đi của thư"
    made = fill(
        writer,
        f"{news}/++add++News Item",
        "form.buttons.save",
        **{f"{FIELD}.title": title},
    )
    transaction.begin()
    (item,) = (one for one in section.objectValues() if one.Title() == title)
    assert (item.language, item.getId()) == (site_language, "duong-di-cua-thu")
    assert made.get("lang") == site_language
    message = made.cssselect("#global_statusmessage")[0]
    assert said["created"] in message.text_content() and language_of(message) == own
    assert language_of(made.cssselect("#edit-zone")[0]) == own
    told = made.xpath("//*[@id='plone-contentmenu-multilingual']//a/@title")
    assert any(told) and not (own == "en" and any(map(has_diacritics, told))), told
    at = item.absolute_url_path().removeprefix(site.absolute_url_path())
    assert page_at(writer, f"{at}/edit").get("lang") == own
    assert page_at(writer, f"{at}/@@act/submit").get("lang") == own
    # With nothing to stand beside it the form is the plain one.
    assert not page_at(writer, f"{at}/babel_edit").cssselect("#header-translation")
    place = site.unrestrictedTraverse(SITES[own][1][1:])
    with api.env.adopt_roles(["Manager"]):
        ITranslationManager(item).register_translation(own, make_item(place, "so-y-te"))
    transaction.commit()
    heading = page_at(writer, f"{at}/babel_edit").cssselect("#header-translation")
    assert heading[0].text_content().split() == said["translated"].split()
    chosen("so-y-te-head", own)
    days = page_at(colleague, f"{news}/@@pin").cssselect("#content label")
    told = day_label(public.effective().asdatetime(), own)
    assert any(told in one.text_content() for one in days), told
    chosen("so-y-te-head", "")
    # Drawn as readers see it.
    assert page_at(writer, f"{at}/@@look-frame").get("lang") == site_language

    # What tells of a copy speaks to the member.
    sent = {"Accept": "application/json"}
    copy = writer.post(f"/++api++{shown}/@workingcopy", headers=sent).json()["@id"]
    for address in (copy, public.absolute_url()):
        below = address.removeprefix(site.absolute_url())
        (link,) = page_at(writer, below).cssselect("a[href$='@@iterate_diff']")
        assert language_of(link) == own, below
        assert said["copy"] in link.getparent().text_content(), below
    below = copy.removeprefix(site.absolute_url()).removeprefix("/++api++")
    assert writer.delete(f"/++api++{below}", headers=sent).ok

    # And what tells of its time, days included.
    end = datetime(2099, 12, 3, 3, tzinfo=UTC)
    transaction.begin()
    public.expiration_date = DateTime(end)
    transaction.commit()
    (notice,) = page_at(writer, shown).cssselect("#publication-notice")
    assert language_of(notice) == own
    assert stamp_label(end, own) in notice.text_content()
    transaction.begin()
    public.expiration_date = None
    transaction.commit()

    # So does what says why something cannot be had, also to a page's script.
    for path in (f"{root}/khong-co-trang-nay", f"{root}/@@usergroup-userprefs"):
        answer = writer.get(path, headers=PAGE, follow=True)
        page = html.document_fromstring(answer.text)
        assert answer.status_code in (403, 404), path
        assert page.get("lang") == own, path
        if own == "en":
            assert not unmarked(page, "#content"), path
    for asking, language in ((FROM_A_PAGE, own), (sent, site_language)):
        refused = writer.delete(f"/++api++{shown}", headers=asking)
        why = refused.json()["error"]["message"]
        assert refused.status_code in (401, 403) and why
        assert has_diacritics(why) == (language == "vi"), why

    # Readers' pages are what they were.
    page = page_at(writer, shown)
    assert page.get("lang") == site_language
    texts = [one.cssselect("#content")[0].text_content() for one in (page, as_the_page)]
    assert texts[0].split() == texts[1].split()
    assert visitor.get(shown, headers=PAGE).text == before
    assert page_at(colleague, f"{root}/@@my-work").get("lang") == site_language
    chosen(WRITER, "")


def test_only_languages_of_the_portal_are_chosen(
    site: Any, client: Callable[..., Any]
) -> None:
    writer, path = client(WRITER), "/vi/@@personal-preferences"
    page = page_at(writer, path)
    choice = page.cssselect("select[name^='form.widgets.language']")[0]
    assert {one.get("value") for one in choice.iter("option")} == {
        "--NOVALUE--",
        "vi",
        "en",
    }
    assert not page.cssselect("[name^='form.widgets.timezone']")
    name = choice.get("name")
    saved = fill(writer, path, "form.buttons.save", **{name: "en"})
    assert saved.get("lang") == "en"
    assert "Thay đổi" not in saved.cssselect("#global_statusmessage")[0].text_content()
    transaction.begin()
    assert api.user.get(userid=WRITER).getProperty("language") == "en"
    # Of before, or from elsewhere: what the portal does not speak counts as no choice.
    for language in ("ba", ""):
        chosen(WRITER, language)
        assert page_at(writer, path).get("lang") == "vi"


def test_signing_in_asks_in_the_language_of_the_page_that_wants_it(
    client: Callable[..., Any],
) -> None:
    visitor = client()
    visitor.headers["Accept-Language"] = "vi"
    page = page_at(visitor, "/en/@@my-work")
    assert page.get("lang") == "en"
    asked = page.xpath("normalize-space(//label[@for='__ac_name'])")
    assert asked.startswith("User name or e-mail address")
    assert page.forms[-1].fields.get("came_from", "").endswith("/en/@@my-work")
