"""Control panels, as far as an administrator gets in two clicks, are in Vietnamese (10.3).

What Plone asks its catalogues for and does not find in Vietnamese is listened for: it would
be shown in English.
"""

from bacgiang.policy.text.folding import has_diacritics
from collections.abc import Callable
from collections.abc import Iterator
from lxml import html
from plone import api
from plone.registry.interfaces import IRegistry
import pytest
import re
from tiers import share
import transaction
from typing import Any
from zope.component import getUtility
from zope.i18n import translate
from zope.i18n.translationdomain import TranslationDomain


pytestmark = pytest.mark.regulation("10.3")

OVERVIEW = "/@@overview-controlpanel"
THEMED = "plone.app.theming.interfaces.IThemeSettings.enabled"
# In so many days all panels are asked for.
DAYS = 8
DEEPER = 3
# The interface of Zope is in English, and no panel; a page for developers is closed.
NOT_READ = ("/manage_main", "/logout", "/@@plone-upgrade", "/test_rendering")
DOMAINS = {
    "plone",
    "plone.app.caching",
    "plone.app.multilingual",
    "plone.z3cform",
    "widgets",
    "zope",
    "z3c.form",
}
# What is named, and not said: a package, pictures, what is in Vietnamese to begin with.
NAMES = re.compile(r"plone\.app\.layout$|<svg |[ăâđêôơưà-ỹ]", re.IGNORECASE)
PAGE = {"Accept": "text/html", "Accept-Language": "vi"}


@pytest.fixture
def missed(monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str]]:
    """Domains and identifiers that have been asked for in vain."""
    found: set[tuple[str, str]] = set()
    translating = TranslationDomain._recursive_translate

    def listening(self: Any, msgid: Any, mapping: Any, to: str, *more: Any) -> Any:
        is_own = getattr(msgid, "domain", self.domain) == self.domain
        if is_own and msgid and to == "vi" and self.domain in DOMAINS:
            known = (self._data[one] for one in self._catalogs.get("vi", ()))
            if not any(one.queryMessage(msgid) for one in known):
                found.add((self.domain, str(msgid)))
        return translating(self, msgid, mapping, to, *more)

    monkeypatch.setattr(TranslationDomain, "_recursive_translate", listening)
    return found


def links_of(answer: Any, base: str) -> Iterator[str]:
    """Paths of the portal that the page itself leads to."""
    page = html.document_fromstring(answer.text)
    page.make_links_absolute(answer.url)
    for address in page.xpath("//*[@id='content']//a/@href"):
        path = address.removeprefix(base).partition("#")[0]
        is_act = "_authenticator=" in path
        if address.startswith(f"{base}/") and not (is_act or path.startswith(NOT_READ)):
            yield path


def test_nothing_is_said_in_english(
    site: Any, client: Callable[..., Any], missed: set[tuple[str, str]]
) -> None:
    api.portal.set_registry_record(THEMED, False)
    transaction.commit()
    admin, base = client("admin"), site.absolute_url()

    def read(path: str) -> list[str]:
        answer = admin.get(path, headers=PAGE, follow=True)
        assert answer.status_code == 200, path
        return list(dict.fromkeys(links_of(answer, base)))

    panels = read(OVERVIEW)
    assert len(panels) > 25
    for panel in share(panels, DAYS):
        for path in [one for one in read(panel) if one not in panels][:DEEPER]:
            read(path)
    english = {one for one in missed if not NAMES.search(one[1])}
    assert not english


def test_settings_of_the_portal_are_named_in_vietnamese(site: Any) -> None:
    words = {
        (name, str(said))
        for name, record in getUtility(IRegistry).records.items()
        if name.startswith("bacgiang.")
        for said in (record.field.title, record.field.description)
        if said and not has_diacritics(translate(said, target_language="vi"))
    }
    assert not words


def test_actions_are_called_as_in_menus(client: Callable[..., Any]) -> None:
    shown = client("admin").get("/@@actions-controlpanel", headers=PAGE).text
    assert "Công việc hay dùng" in shown and "Lệnh của cổng" in shown
    assert "Tasks of the first page" not in shown and "User actions" not in shown


def test_long_lists_of_panels_are_in_words(client: Callable[..., Any]) -> None:
    admin = client("admin")

    def words(path: str) -> str:
        page = html.document_fromstring(admin.get(path, headers=PAGE).text)
        return " ".join(page.cssselect("#content")[0].text_content().split())

    kinds = words("/dexterity-types")
    assert "Dự thảo lấy ý kiến" in kinds and "Draft for consultation" not in kinds
    assert "Xóa" in kinds and "Delete" not in kinds
    ways = words("/dexterity-types/News%20Item/@@behaviors")
    assert "Tin tức (News Item)" in ways and "Lưu phiên bản" in ways
    assert "Versioning" not in ways and "Adds " not in ways
    assert "Strong caching" not in words("/caching-controlpanel")


def test_what_plone_says_in_one_language_is_said_in_both(
    client: Callable[..., Any], boards: None
) -> None:
    """Titles of tick boxes and windows; words of packages with one catalogue."""
    admin = client("admin")

    def shown(path: str, language: str = "vi") -> str:
        said: str = admin.get(
            path, headers=PAGE, cookies={"I18N_LANGUAGE": language}
        ).text
        return said

    people = "/@@usergroup-userprefs?searchstring=so-y-te-update"
    vietnamese = shown(people)
    assert 'title="Đặt lại mật khẩu: ' in vietnamese
    assert 'title="Bỏ tài khoản: ' in vietnamese
    assert "Member Fields" not in shown("/@@member-fields")
    assert "Never kept" not in shown("/@@caching-controlpanel")
    assert 'title="Reset password: ' in shown(people, "en")
    assert "Strong caching" in shown("/@@caching-controlpanel", "en")


@pytest.mark.regulation("15.2")
def test_mail_saved_as_it_is_goes_to_no_server(
    site: Any, client: Callable[..., Any]
) -> None:
    admin, path = client("admin"), "/@@mail-controlpanel"
    page = html.document_fromstring(admin.get(path, headers=PAGE).text)
    (form,) = (one for one in page.forms if "form.widgets.smtp_host" in one.fields)
    sent = {name: value or "" for name, value in form.form_values()}
    assert sent["form.widgets.smtp_host"] == ""
    saved = admin.post(path, data={**sent, "form.buttons.save": "1"}, headers=PAGE)
    assert saved.status_code == 200 and "Đã lưu" in saved.text
    transaction.begin()
    assert api.portal.get_registry_record("plone.smtp_host") == ""
