"""Nobody changes or takes anything on another unit's site, whatever is sent (14.2, 5.1)."""

from .facts import Facts
from .facts import facts_of
from .items import item_of
from .items import PUBLIC
from .items import SECRET
from .items import section_of
from .items import site_root
from .outsiders import LEVELS
from .outsiders import Outsider
from .outsiders import VISITOR
from .person import path_of
from .person import Person
from .reaching import Reach
from .reaching import TRIES
from .reaching import Try
from .record_tries import HANDED_IN
from .record_tries import INTAKE
from .record_tries import ON_THE_ITEM
from .records import REGISTERS
from .telling import tells
from bacgiang.policy.testing_people import make_item
from dataclasses import replace
from itertools import product
from plone.app.textfield.value import RichTextValue
import pytest
from tiers import in_turn
from tiers import share
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("14.2", "5.1", "2.2a")

KIND = "News Item"
OWN = "cua-minh"
# In so many days everything is tried.
DAYS = 16
OTHER_HEAD = Outsider("head", "huyen-hiep-hoa", "so-y-te")
MAIN_HEAD = Outsider("head", "ubnd", "so-y-te")
UNIT_HEAD = Outsider("head", "so-y-te", "ubnd")
HEADS = (OTHER_HEAD, MAIN_HEAD, UNIT_HEAD)
WHO_AND_WHAT = [
    (OTHER_HEAD, "draft"),
    (OTHER_HEAD, "published"),
    (MAIN_HEAD, "approved"),
    (UNIT_HEAD, "draft"),
]
# What only the weaker levels could be forgotten for: one try each of every kind.
BRIEF = ("api view", "api modify", "api copy", "copy in by uid", "copy out", "api add")
BRIEF += ("paste in", "paste cut out", "page edit", "api share", "api submit")
BRIEF += ("api approve", "api publish", "page delete", "plain PUT new", "set setTitle")


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


def reach(portal: Any, outsider: Outsider, state: str, kind: str = KIND) -> Reach:
    own_section = section_of(portal, outsider.board, KIND)
    if OWN not in own_section:
        make_item(own_section, outsider.board, id=OWN, title=f"{PUBLIC} của mình")
        transaction.commit()
    return Reach(
        item=item_of(portal, outsider.site, kind, state),
        section=section_of(portal, outsider.site, kind),
        own_item=own_section[OWN],
        own_section=own_section,
    )


def facts(
    portal: Any, outsider: Outsider, what: Reach
) -> tuple[Facts, tuple[str, ...]]:
    transaction.begin()
    site = site_root(portal, outsider.site)
    names = what.own_section.objectIds()
    own = tuple(sorted(name for name in names if OWN not in name))
    found = facts_of(site, what.section, what.item.getId())
    # A register is everybody's: a board may hand in a draft of its own there.
    others = tuple(
        name
        for name in found.siblings
        if getattr(what.section[name], "owning_unit", "") != outsider.board
    )
    return replace(found, siblings=others), own


def attempts(
    portal: Any,
    outsider: Outsider,
    state: str,
    tries: dict[str, Try],
    kind: str = KIND,
) -> list[str]:
    what = reach(portal, outsider, state, kind)
    who = outsider.person(portal)
    before = facts(portal, outsider, what)
    wrong = []
    for name, attempt in tries.items():
        answer = attempt(who, what)
        line = f"{name} ({answer.status_code})"
        if answer.status_code >= 500:
            wrong.append(f"{line}: an error of the server")
        asked = answer.request.body or b""
        sent = asked if isinstance(asked, str) else asked.decode("utf-8", "replace")
        wrong += [f"{line}: tells {w}" for w in tells(answer, outsider.site, sent)]
        after = facts(portal, outsider, what)
        if after != before:
            return [
                *wrong,
                f"{line}: changed {before[0].differing(after[0])} {after[1]}",
            ]
    return wrong


@pytest.mark.parametrize(("outsider", "state"), WHO_AND_WHAT, ids=str)
def test_nothing_is_changed_or_taken(
    portal: Any, outsider: Outsider, state: str
) -> None:
    tries = {n: one for n, one in TRIES.items() if state == "draft" or _fits(n)}
    wrong = attempts(portal, outsider, state, dict(share(tries.items(), DAYS)))
    assert not wrong, "\n".join(wrong)


