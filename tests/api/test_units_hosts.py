"""Host names: a unit's host serves the unit's site, the main host everything else."""

from .collection_records import make_record
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.visibility.leading_away import leads_away
from bacgiang.policy.units.life_cycle.life_cycle import change_unit
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.life_cycle.life_cycle import take_to_desk
from bacgiang.policy.units.life_cycle.undoing import undo_end
from bacgiang.policy.units.register.lookup import get_unit
from collections.abc import Callable
from datetime import date
from itertools import product
from lxml import html
from made_once import made_once
from made_once import make_item
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.redirector.interfaces import IRedirectionStorage
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from plone.namedfile.file import NamedBlobFile
from Products.SiteAccess.VirtualHostMonster import manage_addVirtualHostMonster
import pytest
import requests
from tiers import in_turn
import transaction
from typing import Any
from urllib.parse import quote
from urllib.parse import unquote
from urllib.parse import urlsplit
from zope.component import getUtility


MAIN = "www.bacgiang.gov.vn"
UNIT = "soyte.bacgiang.gov.vn"
COLLECTION = "dautu.bacgiang.gov.vn"
HTML = {"Accept": "text/html"}
FORWARDED = {
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Server": "evil.example",
    "X-Forwarded-Proto": "ftp",
    "X-Forwarded-Port": "666",
    "X-Original-URL": "/evil.example",
    "X-Rewrite-URL": "/evil.example",
    "X-Script-Name": "/evil.example",
    "Forwarded": "host=evil.example;proto=ftp",
}
Visit = Callable[..., requests.Response]


@pytest.fixture
def hosts(site: Any) -> None:
    """Host names decide."""
    setRoles(site, TEST_USER_ID, ["Site Administrator"])
    api.portal.set_registry_record("bacgiang.main_host", MAIN)
    transaction.commit()


@pytest.fixture
def visit(site: Any, client: Callable[..., Any]) -> Visit:
    """Ask a host for a path, as a proxy hands it on."""
    root = site.__parent__
    if "virtual_hosting" not in root.objectIds():
        manage_addVirtualHostMonster(root, "virtual_hosting")
        transaction.commit()
    server = urlsplit(site.absolute_url())

    def ask(host: str, path: str, user: str | None = None, **more: Any) -> Any:
        session = client(user)
        session.base = (
            f"http://{server.netloc}/VirtualHostBase/http/{host}:80/"
            f"{site.getId()}/VirtualHostRoot"
        )
        method = more.pop("method", "GET")
        headers = {**HTML, **more.pop("headers", {})}
        return session.request(method, path, headers=headers, **more)

    return ask


