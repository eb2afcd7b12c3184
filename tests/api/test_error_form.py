"""Every error of the API has one form, whoever's service it is (conventions, clause 17).

Each service that is registered for one of the places is asked once, with what it cannot
understand.
"""

from .consultation_records import make_open_draft
from .legal_records import make_record
from access.every_way import services_of
from access.every_way import Way
from collections.abc import Iterator
import json
from made_once import made_once
from made_once import make_item
import pytest
import requests
from tiers import share
import transaction
from typing import Any


# In so many days every service is asked.
DAYS = 3
METHODS = ("GET", "POST", "PATCH", "PUT", "DELETE")
USERS = (None, "ubnd-head")
BODIES = ("{", "[]", '{"khong": ["co"], "@type": 7}')
UNREAD = "?b_size=x&b_start=y&on=z&year=0&tray=q&with=w&since=s&after=t&start=u"
TOO_MUCH = "/khong-co/khong-co/khong-co/khong-co"


def fault_of(answer: requests.Response) -> str:
    """What is wrong with the form of an answer; "" where nothing is."""
    is_json = "json" in answer.headers.get("Content-Type", "")
    if answer.status_code < 400 or not is_json:
        return ""
    try:
        error = json.loads(answer.content).get("error")
    except ValueError:
        return "no JSON"
    if not isinstance(error, dict) or not error.get("reasons"):
        return "no reasons"
    for one in error["reasons"]:
        if set(one) != {"type", "message", "field"}:
            return "a reason of another form"
        if not (one["type"] and one["message"]):
            return "a reason that says nothing"
    first = error["reasons"][0]["type"]
    told = all(one["message"] in error["message"] for one in error["reasons"])
    return "" if error["type"] == first and told else "says what no reason does"


@pytest.fixture
@made_once
def places(site: Any, boards: None) -> list[Any]:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = make_item(section, "so-y-te", "published", title="Tin")
    record, draft = make_record(site), make_open_draft(site)
    transaction.commit()
    unit = site["vi"]["don-vi"]["so-y-te"]
    return [site, site["vi"], unit, section, item, record, draft]


def calls(places: list[Any]) -> Iterator[tuple[str, Way]]:
    """Address and service, each service at the first place that has it."""
    asked: set[Way] = set()
    for place in places:
        path = "/".join(place.getPhysicalPath()[2:])
        for way in services_of(place):
            if way.name and way not in asked and way.method in METHODS:
                asked.add(way)
                yield f"/++api++/{path}/{way.name}".replace("//", "/"), way


def test_every_error_has_its_reasons(client: Any, places: list[Any]) -> None:
    faults, errors = [], 0
    for user in USERS:
        asks = client(user)
        for address, way in share(calls(places), DAYS):
            bodies = BODIES if way.method in ("POST", "PATCH", "PUT") else (None,)
            for ending in (UNREAD, TOO_MUCH):
                for body in bodies:
                    answer = asks.request(way.method, address + ending, data=body)
                    errors += answer.status_code >= 400
                    fault = fault_of(answer)
                    if fault:
                        said = (user, way.method, address + ending, body)
                        faults.append((fault, *said, answer.text[:200]))
    assert errors > 300 / DAYS
    assert not faults, "\n".join(map(str, faults[:40]))
