"""The toolbar's menus and the table of contents: no dead ends, no raw names."""

import json
from lxml import html
from plone import api
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.whole_pages


HTML = {"Accept": "text/html"}
SITE = "/vi/don-vi/so-y-te"
PLACES = [SITE, f"{SITE}/tin-tuc", "/vi/to-chuc/so-y-te"]


@pytest.fixture
def head(client: Any, boards: None) -> Any:
    return client("so-y-te-head")


def menu(session: Any, place: str, name: str) -> Any:
    page = html.fromstring(session.get(place, headers=HTML).text)
    found = page.xpath(f"//*[@id='plone-contentmenu-{name}']")
    return found[0] if found else None


@pytest.mark.parametrize("place", PLACES[:2])
def test_every_way_of_the_translations_menu_opens(head: Any, place: str) -> None:
    item = menu(head, place, "multilingual")
    links = [one for one in item.xpath(".//a/@href") if one.startswith("http")]
    assert links
    for link in links:
        answer = head.get(link, headers=HTML, follow=True)
        assert answer.status_code == 200, link
        assert "insufficient-privileges" not in answer.url, link
        assert "require_login" not in answer.url, link


def test_nothing_is_offered_of_what_stands_once(
    site: Any, head: Any, client: Any, publish: Any
) -> None:
    """No second view of an item, no translation of what the English site shows."""
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", "draft")
    news = item.absolute_url_path().removeprefix(site.absolute_url_path())
    writer = client("so-y-te-update")
    for place in (*PLACES, news):
        assert menu(writer, place, "display") is None, place
    assert menu(head, PLACES[2], "multilingual") is None
    assert menu(writer, news, "multilingual") is not None
    member = api.user.get(userid="so-y-te-update")
    member.setMemberProperties({"language": "en"}, force_empty=True)
    transaction.commit()
    ways = menu(writer, news, "multilingual").text_content()
    member.setMemberProperties({"language": ""}, force_empty=True)
    transaction.commit()
    assert "Edit Vietnamese" in ways and "Create English" in ways, ways


@pytest.mark.regulation("14.2")
def test_sharing_calls_groups_and_levels_in_words(client: Any, boards: None) -> None:
    page = html.fromstring(client("admin").get(f"{SITE}/@@sharing", headers=HTML).text)
    said = page.get_element_by_id("content").text_content()
    for word in ("Can publish", "Heads the board", ": head", ": update"):
        assert word not in said, word
    assert "Sở Y tế tỉnh Bắc Giang: Kiểm duyệt" in said


@pytest.mark.regulation("4.2a", "14.2")
def test_reading_is_offered_of_items_not_of_places(
    client: Any, site: Any, publish: Any, boards: None
) -> None:
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", "draft")
    path = f"/{'/'.join(item.getPhysicalPath()[2:])}"
    for place in (SITE, f"{SITE}/tin-tuc", "/vi", path):
        told = client("admin").get(f"/++api++{place}/@sharing").json()
        offered = {one["id"] for one in told["available_roles"]}
        assert ("Reader" in offered) is (place == path) and "Editor" in offered, place


def test_a_translation_that_is_there_can_be_named(head: Any) -> None:
    """Its form computes what it begins with from where it stands."""
    page = head.get(f"{SITE}/tin-tuc/connect_translation", headers=HTML)
    assert page.status_code == 200
    assert "form-widgets-language" in page.text


@pytest.mark.parametrize("query", ["", "?language=", "?language=xx"])
def test_a_translation_into_no_language_leads_to_the_list(
    head: Any, query: str
) -> None:
    place = f"{SITE}/tin-tuc"
    answer = head.get(f"{place}/create_translation{query}", headers=HTML)
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith(f"{place}/modify_translations")


@pytest.mark.parametrize("query", ["", "?submitted=1", "?submitted=1&came_from=x"])
def test_parting_no_translation_leads_to_the_list(head: Any, query: str) -> None:
    place = f"{SITE}/tin-tuc"
    answer = head.get(f"{place}/disconnect_translation{query}", headers=HTML)
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith(f"{place}/modify_translations")
    named = f"{place}/disconnect_translation?came_from=x&language=en"
    assert head.get(named, headers=HTML).status_code == 200


@pytest.mark.parametrize(
    ("place", "language", "name"), [("/vi", "vi", "Trang chủ"), ("/en", "en", "Home")]
)
def test_the_first_tab_is_named_over_the_api(
    client: Any, place: str, language: str, name: str
) -> None:
    headers = {"Accept-Language": language}
    answer = client().get(f"/++api++{place}/@navigation", headers=headers)
    assert answer.json()["items"][0]["title"] == name


@pytest.mark.parametrize("place", PLACES)
def test_ways_to_show_have_names(head: Any, place: str) -> None:
    item = menu(head, place, "display")
    words = item.text_content() if item is not None else ""
    assert "_view" not in words


def test_columns_and_orders_have_names(client: Any) -> None:
    page = client("admin").get(f"{SITE}/folder_contents", headers=HTML).text
    found = html.fromstring(page).xpath("//@data-pat-structure")[0]
    options = json.loads(found)
    columns = options["availableColumns"]
    assert {"UID", "image_scales", "TranslationGroup"}.isdisjoint(columns)
    assert "unit_code" in columns
    assert not [name for name, title in columns.items() if name == title]
    assert {"UID", "image_scales", "review_state"} <= set(options["attributes"])
    orders = options["rearrange"]["properties"]
    assert orders
    assert not [name for name, title in orders.items() if name == title]
