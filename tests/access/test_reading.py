"""No address tells somebody from elsewhere a word of what is not public (14.2, 5.1)."""

from .items import BASELINE
from .items import COPY
from .items import item_id
from .items import item_of
from .items import OLD_VERSION
from .items import picture_id
from .items import PUBLIC
from .items import SECRET
from .items import section_of
from .items import site_root
from .matrix import matrix
from .outsiders import EVERYBODY
from .outsiders import MAIN_HEAD
from .outsiders import OTHER_HEAD
from .outsiders import Outsider
from .outsiders import STRONGEST
from .outsiders import UNIT_HEAD
from .outsiders import VISITOR
from .person import path_of
from .person import Person
from .records import REGISTERS
from .telling import tells
from bacgiang.policy.testing_people import make_item
from collections.abc import Iterable
from collections.abc import Iterator
from itertools import islice
from itertools import product
from pathlib import Path
from plone import api
import pytest
from requests import Response
from tiers import in_release
from tiers import share
import transaction
from typing import Any
import yaml


pytestmark = pytest.mark.regulation("14.2", "5.1", "2.2a")

ADDRESSES = yaml.safe_load(
    Path(__file__).with_name("reading.yaml").read_text(encoding="utf-8")
)
API = "api "
# In so many days every address is asked.
DAYS = 16
KINDS = ("Document", "File", "Event", "Image", "Link", *REGISTERS, "paper")
HIDDEN = [state for state in matrix().states if state != "published"]
# Public items, of which an earlier version or the change under way is not.
HALF_HIDDEN = (OLD_VERSION, BASELINE, COPY)
STATES = [*HIDDEN, *HALF_HIDDEN]


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


def own_item(portal: Any, board: str) -> Any:
    """A public item of the reader's own board, to ask from."""
    section = section_of(portal, board, "News Item")
    name = item_id(board, "News Item", "published")
    if name in section:
        return section[name]
    item = make_item(section, board, "published", id=name, title=f"{PUBLIC} tên")
    transaction.commit()
    return item


def places(portal: Any, outsider: Outsider, item: Any = None) -> dict[str, str]:
    section = section_of(portal, outsider.site, "News Item")
    own = own_item(portal, outsider.board)
    found = {
        "site": path_of(site_root(portal, outsider.site)),
        "section": path_of(section),
        "path": "/".join(section.getPhysicalPath()),
        "root": "/".join(portal.getPhysicalPath()),
        "code": outsider.site,
        "own": path_of(own),
        "own_uid": own.UID(),
        "own_section": "/".join(own.__parent__.getPhysicalPath()),
    }
    if item is None:
        return found
    inside = next(iter(item.objectIds()), picture_id(outsider.site, "draft"))
    of_item = {"item": path_of(item), "id": item.getId(), "uid": item.UID()}
    of_item["tail"] = of_item["item"].removeprefix("/vi")
    return {**found, **of_item, "picture": inside}


def read(who: Person, address: str) -> Response:
    if address.startswith(API):
        return who.ask("GET", address.removeprefix(API))
    return who.read(address)


def told(who: Person, addresses: Iterable[str], site: str) -> Iterator[str]:
    for address in addresses:
        answer = read(who, address)
        line = f"{address} ({answer.status_code})"
        if answer.status_code >= 500:
            yield f"{line}: an error of the server"
        for word in tells(answer, site):
            yield f"{line}: tells “{word}”"


def filled(group: str, known: dict[str, str]) -> list[str]:
    return [address.format(**known) for address in ADDRESSES[group]]


# Two meet every state, the others what differs by whose site it is.
MEETINGS = [(who, what) for who in (VISITOR, OTHER_HEAD) for what in STATES]
MEETINGS += [(who, what) for who in (MAIN_HEAD, UNIT_HEAD) for what in ("draft", COPY)]
# What is hidden for reasons of their own, each; `test_other_kinds_and_levels` asks for
# every state.
FIRST_MEETINGS = [(VISITOR, "draft"), (VISITOR, "scheduled"), (VISITOR, "expired")]
FIRST_MEETINGS += [(OTHER_HEAD, COPY), (OTHER_HEAD, "withdrawn"), (MAIN_HEAD, "draft")]


