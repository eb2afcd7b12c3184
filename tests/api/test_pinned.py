"""A board lets one item stand first in a section and on the first page (4.1)."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.units.sites.pinned.store import Pin
from bacgiang.policy.units.sites.pinned.store import pin_store
from DateTime import DateTime
from datetime import timedelta
from lxml.html import fromstring
from made_once import made_once
from made_once import make_item
import pytest
import transaction
from typing import Any


SITE = "/vi/don-vi/so-y-te"
PAGE = f"{SITE}/tin-tuc/@@pin"
SERVICE = f"/++api++{SITE}/tin-tuc/@pin"
HTML = {"Accept": "text/html"}


@pytest.fixture
@made_once
def items(site: Any, boards: None) -> list[Any]:
    """Of the section, the oldest first; the last is a draft."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    made = []
    for number, state in enumerate(("published", "published", "published", "draft")):
        one = make_item(section, "so-y-te", state, title=f"Tin số {number}")
        if state == "published":
            one.effective_date = DateTime() - 10 + number
            one.reindexObject()
        made.append(one)
    transaction.commit()
    return made


def titles(session: Any, path: str) -> list[str]:
    page = fromstring(session.get(path, headers=HTML).text)
    found = [one.text_content().strip() for one in page.xpath("//main//a")]
    return list(dict.fromkeys(one for one in found if one.startswith("Tin số")))


@pytest.mark.regulation("4.1b", "9.1")
def test_a_pinned_item_stands_first_until_it_drops_out(
    site: Any, client: Any, items: list[Any]
) -> None:
    publisher, visitor, old = client("so-y-te-publish"), client(), items[0]
    by_date = ["Tin số 2", "Tin số 1", "Tin số 0"]
    first = ["Tin số 0", "Tin số 2", "Tin số 1"]
    lists = (f"{SITE}/tin-tuc", SITE)
    form = fromstring(publisher.get(PAGE, headers=HTML).text).get_element_by_id("pin")
    offered = form.xpath(".//input[@name='item']/@value")
    assert offered == [one.UID() for one in reversed(items[:3])]
    values = {**dict(form.form_values()), "item": old.UID()}
    answer = publisher.post(PAGE, data=values, headers=HTML)
    assert answer.status_code == 303
    for path in lists:
        assert (path, titles(visitor, path)) == (path, first)
    told = publisher.get(SERVICE).json()
    assert told["until"] == (today() + timedelta(days=7)).isoformat()
    shown = fromstring(publisher.get(PAGE, headers=HTML).text)
    assert "Tin số 0" in shown.get_element_by_id("pinned-now").text_content()

    # Withdrawn, and over.
    transaction.begin()
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    old.expiration_date = DateTime() - 1
    old.reindexObject()
    transaction.commit()
    assert titles(visitor, lists[0]) == by_date[:2]
    old.expiration_date = None
    old.reindexObject()
    transaction.commit()
    assert titles(visitor, lists[0]) == first
    yesterday = today() - timedelta(days=1)
    pin_store(site).put(section.UID(), Pin(old.UID(), yesterday))
    transaction.commit()
    assert titles(visitor, lists[0]) == by_date
    assert publisher.get(SERVICE).json()["item"] is None


@pytest.mark.regulation("14.2")
def test_who_may_pin_what(client: Any, items: list[Any]) -> None:
    publisher, soon = client("so-y-te-publish"), today() + timedelta(days=3)
    sent = {"item": items[0].UID(), "until": soon.isoformat()}
    for name in (None, "so-y-te-update", "so-y-te-review", "so-giao-duc-head"):
        assert client(name).patch(SERVICE, json=sent).status_code in (401, 403, 404)
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"item": items[3].UID()}, "not_listed"),
        ({"item": "khong-co"}, "not_listed"),
        ({"item": ["x"]}, "not_listed"),
        ({"until": (today() + timedelta(days=61)).isoformat()}, "bad_day"),
        ({"until": (today() - timedelta(days=1)).isoformat()}, "bad_day"),
        ({"until": "mai"}, "bad_day"),
    ]
    for change, code in wrong:
        answer = publisher.patch(SERVICE, json=sent | change)
        assert answer.status_code == 400
        assert answer.json()["error"]["type"] == code
    assert publisher.get(SERVICE).json()["item"] is None
    assert publisher.patch(SERVICE, json=sent).json()["until"] == sent["until"]
    assert publisher.patch(SERVICE, json={"item": None}).json()["item"] is None
    acts = client("so-y-te-head").get(f"/++api++{SITE}/@acts").json()["items"]
    assert [one["kind"]["token"] for one in acts][:2] == ["unpin", "pin"]


@pytest.mark.regulation("4.1b")
def test_each_part_of_a_list_goes_on_where_the_last_ended(
    site: Any, client: Any, items: list[Any]
) -> None:
    """With one pinned and without; of the same moment as well."""
    transaction.begin()
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    section.item_count = 2
    for one in items[:3]:
        one.effective_date = DateTime("2026/01/01 08:00:00")
        one.reindexObject()
    transaction.commit()
    for pin in (None, Pin(items[0].UID(), today())):
        if pin is not None:
            pin_store(site).put(section.UID(), pin)
            transaction.commit()
        parts = [
            titles(client(), f"{SITE}/tin-tuc?b_start:int={start}") for start in (0, 2)
        ]
        assert [len(one) for one in parts] == [2, 1], parts
        assert {*parts[0], *parts[1]} == {f"Tin số {one}" for one in range(3)}
        page = client().get(f"{SITE}/tin-tuc", headers=HTML).text
        links = fromstring(page).xpath("//main//nav//a[contains(@href, 'b_start')]")
        assert links and all("b_start:int=2" in one.get("href") for one in links)
    assert parts[0][0] == "Tin số 0"
