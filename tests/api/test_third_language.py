"""A unit's site in a language besides the portal's two is a setting (10.3)."""

from .test_units_pages import admin
from .test_units_pages import fill
from .units_hosts import hosts
from .units_hosts import MAIN
from .units_hosts import UNIT
from .units_hosts import visit
from bacgiang.policy.text.folding import has_diacritics
from lxml import html
from made_once import make_item
import pytest
import transaction


pytestmark = pytest.mark.whole_pages


__all__ = ["admin", "fill", "hosts", "visit"]
PANEL = "/@controlpanels/language"
SITE = "/fr/units/so-y-te"
HTML = {"Accept": "text/html"}
FRENCH = "Consultations gratuites"


def page_of(answer):
    assert answer.status_code == 200, answer.url
    return html.fromstring(answer.content)


def words(page, path):
    return [" ".join(one.text_content().split()) for one in page.xpath(path)]


def switch(page):
    return {one.get("lang") or one.get("hreflang") for one in page.xpath(SWITCH)}


SWITCH = "//*[@id='portal-languageselector']//a"


@pytest.fixture
def french(client, fill):
    """The language is added among the available ones, then the unit's site opened."""
    chosen = {"available_languages": ["vi", "en", "fr"]}
    assert client("admin").patch(PANEL, json=chosen).status_code == 204
    assert fill("so-y-te", "open-language", language="fr").status_code == 303
    transaction.begin()


@pytest.mark.regulation("10.3")
def test_a_unit_has_a_site_in_a_third_language(site, boards, client, french):
    section = site["fr"]["units"]["so-y-te"]["news"]
    make_item(section, "so-y-te", "published", title=FRENCH, language="fr")
    transaction.commit()
    visitor = client()

    first = page_of(visitor.get(SITE, headers=HTML))
    assert first.get("lang") == "fr"
    assert words(first, "//h1") == ["Bac Giang Department of Health"]
    assert first.get_element_by_id("portal-owner").get("lang") == "en"
    # The switch tells by it which language the page is in.
    assert first.get_element_by_id("portal-top").get("lang") is None
    # Every page the site leads to answers; what the frame says is in English.
    shown = set(first.xpath(f"//a/@href[contains(., '{SITE}')]"))
    inside = sorted(one.partition("#")[0] for one in shown)
    assert len(inside) > 5
    for address in inside:
        answer = visitor.get(address, headers=HTML)
        page = page_of(answer)
        if "html" not in answer.headers["Content-Type"]:
            continue
        menu = words(page, "//*[@id='portal-globalnav']//a")
        assert "News" in menu and not any(map(has_diacritics, menu)), address
    news = page_of(visitor.get(f"{SITE}/news", headers=HTML))
    assert FRENCH in news.text_content()
    (address,) = set(news.xpath(f"//h2//a[contains(., '{FRENCH}')]/@href"))
    item = page_of(visitor.get(address, headers=HTML))
    assert item.get("lang") == "fr" and FRENCH in words(item, "//h1")
    # The register is shown as English pages show it, and its records lead there.
    assert visitor.get(f"{SITE}/legal-documents", headers=HTML).status_code == 200


def test_its_languages_lead_to_one_another(site, boards, client, french):
    visitor = client()
    switches = {
        "/vi/don-vi/so-y-te": {"vi", "en", "fr"},
        "/vi/don-vi/so-giao-duc": {"vi", "en"},
        "/vi": {"vi", "en"},
        SITE: {"vi", "en", "fr"},
    }
    for path, languages in switches.items():
        codes = page_of(visitor.get(path, headers=HTML)).xpath(f"{SWITCH}/@href")
        said = {code for code in ("vi", "en", "fr") if f"/{code}" in str(codes)}
        assert said == languages, (path, codes)
    told = visitor.get("/@units/so-y-te").json()
    assert told["site"]["fr"].endswith(SITE) and set(told["page"]) == {"vi", "en"}
    listed = page_of(visitor.get("/fr", headers=HTML))
    assert listed.xpath(f"//main//a/@href[contains(., '{SITE}')]")


def test_it_stands_on_the_host_of_the_unit(site, boards, client, french, hosts, visit):
    first = visit(UNIT, "/fr")
    assert page_of(first).get("lang") == "fr"
    assert f"http://{UNIT}/fr/news" in page_of(first).xpath("//a/@href")
    moved = visit(MAIN, SITE)
    assert f"http://{UNIT}/fr" in page_of(moved).xpath("//link[@rel='canonical']/@href")


def test_its_pages_are_kept_once_whatever_browsers_like(
    site, boards, client, french, portal
):
    for told in ("fr", "de"):
        portal.get(SITE, HTTP_ACCEPT_LANGUAGE=told)
    assert portal.is_kept(SITE, HTTP_ACCEPT_LANGUAGE="es, en;q=0.5")
    portal.assert_true([SITE])


def test_a_language_with_sites_is_not_taken_away(site, client, french):
    two = {"available_languages": ["vi", "en"]}
    answer = client("admin").patch(PANEL, json=two)
    assert answer.status_code == 400 and "fr" in answer.text
    assert client().get(SITE, headers=HTML).status_code == 200


def test_without_a_further_language_the_act_says_how_to_add_one(site, boards, admin):
    page = admin.get("/vi/to-chuc/so-y-te/@@manage-unit/open-language")
    assert "Quản trị viên thêm ngôn ngữ" in page.text
