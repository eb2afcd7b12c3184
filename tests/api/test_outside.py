"""Pages load nothing from other hosts, but for one script that a setting names (2.2a)."""

from bacgiang.policy.units.sites.frame.outside.measurement import RECORD
from collections.abc import Callable
from lxml import html
from plone import api
from plone.app.textfield import RichTextValue
import pytest
from tiers import in_turn
import transaction
from typing import Any
from urllib.parse import urlsplit
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


pytestmark = pytest.mark.whole_pages


HTML = {"Accept": "text/html", "Accept-Language": "vi"}
SCRIPT = "https://do-luong.example/dem.js"
FILM = "https://www.youtube.com/watch?v=abcdefghijk"
FRAME = "https://www.youtube-nocookie.com/embed/abcdefghijk"
LOADING = (
    "//script/@src | //link[@rel='stylesheet' or @rel='preload']/@href | //img/@src"
)


def page_of(session: Any, path: str = "/vi") -> tuple[Any, str]:
    answer = session.get(path, headers=HTML)
    assert answer.status_code == 200
    policy = answer.headers.get("Content-Security-Policy", "")
    return html.fromstring(answer.content), policy


def hosts_of(page: Any) -> set[str]:
    return {urlsplit(address).netloc for address in page.xpath(LOADING)}


def test_a_page_asks_its_own_host_alone_and_says_so(client: Callable[..., Any]) -> None:
    visitor = client()
    page, policy = page_of(visitor)
    assert hosts_of(page) <= {"", urlsplit(visitor.base).netloc}
    assert "script-src 'self';" in policy
    assert not page.xpath("//script[not(@src) and not(@type='application/ld+json')]")


DIRECTIVES = ("default-src", "base-uri", "form-action", "frame-ancestors", "script-src")


def directives(policy: str) -> dict[str, str]:
    return dict(one.split(" ", 1) for one in policy.split("; "))


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize(
    "path",
    in_turn(
        ["/vi", "/en", "/vi/khong-co", "/vi/login", "/vi/tin-tuc/++add++News%20Item"],
        of=2,
    ),
)
def test_every_page_has_the_policy_of_who_asks(
    client: Callable[..., Any], boards: None, path: str
) -> None:
    """Errors, too; nothing that stands in a page runs, nobody frames it elsewhere."""
    for user in (None, "so-y-te-update"):
        answer = client(user).get(path, headers=HTML, follow=True)
        told = directives(answer.headers["Content-Security-Policy"])
        assert told.keys() >= set(DIRECTIVES)
        assert "unsafe-inline" not in told["script-src"] + told["default-src"]
        assert told["img-src"].split()[:2] == ["'self'", "data:"]
        assert told["frame-ancestors"] == told["form-action"] == "'self'"
        if user is None:
            assert told["script-src"] == told["style-src"] == "'self'"


@pytest.mark.regulation("15.2", "2.2")
def test_pictures_may_be_on_the_portals_own_hosts(site: Any, client: Any) -> None:
    """And forms lead there: an item's address is on the host of its unit."""
    unit = next(
        one for one in site["vi"]["to-chuc"].objectValues() if one.code == "so-y-te"
    )
    unit.host = "syt.example.vn"
    with api.env.adopt_roles(["Manager"]):
        notify(ObjectModifiedEvent(unit))
    port = urlsplit(site.absolute_url()).port
    api.portal.set_registry_record("bacgiang.main_host", "www.bacgiang.gov.vn")
    api.portal.set_registry_record(
        "bacgiang.internal_hosts", ("localhost", "127.0.0.1")
    )
    transaction.commit()
    told = directives(
        client().get("/vi", headers=HTML).headers["Content-Security-Policy"]
    )
    shown = f"'self' *.bacgiang.gov.vn:{port} syt.example.vn:{port}"
    assert told["img-src"] == f"{shown} data:"
    assert told["form-action"] == told["media-src"] == shown


def test_scripts_of_editing_go_to_people_who_signed_in(
    client: Callable[..., Any], boards: None
) -> None:
    bundle = "//script[contains(@src, 'bundle-plone')]"
    sheet = "//link[contains(@href, 'portal-members.css')]"
    for user, there in ((None, 0), ("so-y-te-update", 1)):
        page, _policy = page_of(client(user))
        assert (len(page.xpath(bundle)), len(page.xpath(sheet))) == (there, there)


@pytest.mark.parametrize(
    "address, counts",
    [
        (SCRIPT, True),
        ("http://do-luong.example/dem.js", False),
        ("https://do-luong.example/a.js;script-src *", False),
        # pragma: allowlist nextline secret
        ("https://ten:mat-khau@do-luong.example/a.js", False),
        ("javascript:evil()", False),
    ],
)
def test_the_measurement_script_is_one_https_address(
    client: Callable[..., Any], boards: None, address: str, counts: bool
) -> None:
    api.portal.set_registry_record(RECORD, address)
    transaction.commit()
    page, policy = page_of(client())
    assert page.xpath("//head/script[@class='measurement']/@src") == [address] * counts
    assert ("https://do-luong.example;" in policy) == counts
    signed_in, _policy = page_of(client("so-y-te-update"))
    assert not signed_in.xpath("//script[@class='measurement']")


def test_a_film_of_another_site_stays_a_link_until_it_is_pressed(
    client: Callable[..., Any], site: Any, boards: None, publish: Callable[..., Any]
) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", title="Tin có phim")
    given = (
        f'<p><a href="{FILM}">Phim</a></p><p>Xem <a href="{FILM}">phim</a>.</p>'
        f'<iframe src="{FRAME}" title="Trực tiếp"></iframe>'
        '<p data-frame="https://evil.example/">Khung</p>'
    )
    item.text = RichTextValue(given, "text/html", "text/x-html-safe")
    transaction.commit()
    page, policy = page_of(client(), item.absolute_url())
    places = page.xpath("//*[@data-frame]")
    assert [place.get("data-frame") for place in places] == [FRAME] * 2
    assert {place.get("data-play") for place in places} == {"Phát tại đây"}
    assert [place.xpath("a/@href") for place in places] == [[FILM]] * 2
    assert [place.xpath("string(a)") for place in places] == ["Phim", "Trực tiếp"]
    assert not page.xpath("//iframe")
    assert "frame-src 'self' https://www.youtube-nocookie.com" in policy
    assert item.text.raw == given
