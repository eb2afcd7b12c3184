"""What a visitor is told when an address leads nowhere, or the portal fails."""

from collections.abc import Callable
from lxml import html
from made_once import make_item
from Products.PythonScripts.PythonScript import PythonScript
import pytest
import re
import transaction
from typing import Any


pytestmark = pytest.mark.whole_pages


HTML = {"Accept": "text/html"}


def test_a_wrong_address_offers_what_may_have_been_meant(
    site: Any, client: Callable[..., Any], boards: None
) -> None:
    item = make_item(
        site["vi"]["tin-tuc"], "ubnd", "published", title="Hội nghị cà phê sáng"
    )
    transaction.commit()
    answer = client().get("/vi/tin-tuc/hoi-nghi-ca-phe", headers=HTML)
    assert answer.status_code == 404
    page = html.fromstring(answer.content)
    offered = page.xpath("//ul[@id='page-not-found-list']//a/@href")
    assert offered == [site["vi"]["tin-tuc"].absolute_url(), item.absolute_url()]
    ways = page.xpath("//*[@id='content-core']/ul//a/@href")
    assert [client().get(way, headers=HTML).status_code for way in ways] == [200] * 3


def test_a_wrong_address_leaves_who_is_signed_in_signed_in(
    client: Callable[..., Any], boards: None
) -> None:
    for person, greeted in ((None, False), ("so-y-te-update", True)):
        answer = client(person).get("/vi/khong-co-gi-dau", headers=HTML)
        assert answer.status_code == 404
        page = html.fromstring(answer.content)
        assert bool(page.xpath("//*[@id='edit-zone']")) is greeted
        assert bool(page.xpath("//*[@id='content-core']/p/a[@rel]")) is not greeted
        assert ("no-store" in answer.headers.get("Cache-Control", "")) is greeted


def test_who_is_signed_in_finds_of_the_hidden_what_is_found_of_nothing(
    site: Any, client: Callable[..., Any], boards: None
) -> None:
    place = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    name = make_item(place, "so-y-te", "draft", title="Chưa đăng").getId()
    transaction.commit()
    other, told = client("huyen-hiep-hoa-update"), []
    for one in (name, "q" * len(name)):
        text = other.get(f"/vi/don-vi/so-y-te/tin-tuc/{one}/x", headers=HTML).text
        text = re.sub(r"_authenticator=\w+", "", text.replace(one, ""))
        told.append(re.sub(r'value="[0-9a-f]{40}"', "", text))
    assert told[0] == told[1]


def test_a_section_is_offered_with_the_name_of_its_unit(
    site: Any, client: Callable[..., Any], boards: None
) -> None:
    page = html.fromstring(
        client().get("/vi/don-vi/so-y-te/tin-tuc/khong-co", headers=HTML).content
    )
    told = page.xpath("//ul[@id='page-not-found-list']/li[1]/span/text()")
    assert told[0].startswith("Sở Y tế tỉnh Bắc Giang · ")


@pytest.mark.parametrize("path", ["/en/khong-co", "/vi/()*", "/vi/%22", "/vi/x?y"])
def test_any_address_has_a_page(client: Callable[..., Any], path: str) -> None:
    answer = client().get(path, headers=HTML)
    assert answer.status_code == 404
    assert html.fromstring(answer.content).xpath("count(//h1)") == 1


@pytest.mark.usefixtures("boards")
def test_whoever_is_signed_in_stays_so_where_there_is_no_page(
    client: Callable[..., Any],
) -> None:
    """Above the portal is an account of its own: it is known there, too."""
    for user in ("admin", "so-y-te-update"):
        answer = client(user).get("/vi/@@overview-controlpanel", headers=HTML)
        assert answer.status_code == 404
        ways = html.fromstring(answer.content).xpath("//a/@href")
        assert [one for one in ways if one.endswith("/logout")], user
        assert not [one for one in ways if "/login" in one], user


def test_an_old_address_has_the_whole_menu(client: Callable[..., Any]) -> None:
    """What stood at the root, before there were two languages."""
    menus = []
    for path in ("/vi", "/van-ban-cu/chi-tiet.aspx", "/vi/khong-co"):
        page = html.fromstring(client().get(path, headers=HTML).content)
        menu = page.get_element_by_id("portal-globalnav")
        menus.append([" ".join(one.text_content().split()) for one in menu])
    assert len(menus[0]) > 5 and menus == [menus[0]] * 3


@pytest.mark.parametrize("kind", ["RuntimeError", "ValueError"])
def test_a_fault_of_the_portal_is_told_as_such(
    site: Any, client: Callable[..., Any], kind: str
) -> None:
    # What stands in the portal itself is a tool, and none is asked by its address; a
    # page that is named may be one that is not for this place.
    site["vi"]._setObject("hong", PythonScript("hong"))
    site["vi"]["hong"].write(f"raise {kind}('private words')")
    transaction.commit()
    answer = client().get("/vi/hong/x", headers=HTML)
    assert answer.status_code == 500
    assert "private words" not in answer.text
    page = html.fromstring(answer.content)
    assert page.xpath("//h1/text()") == ["Hệ thống gặp lỗi"]
    assert "private words" in client("admin").get("/vi/hong/x", headers=HTML).text
