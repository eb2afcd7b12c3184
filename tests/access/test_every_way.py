"""Nobody from elsewhere gets at an item by any page or service there is (14.2).

They are some thousand for each person and object: a part is asked each day.
"""

from .every_way import pages_of
from .every_way import services_of
from .every_way import Way
from .facts import Facts
from .facts import facts_of
from .items import item_id
from .items import item_of
from .items import section_of
from .items import site_root
from .outsiders import MAIN_HEAD
from .outsiders import OTHER_HEAD
from .outsiders import Outsider
from .outsiders import UNIT_HEAD
from .outsiders import VISITOR
from .person import path_of
from .person import Person
from .records import PLACES
from .records import register_of
from .records import REGISTERS
from .telling import tells
from collections.abc import Iterable
from collections.abc import Iterator
import pytest
from requests import Response
from tiers import in_release
from tiers import share
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("14.2", "5.1", "2.2a")

KIND, STATE = "News Item", "draft"
DAYS = 32


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


def facts(portal: Any, code: str) -> Facts:
    transaction.begin()
    section = section_of(portal, code, KIND)
    return facts_of(site_root(portal, code), section, item_id(code, KIND, STATE))


def take(who: Person, way: Way, path: str) -> Response:
    address = way.path(path)
    if way.is_service:
        body = None if way.method in ("GET", "HEAD", "OPTIONS") else {}
        return who.ask(way.method, address, body)
    return who.post(address) if way.method == "POST" else who.read(address)


def told(
    who: Person, ways: Iterable[Way], path: str, site: str, days: int = DAYS
) -> Iterator[str]:
    for way in share(ways, days):
        answer = take(who, way, path)
        line = f"{way.method} {way.path(path)} ({answer.status_code})"
        if answer.status_code >= 500:
            yield f"{line}: an error of the server"
        for word in tells(answer, site):
            yield f"{line}: tells “{word}”"


@pytest.mark.parametrize(
    "outsider", [VISITOR, OTHER_HEAD, *in_release(UNIT_HEAD)], ids=str
)
def test_item(portal: Any, outsider: Outsider) -> None:
    item = item_of(portal, outsider.site, KIND, STATE)
    before = facts(portal, outsider.site)
    ways = [*pages_of(item), *pages_of(item, "POST"), *services_of(item)]
    who = outsider.person(portal)
    wrong = list(told(who, ways, path_of(item), outsider.site))
    wrong += before.differing(facts(portal, outsider.site))
    assert not wrong, "\n".join(wrong)


@pytest.mark.regulation("2.2b", "4.1c")
@pytest.mark.parametrize("kind", REGISTERS)
@pytest.mark.parametrize(
    "outsider", [VISITOR, *in_release(OTHER_HEAD, MAIN_HEAD)], ids=str
)
def test_record(portal: Any, outsider: Outsider, kind: str) -> None:
    """One that is in work; it stands with those of all boards."""
    record = item_of(portal, outsider.site, kind, STATE)
    register, name = record.__parent__, record.getId()
    before = facts_of(portal["vi"], register, name)
    ways = [*pages_of(record), *pages_of(record, "POST"), *services_of(record)]
    who = outsider.person(portal)
    wrong = list(told(who, ways, path_of(record), outsider.site))
    transaction.begin()
    wrong += before.differing(facts_of(portal["vi"], register, name))
    assert not wrong, "\n".join(wrong)


@pytest.mark.regulation("2.2b", "4.1c")
@pytest.mark.parametrize("kind", PLACES)
@pytest.mark.parametrize("outsider", [*in_release(VISITOR), OTHER_HEAD], ids=str)
def test_register(portal: Any, outsider: Outsider, kind: str) -> None:
    register = register_of(portal, kind)
    who = outsider.person(portal)
    ways = [*pages_of(register), *services_of(register)]
    reading = [way for way in ways if way.method == "GET"]
    wrong = list(told(who, reading, path_of(register), outsider.site))
    assert not wrong, "\n".join(wrong)


@pytest.mark.release
@pytest.mark.parametrize("outsider", [OTHER_HEAD], ids=str)
def test_section(portal: Any, outsider: Outsider) -> None:
    section = section_of(portal, outsider.site, KIND)
    before = facts(portal, outsider.site)
    ways = [*pages_of(section), *pages_of(section, "POST"), *services_of(section)]
    who = outsider.person(portal)
    wrong = list(told(who, ways, path_of(section), outsider.site))
    wrong += before.differing(facts(portal, outsider.site))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("outsider", [*in_release(VISITOR), OTHER_HEAD], ids=str)
def test_site(portal: Any, outsider: Outsider) -> None:
    site = site_root(portal, outsider.site)
    before = facts(portal, outsider.site)
    ways = [*pages_of(site), *services_of(site)]
    who = outsider.person(portal)
    wrong = list(told(who, ways, path_of(site), outsider.site))
    wrong += before.differing(facts(portal, outsider.site))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("outsider", [OTHER_HEAD], ids=str)
def test_portal(portal: Any, outsider: Outsider) -> None:
    before = facts(portal, outsider.site)
    who = outsider.person(portal)
    wrong = list(
        told(who, [*pages_of(portal), *services_of(portal)], "", outsider.site)
    )
    wrong += before.differing(facts(portal, outsider.site))
    assert not wrong, "\n".join(wrong)


def test_own_section_shows_nothing_of_others(portal: Any) -> None:
    """What a head's own section offers for choosing, listing and searching."""
    who = OTHER_HEAD.person(portal)
    section = section_of(portal, OTHER_HEAD.board, KIND)
    ways = [*pages_of(section), *services_of(section)]
    reading = [way for way in ways if way.method == "GET"]
    wrong = list(told(who, reading, path_of(section), OTHER_HEAD.site))
    assert not wrong, "\n".join(wrong)


def test_the_own_board_is_told(portal: Any) -> None:
    """That the words would be found if they were there."""
    item = item_of(portal, "so-y-te", KIND, STATE)
    who = Outsider("head", "so-y-te", "so-y-te").person(portal)
    reading = [way for way in services_of(item) if way.method == "GET"]
    lines = list(told(who, reading, path_of(item), "so-y-te", days=1))
    assert len([line for line in lines if "tells" in line]) >= 5