def in_turn(first: list[Any], every: list[Any]) -> list[Any]:
    """Parameters that are tried each time, and those before a release alone."""
    later = [one for one in every if one not in first]
    return [*first, *(pytest.param(*one, marks=pytest.mark.release) for one in later)]


@pytest.mark.parametrize(
    ("outsider", "state"), in_turn(FIRST_MEETINGS, MEETINGS), ids=str
)
def test_item(portal: Any, outsider: Outsider, state: str) -> None:
    if state in HALF_HIDDEN:
        item = section_of(portal, outsider.site, "News Item")[state]
    else:
        item = item_of(portal, outsider.site, "News Item", state)
    known = places(portal, outsider, item)
    who = outsider.person(portal)
    asked = share(filled("of_the_item", known), DAYS)
    wrong = list(told(who, asked, outsider.site))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("outsider", EVERYBODY, ids=str)
def test_other_kinds_and_levels(portal: Any, outsider: Outsider) -> None:
    """The plain addresses of every kind in every state; of two for lower levels."""
    who = outsider.person(portal)
    kinds = KINDS if outsider in STRONGEST else KINDS[:2]
    wrong = []
    for portal_type, state in share(product(kinds, HIDDEN), DAYS):
        path = path_of(item_of(portal, outsider.site, portal_type, state))
        wrong += told(who, (path, f"api {path}"), outsider.site)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "outsider", [*STRONGEST[:2], *in_release(*STRONGEST[2:])], ids=str
)
def test_site(portal: Any, outsider: Outsider) -> None:
    known = places(portal, outsider)
    who = outsider.person(portal)
    asked = share(filled("of_the_site", known), DAYS)
    wrong = list(told(who, asked, outsider.site))
    assert not wrong, "\n".join(wrong)


@pytest.mark.regulation("4.1e")
@pytest.mark.parametrize(
    ("outsider", "state"),
    [
        (VISITOR, "scheduled"),
        (VISITOR, "expired"),
        (VISITOR, "withdrawn_closed"),
        (OTHER_HEAD, "draft"),
        (OTHER_HEAD, "scheduled"),
        (MAIN_HEAD, "approved"),
    ],
    ids=str,
)
def test_draft(portal: Any, outsider: Outsider, state: str) -> None:
    """A draft for consultation; its paper stands where a picture does elsewhere."""
    item = item_of(portal, outsider.site, "LegalDraft", state)
    known = places(portal, outsider, item)
    who = outsider.person(portal)
    asked = share(filled("of_the_item", known), DAYS)
    wrong = list(told(who, asked, outsider.site))
    assert not wrong, "\n".join(wrong)


def test_the_own_board_is_told(portal: Any) -> None:
    """That the addresses lead somewhere, and the words would be found."""
    insider = Outsider("head", "so-y-te", "so-y-te")
    item = item_of(portal, "so-y-te", "News Item", "draft")
    known = places(portal, insider, item)
    who = insider.person(portal)
    lines = told(who, filled("of_the_item", known), "so-y-te")
    # Enough are told; nobody need read on.
    assert len([*islice((line for line in lines if "tells" in line), 16)]) == 16


@pytest.mark.regulation("4.2a")
@pytest.mark.parametrize("state", ["scheduled", "expired"])
def test_no_question_sent_to_a_listing_lifts_the_dates(portal: Any, state: str) -> None:
    item = item_of(portal, "so-y-te", "News Item", state)
    section, secret = path_of(item.__parent__), item.getId()
    filters = ("show_inactive:record=1", "show_inactive:record:boolean=1", "x=1")
    who = VISITOR.person(portal)
    told = [
        (view, one)
        for view in ("folder_listing", "event_listing", "view", "rss.xml")
        for one in filters
        if secret in who.read(f"{section}/{view}?contentFilter.{one}&mode=all").text
    ]
    assert not told


