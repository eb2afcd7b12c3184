"""Every door is in the table, asks what the table says, and opens to nobody else.

`make test-doors` asks all of them as every kind of person in every state; without it a
part is asked, another each day (`TURN`).
"""

from .accounts import account
from .doors import Door
from .doors import expected
from .doors import may
from .doors import methods_of
from .doors import registered
from .doors import table
from .doors import tools
from .every_way import pages_of
from .every_way import services_of
from .every_way import Way
from .items import item_of
from .items import section_of
from .items import site_root
from .matrix import matrix
from .person import path_of
from .person import Person
from .telling import tells
from .telling import words_of
from .test_every_way import take
from collections.abc import Iterator
from contextlib import contextmanager
import os
from plone.app.testing import login
from plone.app.testing import logout
import pytest
from tiers import IS_RELEASE
from tiers import TURN
from typing import Any
from zlib import crc32


pytestmark = pytest.mark.regulation("4.2a", "14.2", "15.2", "15.5")

CODE = "so-y-te"
OUTSIDER = "outsider"
ROLES = (*matrix().roles, OUTSIDER)
FROM_ELSEWHERE = ("visitor", "member", OUTSIDER)
ABOVE = ("portal", "root", "site", "section")
PLACES = (*ABOVE, *matrix().states)
# One question in so many is asked without `make test-doors`.
SHARE = int(os.environ.get("DOORS_SHARE", "2400"))
# Login names, which no citizen is told.
ACCOUNTS = [f"{CODE}-{one}" for one in ("update", "colleague", "review", "publish")]
READING = ("GET", "HEAD", "OPTIONS")


def user_of(role: str) -> str | None:
    """The outsider is the head of another board."""
    return (
        account("head", "huyen-hiep-hoa") if role == OUTSIDER else account(role, CODE)
    )


def place_of(portal: Any, name: str, kind: str = "News Item") -> Any:
    if name == "portal":
        return portal
    if name == "root":
        return portal["vi"]
    if name == "site":
        return site_root(portal, CODE)
    if name == "section":
        return section_of(portal, CODE, kind)
    return item_of(portal, CODE, kind, name)


@contextmanager
def signed_in(portal: Any, role: str) -> Iterator[None]:
    user_id = user_of(role)
    login(portal, user_id) if user_id else logout()
    try:
        yield
    finally:
        logout()


def lines(doors: set[Door]) -> str:
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


def roles_of(text: str) -> set[str]:
    groups = {one: row.split(", ") for one, row in table()["groups"].items()}
    return {role for name in text.split(", ") for role in groups.get(name, (name,))}


def who_may(permission: str) -> dict[str, set[str]]:
    """Roles by place, as the table has them; nobody but who is named."""
    named = table()["permissions"][permission]
    found: dict[str, set[str]] = {place: set() for place in PLACES}
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


def ways_at(at: Any, role: str) -> list[Way]:
    """Who belongs here only reads: what they write is their right, and changes things."""
    spaces = sorted(one.name for one in expected() if one.kind == "namespaces")
    ways = [*pages_of(at), *services_of(at)]
    ways += [Way("GET", f"++{name}++x", False) for name in spaces]
    if role in FROM_ELSEWHERE:
        return [*ways, *pages_of(at, "POST")]
    return [way for way in ways if way.method in READING]


def is_refusal(answer: Any) -> bool:
    """Also the way to signing in, and what says that nothing was done."""
    to_sign_in = "login" in answer.headers.get("Location", "")
    return answer.status_code >= 400 or to_sign_in


def asks_of(at: Any, way: Way) -> set[str]:
    """Permissions of all doors of that name."""
    kind = "services" if way.is_service else "pages"
    name = f"{way.method} {way.name}".rstrip() if way.is_service else way.name[2:]
    return {one.asks for one in expected() if one.kind == kind and one.name == name}


