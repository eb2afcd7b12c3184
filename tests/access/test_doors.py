"""Every door is in the table, asks what the table says, and opens to nobody else.

`make test-doors` asks all of them as every kind of person in every state, in parts where
`DOORS_SHARE` says so; without it a part is asked, another each day (`TURN`).
"""

from .door_parts import is_name_asked
from .door_parts import note_asked
from .door_parts import PARTS
from .door_parts import was_asked
from .door_walk import ABOVE
from .door_walk import CODE
from .door_walk import FROM_ELSEWHERE
from .door_walk import is_refusal
from .door_walk import place_of
from .door_walk import PLACES
from .door_walk import ROLES
from .door_walk import roles_of
from .door_walk import signed_in
from .door_walk import user_of
from .door_walk import walked
from .doors import Door
from .doors import expected
from .doors import may
from .doors import methods_of
from .doors import registered
from .doors import table
from .doors import tools
from .every_way import Way
from .items import item_of
from .matrix import matrix
from .person import path_of
from .person import Person
from .straight import StraightPerson
from .test_every_way import take
from collections.abc import Iterable
from difflib import unified_diff
import pytest
import re
from typing import Any


pytestmark = pytest.mark.regulation("4.2a", "14.2", "15.2", "15.5")


def lines(doors: Iterable[Door]) -> str:
    return "\n".join(map(str, sorted(doors)))


def test_every_door_is_expected(access_integration: Any) -> None:
    there, said = registered(), expected()
    missing = there - said
    assert not missing, (
        "Write into tests/access/doors.yaml, below its kind and the permission it asks "
        f"for, who is meant to come in by:\n{lines(missing)}"
    )
    gone = said - there
    assert not gone, f"Take out of tests/access/doors.yaml:\n{lines(gone)}"


def who_may(permission: str) -> dict[str, frozenset[str]]:
    """Roles by place, as the table has them; nobody but who is named."""
    named = table()["permissions"][permission]
    found: dict[str, frozenset[str]] = dict.fromkeys(PLACES, frozenset())
    for places, roles in named.items():
        for place in PLACES if places == "everywhere" else places.split(", "):
            found[place] = roles_of(roles)
    return found


def test_permissions_are_who_the_table_says(access_integration: Any) -> None:
    portal = access_integration["portal"]
    asked = {one.asks for one in expected()} - {"public", "nobody", "unguarded"}
    assert asked == set(table()["permissions"])
    have: dict[tuple[str, str], set[str]] = {}
    for role in ROLES:
        with signed_in(portal, role):
            for place in PLACES:
                at = place_of(portal, place)
                for permission in asked:
                    roles = have.setdefault((permission, place), set())
                    if may(permission, at):
                        roles.add(role)
    wrong = [
        f"{permission} at {place}: {sorted(roles)}"
        for (permission, place), roles in sorted(have.items())
        if roles != who_may(permission)[place]
    ]
    assert not wrong, "\n".join(wrong)


def test_a_part_of_all_doors(access_functional: Any) -> None:
    wrong = [
        line
        for role in ROLES
        for place in PLACES
        for line in walked(access_functional, role, place, 0, "News Item")
    ]
    assert not wrong, "\n".join(wrong)


def asked_once(layer: Any, role: str, place: str, part: int, kind: str) -> None:
    if was_asked(part, kind, place, role):
        pytest.skip("was asked of this code already")
    wrong = walked(layer, role, place, part, kind)
    assert not wrong, "\n".join(wrong)
    note_asked(part, kind, place, role)


@pytest.mark.release
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("part", PARTS, scope="module")
def test_all_doors(access_functional: Any, role: str, place: str, part: int) -> None:
    asked_once(access_functional, role, place, part, "News Item")