@pytest.fixture
@made_once
def item(site: Any, boards: None) -> Any:
    """A published item of the unit."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    found = make_item(section, "so-y-te", "published", title="Tin của Sở")
    transaction.commit()
    return found


def links(answer: requests.Response, path: str) -> list[str]:
    return html.fromstring(answer.content).xpath(path)


def canonical(answer: requests.Response) -> list[str]:
    return links(answer, "//link[@rel='canonical']/@href")


def alternates(answer: requests.Response) -> dict[str, str]:
    found = html.fromstring(answer.content).xpath("//link[@rel='alternate'][@hreflang]")
    return {one.get("hreflang"): one.get("href") for one in found}


@pytest.mark.regulation("2.2")
@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/", "Sở Y tế"),
        ("/tin-tuc", "Tin tức"),
        ("/lien-he", "Liên hệ"),
        ("/en", "Department of Health"),
        ("/en/contact", "Contact"),
    ],
)
def test_a_units_host_serves_its_site_at_the_root(
    hosts: None, visit: Visit, path: str, title: str
) -> None:
    answer = visit(UNIT, path)
    assert answer.status_code == 200
    assert title in links(answer, "//title/text()")[0]
    root = f"http://{UNIT}"
    assert canonical(answer) == [root if path == "/" else f"{root}{path}"]


@pytest.mark.regulation("2.2", "2.2b")
@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/", "Dự án kêu gọi đầu tư"),
        ("/mau-1", "Nhà máy mẫu"),
        ("/en", "Projects calling for investment"),
        ("/en/mau-1", "Sample plant"),
    ],
)
def test_a_collections_host_serves_its_register_at_the_root(
    hosts: None, boards: None, visit: Visit, path: str, title: str
) -> None:
    facts = {"title": "Nhà máy mẫu", "title_en": "Sample plant", "sector": "industry"}
    make_record("InvestmentProject", code="MAU-1", **facts)
    answer = visit(COLLECTION, path)
    assert answer.status_code == 200
    assert title in links(answer, "//h1/text()")[0]
    root = f"http://{COLLECTION}"
    assert canonical(answer) == [root if path == "/" else f"{root}{path}"]
    listed = visit(MAIN, "/vi/chuyen-de/du-an-dau-tu")
    assert f"{root}/mau-1" in links(listed, "//h2/a/@href")


@pytest.mark.parametrize("host", ["SOYTE.bacgiang.gov.vn", f"{UNIT}."])
def test_a_host_may_be_written_in_other_ways(
    hosts: None, visit: Visit, host: str
) -> None:
    assert canonical(visit(host, "/tin-tuc")) == [f"http://{UNIT}/tin-tuc"]


@pytest.mark.parametrize(
    "path", in_turn(["/tin-tuc", "/khong-co", "/login", "/vi/to-chuc"], of=2)
)
def test_what_a_request_says_of_its_way_is_not_believed(
    hosts: None, visit: Visit, path: str
) -> None:
    plain = visit(UNIT, path)
    answer = visit(UNIT, path, headers=FORWARDED)
    assert answer.status_code == plain.status_code
    assert answer.headers.get("Location") == plain.headers.get("Location")
    assert "evil.example" not in answer.text
    assert ":666" not in answer.text


@pytest.mark.parametrize("path", in_turn(["/tin-tuc", "/@@search", "/en/news"], of=3))
def test_forms_lead_to_the_hosts_of_the_portal(
    hosts: None, visit: Visit, path: str
) -> None:
    for action in links(visit(UNIT, path), "//form/@action"):
        parts = urlsplit(action)
        assert parts.netloc in ("", UNIT, MAIN), action


@pytest.mark.parametrize(
    "method", in_turn(["PROPFIND", "PUT", "DELETE", "MKCOL", "LOCK"], of=2)
)
def test_methods_of_webdav_are_shut_on_every_host(
    hosts: None, visit: Visit, method: str
) -> None:
    for host in (MAIN, UNIT):
        assert visit(host, "/tin-tuc", method=method).status_code in (
            302,
            401,
            403,
            404,
            405,
        )


def test_styles_and_scripts_stay_on_the_host(hosts: None, visit: Visit) -> None:
    answer = visit(UNIT, "/tin-tuc")
    used = links(answer, "//link[@rel='stylesheet']/@href | //script/@src")
    assert used
    for address in used:
        parts = urlsplit(address)
        assert parts.netloc in ("", UNIT)
        assert visit(UNIT, parts.path).status_code == 200, address


@pytest.mark.regulation("2.2")
def test_links_lead_to_the_host_of_what_they_name(
    hosts: None, visit: Visit, item: Any
) -> None:
    unit_page = visit(UNIT, "/lien-he")
    hrefs = links(unit_page, "//a/@href")
    assert f"http://{MAIN}/vi/to-chuc/ubnd" in hrefs
    assert f"http://{UNIT}/tin-tuc" in hrefs
    assert not [one for one in hrefs if "/don-vi/so-y-te" in one and "login" not in one]
    main_page = visit(MAIN, "/vi/to-chuc/so-y-te")
    assert f"http://{UNIT}" in links(main_page, "//a/@href")
    listed = visit(UNIT, "/tin-tuc")
    assert f"http://{UNIT}/tin-tuc/{item.getId()}" in links(listed, "//a/@href")


@pytest.mark.regulation("4.1b")
def test_statistics_of_a_units_home_lead_to_their_host(
    request: Any, boards: None, client: Any, visit: Visit
) -> None:
    facts = {"title": "Số giường bệnh", "topic": "population", "measure": "giường"}
    facts |= {"breakdown": "district", "data_source": "Sở", "figures": "2023||5"}
    record = make_record("Indicator", code="YT.01", **facts)
    record.owner_unit = "so-y-te"
    record.reindexObject()
    transaction.commit()
    head, service = client("so-y-te-head"), "/++api++/vi/don-vi/so-y-te/@home-sections"
    told = head.get(service).json()
    sections = [{"kind": "statistics"}, *told["sections"][:3]]
    body = {"sections": sections, "stamp": told["stamp"]}
    done = head.patch(service, json=body)
    assert done.status_code == 200, done.text
    request.getfixturevalue("hosts")
    for home, there in (("/", ""), ("/en", "/en")):
        hrefs = links(visit(UNIT, home), "//a/@href")
        assert f"http://thongke.bacgiang.gov.vn{there}" in hrefs


@pytest.mark.regulation("2.2")
def test_an_item_has_one_canonical_address(
    hosts: None, visit: Visit, item: Any
) -> None:
    own = f"http://{UNIT}/tin-tuc/{item.getId()}"
    on_unit = visit(UNIT, f"/tin-tuc/{item.getId()}")
    on_main = visit(MAIN, f"/vi/don-vi/so-y-te/tin-tuc/{item.getId()}")
    assert on_unit.status_code == on_main.status_code == 200
    assert canonical(on_unit) == canonical(on_main) == [own]


def test_feeds_and_api_give_canonical_addresses(
    hosts: None, visit: Visit, item: Any
) -> None:
    own = f"http://{UNIT}/tin-tuc/{item.getId()}"
    feed = visit(UNIT, "/tin-tuc/rss.xml")
    assert own in feed.text
    json = {"Accept": "application/json"}
    on_unit = visit(UNIT, f"/++api++/tin-tuc/{item.getId()}", headers=json).json()
    assert on_unit["@id"] == own
    path = f"/++api++/vi/don-vi/so-y-te/tin-tuc/{item.getId()}"
    assert visit(MAIN, path, headers=json).json()["@id"] == own
    search = "/++api++/@search?portal_type=News%20Item"
    found = visit(MAIN, search, headers=json).json()
    assert [one["@id"] for one in found["items"]] == [own]
    english = visit(UNIT, "/++api++/en/contact", headers=json).json()
    assert english["@id"] == f"http://{UNIT}/en/contact"
    units = visit(MAIN, "/++api++/@units/so-y-te", headers=json).json()
    assert units["site"] == {"vi": f"http://{UNIT}", "en": f"http://{UNIT}/en"}
    assert units["page"]["en"] == f"http://{MAIN}/en/organisation/so-y-te"


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


@pytest.mark.regulation("14.2")
def test_nobody_is_signed_in_on_a_units_host(
    hosts: None, visit: Visit, item: Any, site: Any
) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    draft = make_item(section, "so-y-te", "draft", title="Chưa xong")
    transaction.commit()
    path = f"/tin-tuc/{draft.getId()}"
    assert visit(MAIN, f"/vi/don-vi/so-y-te{path}", "so-y-te-update").status_code == 200
    for user in ("so-y-te-update", "admin"):
        answer = visit(UNIT, path, user)
        assert "Chưa xong" not in answer.text
        assert answer.status_code in (302, 401, 404)
        json = {"Accept": "application/json"}
        change = visit(
            UNIT,
            f"/++api++/tin-tuc/{item.getId()}",
            user,
            method="PATCH",
            headers=json,
            json={"title": "Đổi"},
        )
        assert change.status_code == 401
    token = visit(
        MAIN,
        "/++api++/@login",
        method="POST",
        headers={"Accept": "application/json"},
        json={"login": "so-y-te-update", "password": "Mat-khau-thu-1"},
    ).json()["token"]
    bearer = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
    assert visit(UNIT, f"/++api++{path}", headers=bearer).status_code == 404
    on_main = f"/++api++/vi/don-vi/so-y-te{path}"
    assert visit(MAIN, on_main, headers=bearer).status_code == 200


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("name", ["login", "@@login", "require_login", "@@register"])
def test_signing_in_leads_to_the_main_host(
    hosts: None, visit: Visit, name: str
) -> None:
    answer = visit(UNIT, f"/{name}?came_from=x")
    assert answer.status_code == 302
    assert answer.headers["Location"] == (
        f"http://{MAIN}/vi/don-vi/so-y-te/{name}?came_from=x"
    )


def test_the_page_of_nothing_leads_to_the_main_host_and_back(
    hosts: None, visit: Visit
) -> None:
    (link,) = links(visit(UNIT, "/tin-tuc/x?a=1"), "//main//a[@rel='nofollow']/@href")
    site = f"http://{MAIN}/vi/don-vi/so-y-te"
    back = quote(f"{site}/tin-tuc/x?a=1", safe="")
    assert link == f"{site}/login?came_from={back}"


def test_the_link_to_sign_in_names_the_main_host(hosts: None, visit: Visit) -> None:
    page = visit(UNIT, "/tin-tuc")
    (link,) = links(page, "//*[@id='portal-anontools']//a/@href")
    assert link == f"http://{MAIN}/vi/don-vi/so-y-te/login"
    assert visit(MAIN, urlsplit(link).path).status_code == 200


def test_whoever_is_signed_in_stays_on_the_main_host(
    hosts: None, visit: Visit, item: Any
) -> None:
    path = f"/vi/don-vi/so-y-te/tin-tuc/{item.getId()}"
    page = visit(MAIN, path, "so-y-te-update")
    # Those that share the page lead to others' hosts.
    here = "//a[not(ancestor::*[contains(@class, 'share-ways')])]/@href"
    own = [one for one in links(page, here) if item.getId() in one]
    assert own
    assert {urlsplit(one).netloc for one in own} == {MAIN}


@pytest.mark.parametrize(
    "path",
    in_turn(
        ["/don-vi", "/to-chuc", "/chuyen-de", "/don-vi/so-y-te", "/en/organisation"],
        of=2,
    ),
)
def test_the_main_site_does_not_shine_through(
    hosts: None, visit: Visit, path: str
) -> None:
    assert visit(UNIT, path).status_code == 404


def test_main_addresses_on_a_units_host_lead_to_the_main_host(
    hosts: None, visit: Visit
) -> None:
    answer = visit(UNIT, "/vi/to-chuc?b=1")
    assert answer.status_code == 301
    assert answer.headers["Location"] == f"http://{MAIN}/vi/to-chuc?b=1"


@pytest.mark.parametrize(
    ("host", "path"),
    in_turn(
        product(
            ["khong-co.bacgiang.gov.vn", "evil.example", "hdnd.bacgiang.gov.vn"],
            ["/", "/vi", "/++api++/vi"],
        ),
        of=3,
    ),
)
def test_an_unknown_host_names_the_main_site(
    hosts: None, visit: Visit, host: str, path: str
) -> None:
    answer = visit(host, path)
    assert answer.status_code == 404
    assert f"http://{MAIN}/" in answer.text
    assert "Tin tức" not in answer.text
    assert host not in answer.text


@pytest.mark.regulation("2.2a", "15.2")
def test_no_administrator_leads_a_unit_away(hosts: None) -> None:
    """All links to a unit's site lead to its host; and addresses to hosts of now."""
    unit = get_unit("so-y-te")
    with api.env.adopt_roles(["Site Administrator"]):
        for host in ("evil.example", f"{MAIN}.evil.example", "xbacgiang.gov.vn"):
            with pytest.raises(Refused) as refused:
                change_unit(unit, {"host": host})
            assert refused.value.refusals[0].code == "foreign_host", host
        assert not leads_away(f"https://{UNIT}/x")
        change_unit(unit, {"host": "yte.bacgiang.gov.vn"})
        assert not leads_away("https://yte.bacgiang.gov.vn/x")
        assert leads_away(f"https://{UNIT}/x")
    with api.env.adopt_roles(["Manager"]):
        change_unit(unit, {"host": "soyte.example"})
    with api.env.adopt_roles(["Site Administrator"]):
        change_unit(unit, {"host": "yte.bacgiang.gov.vn"})
        with pytest.raises(Refused):
            change_unit(unit, {"host": "soyte.example"})


