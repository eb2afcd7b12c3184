"""Host names: each page, link, feed and answer names the one address of an item."""

from .collection_records import make_record
from .units_hosts import canonical
from .units_hosts import hosts as hosts
from .units_hosts import item as item
from .units_hosts import links
from .units_hosts import MAIN
from .units_hosts import UNIT
from .units_hosts import Visit
from .units_hosts import visit as visit
import pytest
from tiers import in_turn
import transaction
from typing import Any
from urllib.parse import urlsplit


pytestmark = pytest.mark.whole_pages


@pytest.mark.parametrize("path", in_turn(["/tin-tuc", "/@@search", "/en/news"], of=3))
def test_forms_lead_to_the_hosts_of_the_portal(
    hosts: None, visit: Visit, path: str
) -> None:
    for action in links(visit(UNIT, path), "//form/@action"):
        parts = urlsplit(action)
        assert parts.netloc in ("", UNIT, MAIN), action


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
