"""Not there and not for you are one answer, byte for byte, on every way in (14.2)."""

from .accounts import account
from .accounts import PASSWORD
from .doors import registered
from .items import COPY
from .items import item_of
from .items import section_of
from .matrix import matrix
from .outsiders import OTHER_HEAD
from .outsiders import Outsider
from .outsiders import VISITOR
from .person import HEADERS
from .person import path_of
from .person import Person
from .test_reading import API
from bacgiang.policy.base.english.places import english_path
from bacgiang.policy.procedures.procedure.code import CODES
from bacgiang.policy.units.people.sign_in.throttle import throttle
from collections.abc import Iterable
from collections.abc import Iterator
from difflib import unified_diff
from itertools import product
from lxml import html
from plone.api.content import get_state as state_of
import pytest
import re
from requests import Response
from tiers import IS_RELEASE
from tiers import share
import transaction
from typing import Any
from urllib.parse import quote
from zlib import crc32


pytestmark = pytest.mark.regulation("14.2", "4.2a", "15.2")

INSIDER = Outsider("review", "so-y-te", "so-y-te")
FOREIGN = "https://example.org/x"
CAME_FROM = "//input[@name='came_from']/@value"
PASSING = ("Date", "Set-Cookie")
METHODS = ("HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "LOCK")
ENDS = (
    "",
    "/view",
    "/edit",
    "/@@act/submit",
    "/@@decide-offer",
    "/manage_main",
    "/title",
    "/objectCount",
    "/khong-co",
)
SERVICES = (
    "",
    "/@offer",
    "/@history",
    "/@history/0",
    "/@workflow",
    "/@khong-co",
    "/khong-co",
)


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


def told(answer: Response, name: str) -> tuple[int, dict[str, str], str]:
    """All of an answer but the name that was asked for and the moment."""
    kept = {key: one for key, one in answer.headers.items() if key not in PASSING}
    # Each answer has tokens and marks of its own.
    text = re.sub(r'(?<=name="_authenticator" value=")[^"]*', "", answer.text)
    said = {key: one.replace(name, "…") for key, one in kept.items()}
    return answer.status_code, said, text.replace(name, "…")


def differing(
    who: Person, ways: Iterable[tuple[str, str]], name: str, by_accept: bool = False
) -> Iterator[str]:
    """The ways by which `name` and a name of nothing are answered differently.

    `by_accept`: what is no address of the API asks for its answers by its header.
    """
    none = f"{name[:-1]}z"
    for method, address in ways:
        by_api, asked = address.startswith(API), address.removeprefix(API)
        accept = {"Accept": "application/json" if by_accept else "text/html"}
        page = {"headers": {**accept, **HEADERS.get(method, {})}}
        answers = [
            told(
                who.ask(method, asked.replace(name, one))
                if by_api
                else who.send(method, asked.replace(name, one), **page),
                one,
            )
            for one in (name, none)
        ]
        if answers[0] != answers[1]:
            lines = [str(one).replace("\\n", "\n").splitlines() for one in answers]
            yield "\n".join([f"{method} {address}", *unified_diff(*lines, n=0)])


def ways_to(path: str) -> list[tuple[str, str]]:
    pages = [("GET", path + end) for end in ENDS]
    services = [("GET", f"{API}{path}{end}") for end in SERVICES]
    others = [(method, path) for method in METHODS]
    return [*pages, *services, *others, *((one, API + way) for one, way in others)]


MANY = (("News Item", "draft"), ("News Item", "scheduled"), ("picture", "scheduled"))
FEW = [
    ("News Item", COPY),
    *((kind, "draft") for kind in matrix().types if kind != "News Item"),
]


def item_in(portal: Any, site: str, kind: str, state: str) -> Any:
    if state == COPY:
        return section_of(portal, site, kind)[COPY]
    return item_of(portal, site, kind, state)


@pytest.mark.parametrize("outsider", [VISITOR, OTHER_HEAD], ids=str)
def test_items(portal: Any, outsider: Outsider) -> None:
    who = outsider.person(portal)
    asked = []
    for kind, state in (*MANY, *FEW):
        item = item_in(portal, outsider.site, kind, state)
        path = path_of(item)
        few = [("GET", path), ("GET", f"{path}/view"), ("GET", f"{API}{path}")]
        ways = ways_to(path) if (kind, state) in MANY else few
        asked += [(f"{kind} {state}", way, item.getId()) for way in ways]
    wrong = [
        f"{what}: {one}"
        for what, way, name in share(asked, of=6)
        for one in differing(who, [way], name)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("outsider", [VISITOR, OTHER_HEAD], ids=str)
def test_behind_pages_that_are_somebodys_own(portal: Any, outsider: Outsider) -> None:
    item = item_of(portal, outsider.site, "News Item", "draft")
    pages = ("act", "publication-time", "correct", "offer", "relations", "remarks")
    ways = [("GET", f"{path_of(item)}/@@{one}/x") for one in pages]
    found = list(differing(outsider.person(portal), ways, item.getId()))
    assert not found, "\n".join(found)


BEHIND = (
    "",
    "/",
    "/view",
    "/x",
    "/@@print",
    "/@@save",
    "/++api++",
    "/++api++/@history",
)
IN_REGISTERS = ("Procedure", "ProcedureForm", "LegalDraft")


def other_ways_to(item: Any) -> Iterator[tuple[str, str]]:
    """Paths of a record by which it answers beside its own, with the name on each."""
    path, name = tuple(item.getPhysicalPath()[2:]), item.getId()
    shown = english_path(path)
    assert shown is not None, path
    yield f"/{'/'.join(shown)}", name
    yield f"/vi/en/{'/'.join(shown[1:])}", name
    if item.portal_type == "Procedure":
        yield f"{path_of(item.__parent__)}/{item.code}", item.code
        yield f"/{'/'.join(shown[:-1])}/{item.code}", item.code


@pytest.mark.parametrize("outsider", [VISITOR, OTHER_HEAD], ids=str)
def test_records_by_other_addresses(portal: Any, outsider: Outsider) -> None:
    """Where English pages show them, and by their codes."""
    procedure = item_of(portal, outsider.site, "Procedure", "draft")
    CODES.drop(procedure)
    procedure.code = "1.987654"
    CODES.keep(procedure)
    transaction.commit()
    who, wrong = outsider.person(portal), []
    methods = ("HEAD", "POST", "OPTIONS")
    for kind in IN_REGISTERS:
        item = item_of(portal, outsider.site, kind, "draft")
        for path, name in other_ways_to(item):
            ways = [("GET", f"{path}{end}") for end in BEHIND]
            ways += [("GET", f"{API}{path}{end}") for end in ("", "/@@print", "/@x")]
            ways += [(one, f"{path}{end}") for one in methods for end in ("", "/view")]
            found = differing(who, share(ways, of=6), name)
            wrong += [f"{kind}: {one}" for one in found]
            asked = [(one, f"{path}/@@print") for one in ("GET", "POST")]
            wrong += differing(who, asked, name, by_accept=True)
    assert not wrong, "\n".join(wrong)


REFUSED_BEFORE = (
    {"If-Match": '"x"'},
    {"Origin": "http://evil.example"},
    {"Content-Type": "text/plain"},
    {"Content-Type": "application/json", "If-Match": '"x"'},
)
"""What is refused before a page or service is asked whether it is for them."""


@pytest.mark.parametrize("outsider", [VISITOR, OTHER_HEAD], ids=str)
def test_what_is_refused_before_a_service_judges(
    portal: Any, outsider: Outsider
) -> None:
    who, wrong = outsider.person(portal), []
    for state in ("draft", "scheduled"):
        item = item_of(portal, outsider.site, "News Item", state)
        path, none = path_of(item), f"{path_of(item)[:-1]}z"
        ends = ("/++api++{}/@offer", "/++api++{}", "{}/@@decide-offer", "{}/edit")
        for end, headers in product(ends, REFUSED_BEFORE):
            sent = {"Accept": "application/json", **headers}
            answers = [
                told(who.send("POST", end.format(one), data="{}", headers=sent), name)
                for one, name in ((path, item.getId()), (none, none.split("/")[-1]))
            ]
            if answers[0] != answers[1]:
                wrong.append((end, headers, *answers))
    assert not wrong


def test_signing_in_that_has_to_wait(portal: Any) -> None:
    """One answer by name and password, too, that are asked for no more (15.5)."""
    item = item_of(portal, "so-y-te", "News Item", "draft")
    path = path_of(item)
    stranger = VISITOR.person(portal)
    stranger._session.auth = ("khong-co-ai", "sai")
    try:
        tries = [stranger.read("/vi").status_code for _again in range(12)]
        assert tries[-1] == 429
        ways = [("GET", path), ("GET", f"{API}{path}"), ("POST", f"{API}{path}/@offer")]
        found = list(differing(stranger, ways, item.getId()))
        assert not found, "\n".join(found)
        assert stranger.read(path).status_code == 404
    finally:
        throttle.clear()


# A page, a service or a namespace said of the request what the answer told on.
BELOW = (
    "/++api++/",
    "/++api++/@history",
    "/++api++/++api++",
    "/++api++/x/++api++/",
    "/++add++Image",
    "/++add++khong-co",
    "/folder_contents",
    "/++skin++khong-co/x",
    "/++debug__tal++x",
    "/+",
    "/+/x",
    "/@@images/image",
    "/@@download/file",
)
SHARE = 1 if IS_RELEASE else 45


@pytest.mark.parametrize("outsider", [VISITOR, OTHER_HEAD], ids=str)
def test_every_end_of_an_address(portal: Any, outsider: Outsider) -> None:
    """Pages and namespaces as they are registered, below a draft and below nothing."""
    item = item_of(portal, outsider.site, "News Item", "draft")
    path, names = path_of(item), sorted(registered())
    pages = [f"/{one.name}" for one in names if one.kind == "pages"]
    # What stands behind a page is nothing: the page may have been come to.
    pages += [f"{one}/x" for one in pages]
    spaces = [f"/++{one.name}++x" for one in names if one.kind == "namespaces"]
    few = [one for one in pages if crc32(one.encode()) % SHARE == 0]
    ways = [("GET", path + one) for one in (*BELOW, *spaces, *few)]
    who = outsider.person(portal)
    found = list(differing(who, share(ways, of=4), item.getId()))
    by_accept = [
        *(("GET", path + one) for one in BELOW),
        *ways_to(path)[-2 * len(METHODS) :],
    ]
    found += differing(who, share(by_accept, of=4), item.getId(), by_accept=True)
    assert not found, "\n".join(found)


def test_desks(portal: Any) -> None:
    """The place where a board without a public site works (5.2)."""
    sites = portal["vi"]["don-vi"].objectValues()
    desk = next(one for one in sites if state_of(one, default="") == "desk")
    path = path_of(desk)
    ways = [("GET", path + end) for end in ("/tin-tuc", "/tin-tuc/view", "/@@title")]
    ways += [("GET", f"{API}{path}"), ("GET", f"{API}{path}/tin-tuc")]
    assert not list(differing(VISITOR.person(portal), ways, desk.getId()))


@pytest.mark.parametrize(
    "method",
    [
        "objectCount",
        "hasObject?id={}",
        "has_key?id={}",
        "getObjectPosition?id={}",
        "objectIds",
        "workflow_history",
        "portal_membership/loginUser",
        "portal_url/getPortalPath",
    ],
)
def test_methods_of_objects_are_not_called(portal: Any, method: str) -> None:
    """Counting, asking for ids and what tools do: for managers, by Zope's own pages."""
    section = section_of(portal, "so-y-te", "News Item")
    item = item_of(portal, "so-y-te", "News Item", "draft")
    for outsider in (VISITOR, OTHER_HEAD):
        asked = f"{path_of(section)}/{method.format(item.getId())}"
        answer = outsider.person(portal).read(asked)
        assert answer.status_code in (403, 404), (asked, answer.text)


@pytest.mark.parametrize("outsider", [INSIDER, OTHER_HEAD], ids=str)
def test_signing_in_leads_on(portal: Any, outsider: Outsider) -> None:
    """From the page on which nothing is, to what the person may see, or to their work."""
    section = section_of(portal, "so-y-te", "News Item")
    item = item_of(portal, "so-y-te", "News Item", "draft")
    work = f"{portal.absolute_url()}/vi/@@my-work"
    step = f"{item.absolute_url()}/@@act/approve"
    for asked in (item.absolute_url(), step, f"{section.absolute_url()}/khong-co"):
        is_seen = outsider is INSIDER and item.getId() in asked
        leads = asked if is_seen else work
        assert signed_in(portal, outsider, asked).headers["Location"] == leads
    form = VISITOR.person(portal).read(f"/vi/login?came_from={quote(FOREIGN)}")
    assert FOREIGN not in html.fromstring(form.content).xpath(CAME_FROM)


def signed_in(portal: Any, outsider: Outsider, asked: str) -> Response:
    """What the form answers to which the page of a wrong address leads."""
    visitor = VISITOR.person(portal)
    page = html.fromstring(visitor.read(asked).content)
    (address,) = page.xpath(
        "//*[@id='content-core']//a[contains(@href, 'login?')]/@href"
    )
    form = html.fromstring(visitor.read(address).content)
    sent = {
        "__ac_name": account(outsider.role, outsider.board),
        "__ac_password": PASSWORD,
        "came_from": form.xpath(CAME_FROM)[0],
        "buttons.login": "x",
    }
    return visitor.post(address.partition("?")[0], sent)