def _fits(name: str) -> bool:
    """Reading a public item is everybody's."""
    return not name.endswith((" view", " list"))


@pytest.mark.parametrize(
    ("board", "site", "level"),
    in_turn(
        ((one.board, one.site, level) for one in HEADS for level in LEVELS[:-1]), of=6
    ),
)
def test_lower_levels(portal: Any, board: str, site: str, level: str) -> None:
    tries = {name: TRIES[name] for name in BRIEF if name in TRIES}
    wrong = attempts(portal, Outsider(level, board, site), "draft", tries)
    assert not wrong, "\n".join(wrong)


@pytest.mark.regulation("2.2b", "4.1c")
@pytest.mark.parametrize(
    ("outsider", "state", "kind"),
    # Of no part that DAYS is a multiple of: else the same half would meet the same tries.
    in_turn(product((OTHER_HEAD, MAIN_HEAD), ("draft", "published"), REGISTERS), of=6),
    ids=str,
)
def test_a_record_is_its_own_boards_alone(
    portal: Any, outsider: Outsider, state: str, kind: str
) -> None:
    """The board that runs the register, too, changes its own records only."""
    tries = ON_THE_ITEM if outsider is MAIN_HEAD else TRIES
    if kind in HANDED_IN and outsider is not MAIN_HEAD:
        tries = {**tries, **INTAKE}
    tries = {n: one for n, one in tries.items() if state == "draft" or _fits(n)}
    tries = dict(share(tries.items(), DAYS))
    wrong = attempts(portal, outsider, state, tries, kind)
    assert not wrong, "\n".join(wrong)


STATES_AND_FORMS = (
    ("draft", "uid"),
    ("draft", "address"),
    ("draft", "path"),
    ("scheduled", "uid"),
    ("withdrawn_closed", "uid"),
)


def _published(portal: Any, outsider: Outsider, **fields: Any) -> str:
    """Path of a public item of the outsider's own board with these fields."""
    section = section_of(portal, outsider.board, KIND)
    item = make_item(section, outsider.board, "published", id="cua-minh-dan", **fields)
    transaction.commit()
    return path_of(item)


@pytest.mark.parametrize(
    ("outsider", "state"),
    in_turn(product(HEADS, ("draft", "scheduled", "withdrawn_closed")), of=6),
    ids=str,
)
def test_links_to_hidden_items_tell_nothing(
    portal: Any, outsider: Outsider, state: str
) -> None:
    """A text that links to it and shows its picture by UID, on one's own page."""
    item = item_of(portal, outsider.site, KIND, state)
    inside = item_of(portal, outsider.site, "picture", state)
    html = (
        f'<p><a href="resolveuid/{item.UID()}">liên kết</a>'
        f'<img alt="Ảnh" src="resolveuid/{inside.UID()}/@@images/image/preview" />'
        f'<img alt="Ảnh" class="captioned" src="resolveuid/{inside.UID()}" />'
        f'<img alt="Ảnh" class="captioned" src="{path_of(item)}" /></p>'
    )
    text = RichTextValue(html, "text/html", "text/x-html-safe")
    path = _published(portal, outsider, text=text)
    told = []
    for who in (outsider.person(portal), VISITOR.person(portal)):
        for answer in (who.read(path), who.ask("GET", path), who.read("/vi/atom.xml")):
            assert answer.status_code == 200
            told += tells(answer, outsider.site, path_of(item))
    assert not told


@pytest.mark.parametrize(
    ("outsider", "state", "form"),
    in_turn(((one, *named) for one in HEADS for named in STATES_AND_FORMS), of=6),
    ids=str,
)
def test_related_items_tell_nothing(
    portal: Any, outsider: Outsider, state: str, form: str
) -> None:
    """Named as related to one's own item, by the API and the edit form."""
    item = item_of(portal, outsider.site, KIND, state)
    what = reach(portal, outsider, state)
    names = {"uid": item.UID(), "address": item.absolute_url(), "path": path_of(item)}
    who: Person = outsider.person(portal)
    sent = who.ask("PATCH", what.own_path, {"relatedItems": [names[form]]})
    assert sent.status_code < 500
    answers = [sent, who.read(what.own_path), who.read(f"{what.own_path}/edit")]
    answers.append(who.ask("GET", what.own_path))
    answers.append(who.ask("GET", "/@relations", source=what.own_item.UID()))
    told = [
        word for answer in answers for word in tells(answer, outsider.site, names[form])
    ]
    assert not told