@pytest.mark.regulation("2.2a")
def test_a_former_host_leads_to_the_present_one(
    hosts: None, visit: Visit, caplog: pytest.LogCaptureFixture
) -> None:
    with api.env.adopt_roles(["Manager"]):
        change_unit(get_unit("so-y-te"), {"host": "yte.bacgiang.gov.vn"})
    transaction.commit()
    answer = visit(UNIT, "/tin-tuc?b_start:int=20")
    assert answer.status_code == 301
    assert answer.headers["Location"] == (
        "http://yte.bacgiang.gov.vn/tin-tuc?b_start:int=20"
    )
    # The same whatever was asked before, and nothing of it in the error log.
    caplog.clear()
    for accept, told in (("text/html", MAIN), ("*/*", MAIN), ("application/json", "")):
        for path in ("/tin-tuc", "/++api++/tin-tuc/@x") * 2:
            headers = {"Accept": accept}
            answer = visit(UNIT, path, method="POST", headers=headers)
            assert answer.status_code == 404 and told in answer.text, (accept, path)
            assert len(answer.text) < 1000, (accept, path)
    assert [one for one in caplog.records if one.levelname == "ERROR"] == []
    assert visit("yte.bacgiang.gov.vn", "/tin-tuc").status_code == 200


@pytest.mark.regulation("2.2a")
def test_the_old_host_of_a_merged_unit_answers_with_a_notice(
    hosts: None, visit: Visit, item: Any
) -> None:
    merge_unit(get_unit("so-y-te"), "so-giao-duc", date(2025, 7, 1), "NQ 60")
    transaction.commit()
    for path in ("/", f"/tin-tuc/{item.getId()}", "/en"):
        answer = visit(UNIT, path)
        assert answer.status_code == 200
        notice = links(answer, "//*[contains(@class,'closed-site-notice')]//a/@href")
        successor = get_unit("so-giao-duc").host
        root = f"http://{successor}"
        assert notice == [f"{root}/en" if path == "/en" else root]
    assert "closed-site-notice" not in visit(MAIN, "/vi").text
    own = f"http://{UNIT}/tin-tuc/{item.getId()}"
    assert canonical(visit(UNIT, f"/tin-tuc/{item.getId()}")) == [own]


