"""Pages load nothing from other hosts, but for one script that a setting names (2.2a)."""

from bacgiang.policy.units.sites.frame.outside.measurement import RECORD
from collections.abc import Callable
from lxml import html
from plone import api
from plone.app.textfield import RichTextValue
import pytest
import transaction
from typing import Any
from urllib.parse import urlsplit


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