def test_the_words_are_there(portal: Any) -> None:
    """The same page tells the words to the board that may see the item."""
    item = item_of(portal, "so-y-te", KIND, "draft")
    section = section_of(portal, "so-y-te", KIND)
    own = make_item(section, "so-y-te", id="co-lien-quan")
    transaction.commit()
    who = Outsider("head", "so-y-te", "so-y-te").person(portal)
    who.ask("PATCH", path_of(own), {"relatedItems": [item.UID()]})
    assert SECRET["so-y-te"] in who.ask("GET", path_of(own)).text


@pytest.mark.parametrize("outsider", [VISITOR, OTHER_HEAD], ids=str)
@pytest.mark.parametrize("tail", ["", "/view", "/@@title"])
def test_old_addresses_do_not_tell_new_ones(
    portal: Any, outsider: Outsider, tail: str
) -> None:
    """A draft that was renamed; its short name comes from its title."""
    old = path_of(item_of(portal, "so-y-te", KIND, "draft"))
    board = Outsider("update", "so-y-te", "so-y-te").person(portal)
    renamed = board.ask("PATCH", old, {"id": "tin-voi-ten-moi"})
    assert renamed.status_code == 204
    who = outsider.person(portal)
    for answer in (who.read(old + tail), who.ask("GET", old + tail)):
        assert answer.status_code == 404
        assert "tin-voi-ten-moi" not in f"{answer.text} {answer.headers}"


def test_old_addresses_of_public_items_lead_on(portal: Any) -> None:
    section = section_of(portal, "so-y-te", KIND)
    item = make_item(section, "so-y-te", id="ten-cu")
    transaction.commit()
    board = Outsider("head", "so-y-te", "so-y-te").person(portal)
    board.ask("PATCH", path_of(item), {"id": "ten-sau"})
    board.ask(
        "POST",
        f"{path_of(section)}/ten-sau/@workflow/publish",
        {
            "emergency": True,
            "comment": "Gấp",
            "declaration": True,
            "confirmation": "unconfirmed",
        },
    )
    answer = VISITOR.person(portal).read(f"{path_of(section)}/ten-cu")
    assert answer.headers["Location"].endswith("/ten-sau")


@pytest.mark.parametrize("board", ["huyen-hiep-hoa", "ubnd"])
def test_no_board_takes_an_address_of_another_site(portal: Any, board: str) -> None:
    """By an alias that leads from there to one's own item."""
    outsider = Outsider("head", board, "so-y-te")
    what = reach(portal, outsider, "draft")
    body = {"items": [{"path": f"{what.site_path}/thong-bao-moi"}]}
    sent = outsider.person(portal).ask("POST", f"{what.own_path}/@aliases", body)
    assert sent.status_code in (401, 403, 404)
    answer = VISITOR.person(portal).read(f"{what.site_path}/thong-bao-moi")
    assert answer.status_code == 404


def test_no_item_of_another_site_is_linked_as_a_translation(portal: Any) -> None:
    """From one's own item in English, to a public one whose page would show the link."""
    item = item_of(portal, "so-y-te", KIND, "published")
    own = make_item(portal["en"]["news"], "ubnd", id="ours", language="en")
    theirs = make_item(portal["vi"]["tin-tuc"], "ubnd", id="cua-ta")
    transaction.commit()
    who = MAIN_HEAD.person(portal)
    sent = who.ask("POST", f"{path_of(own)}/@translations", {"id": path_of(item)})
    assert sent.status_code == 403
    told = VISITOR.person(portal).ask("GET", f"{path_of(item)}/@translations").json()
    assert not told["items"]
    sent = who.ask("POST", f"{path_of(own)}/@translations", {"id": path_of(theirs)})
    assert sent.status_code == 201