@pytest.mark.release
@pytest.mark.parametrize("state", ("draft", "scheduled", "published"))
@pytest.mark.parametrize("kind", [one for one in matrix().types if one != "News Item"])
@pytest.mark.parametrize("role", (*FROM_ELSEWHERE, "update", "head"))
@pytest.mark.parametrize("part", PARTS, scope="module")
def test_other_kinds(
    access_functional: Any, role: str, kind: str, state: str, part: int
) -> None:
    asked_once(access_functional, role, state, part, kind)


READ = (
    Way("GET", "@@view", False),
    Way("GET", "@@edit", False),
    Way("POST", "@@act/submit", False),
    Way("GET", "", True),
    Way("GET", "@history", True),
    Way("PATCH", "", True),
    Way("OPTIONS", "", True),
)
# Tokens are of the moment, and what was read is told with one.
PASSING = re.compile(
    r'(_authenticator" value="|_authenticator=|data-token=")\w+|"seen": "[^"]*"'
)


def test_what_is_asked_straight_is_answered_as_by_a_server(
    access_functional: Any,
) -> None:
    """All other asks are put without one."""
    portal = access_functional["portal"]
    path = path_of(place_of(portal, "withdrawn"))
    for role in ("visitor", "review"):
        both = [
            kind(portal.absolute_url(), user_of(role))
            for kind in (Person, StraightPerson)
        ]
        for way in READ:
            said = [
                f"{one.status_code}\n{one.headers.get('Location')}\n"
                f"{one.headers.get('Content-Type')}\n{PASSING.sub('', one.text)}"
                for one in (take(who, way, path) for who in both)
            ]
            lines = [one.splitlines() for one in said]
            assert said[0] == said[1], [role, way, *unified_diff(*lines, n=0)]


SERVICES_AS_PAGES = (
    "@@DELETE_application_json_",
    "DELETE_application_json_",
    "++view++DELETE_application_json_",
    "@@POST_application_json_@workflow/submit",
    "@@GET_application_json_@history",
)


@pytest.mark.parametrize("by", ["", "/++api++"])
def test_a_link_calls_no_service(access_functional: Any, by: str) -> None:
    """The name that a service has as a view, in an address that is opened (GET)."""
    portal = access_functional["portal"]
    item = item_of(portal, CODE, "News Item", "draft", 1)
    who = Person(portal.absolute_url(), user_of("update"))
    storage = access_functional["zodbDB"].storage
    before = storage.lastTransaction()
    asked = [f"{by}{path_of(item)}/{name}" for name in SERVICES_AS_PAGES]
    answers = {address: who.read(address).status_code for address in asked}
    is_read = {one for one in asked if by and "@@GET" in one}
    assert {one for one, status in answers.items() if status < 400} <= is_read, answers
    assert storage.lastTransaction() == before


@pytest.mark.parametrize(
    "place",
    ["published", *(pytest.param(one, marks=pytest.mark.release) for one in ABOVE)],
)
@pytest.mark.parametrize("part", PARTS, scope="module")
def test_methods_and_tools(access_functional: Any, place: str, part: int) -> None:
    """What has a docstring is a method, and what is no content a tool: for managers."""
    portal = access_functional["portal"]
    at = place_of(portal, place)
    names = [*methods_of(at), *(tools(portal) if place == "portal" else ())]
    # A page that bears the name of an attribute goes before it.
    pages = {one.name for one in expected() if one.kind == "pages"}
    open_ = pages | set(table()["methods"])
    wrong = []
    for role in ("visitor", "head"):
        who = StraightPerson(portal.absolute_url(), user_of(role))
        for name in names:
            if not is_name_asked(part, role, place, name):
                continue
            answer = who.read(f"{path_of(at)}/{name}")
            line = f"{role}: {place}/{name} ({answer.status_code})"
            if answer.status_code >= 500:
                wrong.append(f"{line}: fails")
            if name not in open_ and not is_refusal(answer):
                wrong.append(f"{line}: is called")
    assert not wrong, "\n".join(wrong)