@pytest.mark.regulation("2.2a")
def test_addresses_of_merged_units_lead_on_in_one_step(
    hosts: None, visit: Visit, site: Any, boards: None
) -> None:
    old, heir, last = "so-giao-duc", "so-y-te", "van-phong-ubnd"
    news = site["vi"]["don-vi"][old]["tin-tuc"]
    hosts_of = {code: get_unit(code).host for code in (heir, last)}
    host_before = get_unit(old).host
    moved = make_item(site["vi"]["don-vi"][heir]["tin-tuc"], heir, "published")
    small = NamedBlobFile(b"chu", filename="tep.txt")
    with api.env.adopt_roles(["Manager"]):
        draft = api.content.create(news, "News Item", "chua-dang")
        api.content.create(moved, "File", "tep", file=small)
    path, now = ("/".join(one.getPhysicalPath()) for one in (news, moved))
    for rest in ("", "/tep"):
        getUtility(IRedirectionStorage).add(f"{path}/cu{rest}", f"{now}{rest}")
    desk_host = get_unit("hdnd").host
    merge_unit(get_unit("hdnd"), old, date(2025, 6, 1), "NQ 59")
    merge_unit(get_unit(old), heir, date(2025, 7, 1), "NQ 60")
    transaction.commit()

    def led(host: str, path: str, **more: Any) -> str:
        answer = visit(host, path, **more)
        assert answer.status_code == 301, (path, answer.status_code)
        assert answer.headers["Cache-Control"] == "max-age=600"
        return str(answer.headers["Location"])

    item_path, api_main = f"/tin-tuc/{moved.getId()}", f"http://{MAIN}/++api++"
    new = f"http://{hosts_of[heir]}"
    for rest in ("", "/tep/@@download/file"):
        assert (
            unquote(led(host_before, f"/tin-tuc/cu{rest}")) == f"{new}{item_path}{rest}"
        )
    # What never was and what is hidden are one.
    for path in (f"/tin-tuc/{draft.getId()}", "/tin-tuc/khong-co"):
        assert led(host_before, path) == f"{new}/tin-tuc"
        assert (
            led(host_before, f"/++api++{path}")
            == f"{api_main}/vi/don-vi/{heir}/tin-tuc"
        )
    assert visit(MAIN, f"/++api++/vi/don-vi/{heir}/tin-tuc").status_code == 200
    assert led(host_before, "/tin-tuc/rss.xml") == f"{new}/tin-tuc/rss.xml"
    assert visit(host_before, "/tin-tuc").status_code == 200
    assert visit(host_before, "/khong-co", method="POST").status_code == 404
    for path in ("/", "/x"):
        assert led(desk_host, path) == new
        assert led(MAIN, f"/vi/don-vi/hdnd{path}") == new

    merge_unit(get_unit(heir), last, date(2025, 8, 1), "NQ 61")
    transaction.commit()
    newest = f"http://{hosts_of[last]}"
    assert led(host_before, "/tin-tuc/khong-co") == f"{newest}/tin-tuc"
    assert led(host_before, "/tin-tuc/atom.xml") == f"{newest}/tin-tuc/atom.xml"
    assert visit(desk_host, "/en/news").headers["Location"] == f"{newest}/en/news"
    assert led(host_before, "/tin-tuc/cu") == f"{new}{item_path}"
    assert visit(hosts_of[heir], item_path).status_code == 200

    undo_end(get_unit(heir))
    undo_end(get_unit(old))
    transaction.commit()
    assert visit(host_before, "/tin-tuc/khong-co").status_code == 404
    assert visit(host_before, "/tin-tuc/rss.xml").status_code == 200
    assert led(host_before, "/tin-tuc/cu") == f"{new}{item_path}"


