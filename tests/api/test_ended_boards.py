"""Who was on the board of a unit that ended may there what anybody else may (14.2, 15.3).

Nobody lists by hand what a board may: every page and service that lets its head in
before the end is asked by everybody of it after the end.
"""

from .test_units import ENDING
from .test_units import UNITS
from bacgiang.policy.editorial.acts.act import Act
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.acts.store import EVER
from bacgiang.policy.testing_people import make_person
from collections.abc import Callable
from made_once import make_item
from plone import api
import pytest
from tests.access.doors import adapters
from tests.access.doors import Door
from tests.access.doors import door_of
from tests.access.doors import may
from tiers import share
import transaction
from typing import Any
from zope.component import getGlobalSiteManager
from zope.component import getSiteManager


Ways = set[tuple[str, str]]
BOARD = tuple(f"so-y-te-{level}" for level in ("head", "publish", "review", "update"))
HEAD, OUTSIDER = BOARD[0], "nguoi-ngoai"
WRITES = ("POST", "PATCH", "PUT", "DELETE")
PACKAGE = {"start": "2025-01-01", "end": "2025-06-30"}
ENDS = {"merge": {"successor": "huyen-hiep-hoa"}, "close": {}}

pytestmark = pytest.mark.regulation("2.2a", "14.2", "15.3")


@pytest.fixture
def places(site: Any, boards: None) -> dict[str, Any]:
    """By their paths: what is the board's, with an outsider to compare with."""
    make_person(OUTSIDER, "Mat-khau-thu-1")
    unit_site = site["vi"]["don-vi"]["so-y-te"]
    draft = make_item(unit_site["tin-tuc"], "so-y-te", "draft")
    transaction.commit()
    found = (unit_site, unit_site["tin-tuc"], draft, site["vi"]["to-chuc"]["so-y-te"])
    return {f"/{'/'.join(one.getPhysicalPath()[2:])}": one for one in found}


def doors_at(place: Any) -> set[Door]:
    """Pages and services of it."""
    managers = (getGlobalSiteManager(), getSiteManager())
    found = {
        door_of(one)
        for manager in managers
        for one in adapters(manager)
        if one.required[0].providedBy(place)
    }
    return {one for one in found if one and one.kind in ("pages", "services")}


def lets_in(user: str, doors: set[Door], place: Any) -> set[Door]:
    with api.env.adopt_user(username=user):
        asked = {one.asks for one in doors}
        given = {one for one in asked if may(one, place)}
    return {one for one in doors if one.asks in given}


def way(path: str, door: Door) -> tuple[str, str]:
    """Method and address."""
    if door.kind == "pages":
        return "GET", f"{path}/{door.name}"
    method, _space, name = door.name.partition(" ")
    return method, f"/++api++{path}/{name}".rstrip("/")


def is_asked(way: tuple[str, str]) -> bool:
    """Methods of browsers and programs."""
    return way[0] in ("GET", *WRITES)


def told_to_boards(path: str, place: Any, client: Callable[..., Any]) -> Ways:
    """Services of the place that ask who comes only once they are called."""
    doors = lets_in(OUTSIDER, doors_at(place), place)
    asked = {way(path, one) for one in doors if one.kind == "services"}
    head, outsider = client(HEAD), client(OUTSIDER)
    return {
        one
        for one in asked
        if one[0] == "GET"
        and is_refused(outsider.get(one[1]))
        and not is_refused(head.get(one[1]))
    }


def recorded() -> int:
    """How many acts of these people."""
    transaction.begin()
    kept = act_store().leaves_between(*EVER)
    return sum(Act.of_leaf(leaf).actor in BOARD for _key, leaf in kept)


def is_refused(answer: Any) -> bool:
    """What is not there for somebody leads to the site of the successor."""
    led = answer.status_code == 301 and "/huyen-hiep-hoa" in answer.headers["Location"]
    return led or answer.status_code in (401, 403, 404)


@pytest.mark.parametrize("end", ENDS)
def test_no_door_of_the_board_opens_after_the_end(
    places: dict[str, Any], client: Callable[..., Any], end: str
) -> None:
    ways: Ways = set()
    for path, place in places.items():
        doors = doors_at(place)
        boards = lets_in(HEAD, doors, place) - lets_in(OUTSIDER, doors, place)
        ways |= set(filter(is_asked, (way(path, one) for one in boards)))
    site = next(iter(places))
    ways |= told_to_boards(site, places[site], client)
    named = {f"/++api++{site}/@{name}" for name in ("archive", "petitions", "dossiers")}
    assert named <= {address for _method, address in ways}
    asked = client(HEAD).post(f"/++api++{site}/@archive", json=PACKAGE)
    assert asked.status_code == 202, asked.text
    package = asked.json()["identifier"]
    ways |= {
        ("GET", f"{site}/{name}?package={package}")
        for name in ("archive-package", "archive-hand-over")
    }
    said = {**ENDING, **ENDS[end]}
    ended = client("admin").post(f"{UNITS}/so-y-te/{end}", json=said)
    assert ended.status_code == 200, ended.text
    opened, before = [], recorded()
    for user in (HEAD, *share(BOARD[1:], of=3)):
        who = client(user)
        for method, address in sorted(ways):
            sent = {"json": {}} if method in WRITES else {}
            answer = who.request(method, address, allow_redirects=False, **sent)
            if not is_refused(answer):
                opened.append((user, method, address, answer.status_code))
    assert not opened, opened
    assert recorded() == before