WORD = SECRET[OTHER_HEAD.site]
ORACLES = [
    f"SearchableText={WORD}",
    f"Title={WORD}",
    f"Description={WORD}",
    f"Subject={WORD} từ khoá",
    f"getId={item_id('so-y-te', 'News Item', 'draft')}",
    f"SearchableText={WORD}&show_inactive=1",
    f"SearchableText={WORD}&allowedRolesAndUsers=Manager",
    f"SearchableText={WORD}*&sort_on=modified&use_site_search_settings=1",
]


@pytest.mark.parametrize("outsider", [VISITOR, OTHER_HEAD], ids=str)
def test_searches_do_not_confirm_a_guess(portal: Any, outsider: Outsider) -> None:
    """A word of a draft finds as much as one that stands nowhere: nothing."""
    who = outsider.person(portal)
    wrong = [
        (asked, found.text)
        for asked in ORACLES
        if (found := who.ask("GET", f"/@search?{asked}")).json()["items_total"]
    ]
    assert not wrong
    live = who.read(f"/vi/@@ajax-search?SearchableText={WORD}")
    assert live.json()["total"] == 0
    insider = Outsider("head", "so-y-te", "so-y-te").person(portal)
    assert insider.ask("GET", f"/@search?{ORACLES[0]}").json()["items_total"] > 10


CRITERIA = [
    {"i": "portal_type", "o": "selection.any", "v": ["News Item", "Image", "File"]},
    {"i": "review_state", "o": "selection.any", "v": ["draft", "pending", "approved"]},
    {"i": "Title", "o": "string.contains", "v": "tên"},
    {"i": "SearchableText", "o": "string.contains", "v": "nguồn"},
    {"i": "path", "o": "string.absolutePath", "v": "/vi/don-vi/so-y-te"},
    {"i": "path", "o": "string.path", "v": "/vi/don-vi/so-y-te::-1"},
    {"i": "shown_on", "o": "selection.any", "v": ["so-y-te"]},
    {"i": "effective", "o": "date.largerThan", "v": "2000-01-01"},
    {"i": "show_inactive", "o": "boolean.isTrue", "v": True},
    {"i": "show_inactive", "o": "list.contains", "v": ["Anonymous", "Member"]},
    {"i": "show_inactive", "o": "string.showInactive", "v": ["Anonymous", "Member"]},
    {"i": "effectiveRange", "o": "date.afterToday", "v": ""},
]


@pytest.mark.parametrize("outsider", [VISITOR, OTHER_HEAD], ids=str)
def test_stored_and_sent_queries(portal: Any, outsider: Outsider) -> None:
    who = outsider.person(portal)
    wrong = []
    for row in share(CRITERIA, DAYS):
        operation = f"plone.app.querystring.operation.{row['o']}"
        query = {
            "query": [{**row, "o": operation}],
            "fullobjects": True,
            "metadata_fields": "_all",
            "b_size": 50,
            "sort_on": "modified",
        }
        answer = who.ask("POST", "/@querystring-search", query)
        assert answer.status_code == 200, row
        wrong += [(row, word) for word in tells(answer, outsider.site)]
    assert not wrong


@pytest.mark.regulation("5.2")
@pytest.mark.parametrize("outsider", [VISITOR, OTHER_HEAD], ids=str)
def test_desks_are_closed_to_others(portal: Any, outsider: Outsider) -> None:
    """A unit without a public site has a desk that only its board sees."""
    desks = [
        site
        for site in portal["vi"]["don-vi"].objectValues()
        if api.content.get_state(site, default="") == "desk"
    ]
    assert desks
    who = outsider.person(portal)
    for desk in desks:
        for address in (path_of(desk), f"{path_of(desk)}/tin-tuc"):
            assert who.read(address).status_code == 404
            assert who.ask("GET", address).status_code == 404
        found = who.ask("GET", "/@search?portal_type=UnitSite&b_size=500").json()
        assert desk.absolute_url() not in {one["@id"] for one in found["items"]}