@pytest.mark.regulation("5.2")
def test_a_desk_is_not_served_under_its_host(hosts: None, visit: Visit) -> None:
    assert visit(UNIT, "/").status_code == 200
    take_to_desk(get_unit("so-y-te"))
    transaction.commit()
    assert visit(UNIT, "/").status_code == 404


def test_the_main_units_own_host_leads_to_the_main_one(
    hosts: None, visit: Visit
) -> None:
    api.portal.set_registry_record("bacgiang.main_host", "bacgiang.gov.vn")
    transaction.commit()
    answer = visit(MAIN, "/vi/tin-tuc")
    assert answer.status_code == 301
    assert answer.headers["Location"] == "http://bacgiang.gov.vn/vi/tin-tuc"


@pytest.mark.regulation("2.2")
def test_below_the_domain_every_units_code_is_a_name(
    hosts: None, visit: Visit, item: Any
) -> None:
    below = "so-y-te.bacgiang.gov.vn"
    assert visit(below, "/").status_code == 404
    api.portal.set_registry_record("bacgiang.domain", "bacgiang.gov.vn")
    transaction.commit()
    answer = visit(below, "/tin-tuc?x=1")
    assert answer.status_code == 301
    assert answer.headers["Location"] == f"http://{UNIT}/tin-tuc?x=1"
    with api.env.adopt_roles(["Manager"]):
        change_unit(get_unit("so-y-te"), {"host": None})
    transaction.commit()
    answer = visit(below, "/tin-tuc")
    assert canonical(answer) == [f"http://{below}/tin-tuc"]
    assert f"http://{below}/tin-tuc/{item.getId()}" in links(answer, "//a/@href")
    assert visit(UNIT, "/tin-tuc").headers["Location"] == f"http://{below}/tin-tuc"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_the_portals_own_machinery_is_answered(
    hosts: None, visit: Visit, host: str
) -> None:
    answer = visit(host, "/vi/don-vi/so-y-te")
    assert answer.status_code == 200
    assert canonical(answer) == [f"http://{host}/vi/don-vi/so-y-te"]


def test_without_a_main_host_every_address_stays(visit: Visit) -> None:
    for host in (UNIT, "nowhere.example"):
        answer = visit(host, "/vi/don-vi/so-y-te/tin-tuc")
        assert answer.status_code == 200
        assert canonical(answer) == [f"http://{host}/vi/don-vi/so-y-te/tin-tuc"]


def test_reading_on_a_units_host_writes_nothing(
    site: Any, hosts: None, visit: Visit
) -> None:
    before = site._p_jar.db().lastTransaction()
    for path in ("/", "/en", "/lien-he", "/tin-tuc"):
        assert visit(UNIT, path).status_code == 200
    assert visit("evil.example", "/").status_code == 404
    assert site._p_jar.db().lastTransaction() == before