class Walk:
    """Asks of one person at one place, and what was wrong with the answers."""

    def __init__(self, layer: Any, role: str, at: Any, is_hidden: bool) -> None:
        self.portal, self.role, self.at = layer["portal"], role, at
        self._storage = layer["zodbDB"].storage
        self._who = Person(self.portal.absolute_url(), user_of(role))
        with signed_in(self.portal, role):
            asked = {one.asks for one in expected()}
            self._has = {one for one in asked if may(one, at)}
            self._sees = may("View", at) and not is_hidden
        self.wrong: list[str] = []

    def ask(self, way: Way, path: str) -> None:
        before = self._storage.lastTransaction()
        answer = take(self._who, way, path)
        said: list[str] = []
        if answer.status_code >= 500:
            said.append("fails")
        reads = way.method in READING or self.role == "visitor"
        known = self.role in roles_of(table()["writes"].get(way.name, ""))
        if reads and not known and self._storage.lastTransaction() != before:
            said.append("writes")
        if self.role in FROM_ELSEWHERE:
            said += [f"tells “{word}”" for word in tells(answer, CODE)]
        if self.role == "visitor":
            names = {name for name in ACCOUNTS if name in words_of(answer)}
            said += [f"tells of the account {name}" for name in names]
        refused = is_refusal(answer)
        if not self._sees and not refused and way.method != "OPTIONS":
            said.append("opens, though the place is closed to them")
        asks = asks_of(self.at, way)
        if asks and not asks & self._has and not refused:
            said.append(f"opens without {sorted(asks)}")
        line = f"{self.role}: {way.method} {way.path(path)} ({answer.status_code})"
        self.wrong += [f"{line}: {one}" for one in said]


def is_in_part(role: str, place: str, way: Way, share: int = SHARE) -> bool:
    asked = f"{TURN} {role} {place} {way.method} {way.name}"
    return crc32(asked.encode()) % share == 0


def walked(layer: Any, role: str, place: str, whole: bool, kind: str) -> list[str]:
    at = place_of(layer["portal"], place, kind)
    # Dates close what the permission does not.
    is_hidden = role in FROM_ELSEWHERE and place not in (*ABOVE, "published")
    walk = Walk(layer, role, at, is_hidden)
    path = path_of(at)
    for way in ways_at(at, role):
        if whole or is_in_part(role, place, way):
            walk.ask(way, path)
    return walk.wrong


def test_a_part_of_all_doors(access_functional: Any) -> None:
    wrong = [
        line
        for role in ROLES
        for place in PLACES
        for line in walked(access_functional, role, place, False, "News Item")
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.release
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("role", ROLES)
def test_all_doors(access_functional: Any, role: str, place: str) -> None:
    wrong = walked(access_functional, role, place, True, "News Item")
    assert not wrong, "\n".join(wrong)


@pytest.mark.release
@pytest.mark.parametrize("state", ("draft", "scheduled", "published"))
@pytest.mark.parametrize("kind", [one for one in matrix().types if one != "News Item"])
@pytest.mark.parametrize("role", (*FROM_ELSEWHERE, "update", "head"))
def test_other_kinds(access_functional: Any, role: str, kind: str, state: str) -> None:
    wrong = walked(access_functional, role, state, True, kind)
    assert not wrong, "\n".join(wrong)


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
def test_methods_and_tools(access_functional: Any, place: str) -> None:
    """What has a docstring is a method, and what is no content a tool: for managers."""
    portal = access_functional["portal"]
    at = place_of(portal, place)
    names = [*methods_of(at), *(tools(portal) if place == "portal" else ())]
    # A page that bears the name of an attribute goes before it.
    pages = {one.name for one in expected() if one.kind == "pages"}
    open_ = pages | set(table()["methods"])
    wrong = []
    for role in ("visitor", "head"):
        who = Person(portal.absolute_url(), user_of(role))
        for name in names:
            if not (IS_RELEASE or is_in_part(role, place, Way("GET", name, False), 10)):
                continue
            answer = who.read(f"{path_of(at)}/{name}")
            line = f"{role}: {place}/{name} ({answer.status_code})"
            if answer.status_code >= 500:
                wrong.append(f"{line}: fails")
            if name not in open_ and not is_refusal(answer):
                wrong.append(f"{line}: is called")
    assert not wrong, "\n".join(wrong)
