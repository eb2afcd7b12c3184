"""Host names: pages name their translations, and speak the language of their path."""

from .units_hosts import alternates
from .units_hosts import canonical
from .units_hosts import hosts as hosts
from .units_hosts import item as item
from .units_hosts import links
from .units_hosts import MAIN
from .units_hosts import UNIT
from .units_hosts import Visit
from .units_hosts import visit as visit
from made_once import make_item
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
import pytest
import transaction
from typing import Any
from urllib.parse import urlsplit


pytestmark = pytest.mark.whole_pages


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize("host", [MAIN, UNIT])
def test_languages_name_each_other_on_both_hosts(
    hosts: None, visit: Visit, host: str
) -> None:
    prefix = "" if host == UNIT else "/vi/don-vi/so-y-te"
    answer = visit(host, f"{prefix}/tin-tuc")
    assert alternates(answer) == {
        "vi": f"http://{UNIT}/tin-tuc",
        "en": f"http://{UNIT}/en/news",
        "x-default": f"http://{UNIT}/tin-tuc",
    }


@pytest.mark.regulation("5.2", "10.3")
def test_a_translation_is_named_to_nobody_before_visitors_see_it(
    site: Any, item: Any, client: Any
) -> None:
    """Whoever of its board has opened the page before."""
    section = site["en"]["units"]["so-y-te"]["news"]
    draft = make_item(section, "so-y-te", "draft", title="Secret")
    with api.env.adopt_roles(["Manager"]):
        ITranslationManager(item).register_translation("en", draft)
    transaction.commit()
    address = item.absolute_url().removeprefix(site.absolute_url())
    for user in ("so-y-te-head", "huyen-hiep-hoa-update", None):
        answer = client(user).get(address, headers={"Accept": "text/html"})
        assert answer.status_code == 200
        assert alternates(answer) == {}, user


def test_the_language_switch_leads_to_the_translation(
    hosts: None, visit: Visit
) -> None:
    page = visit(UNIT, "/tin-tuc")
    (switch,) = links(page, "//li[contains(@class,'language-en')]/a/@href")
    parts = urlsplit(switch)
    assert parts.netloc == UNIT
    answer = visit(UNIT, f"{parts.path}?{parts.query}")
    assert answer.headers["Location"].partition("?")[0] == f"http://{UNIT}/en/news"
    back = visit(UNIT, "/en/news")
    (switch,) = links(back, "//li[contains(@class,'language-vi')]/a/@href")
    parts = urlsplit(switch)
    answer = visit(UNIT, f"{parts.path}?{parts.query}")
    assert answer.headers["Location"].partition("?")[0] == f"http://{UNIT}/tin-tuc"


@pytest.mark.parametrize(
    ("path", "language"), [("/tin-tuc", "vi"), ("/en/news", "en"), ("/", "vi")]
)
def test_the_page_speaks_the_language_of_its_path(
    hosts: None, visit: Visit, path: str, language: str
) -> None:
    answer = visit(UNIT, path, headers={"Cookie": "I18N_LANGUAGE=en"})
    assert links(answer, "/html/@lang") == [language]


@pytest.mark.regulation("4.1a", "10.3")
def test_a_units_page_stands_in_both_languages(hosts: None, visit: Visit) -> None:
    both = {
        "vi": f"http://{MAIN}/vi/to-chuc/so-y-te",
        "en": f"http://{MAIN}/en/organisation/so-y-te",
    }
    for language, address in both.items():
        page = visit(MAIN, urlsplit(address).path)
        assert canonical(page) == [address]
        assert alternates(page) == {**both, "x-default": both["vi"]}
        assert links(page, "/html/@lang") == [language]
