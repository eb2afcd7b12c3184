"""What a board does on the opinions of its draft, nobody else does (14.2, 4.1e).

Every page and service of `consultation/` is in a list of `board_acts`: a new one fails
here until somebody has said whose it is.
"""

from .board_acts import Act
from .board_acts import BOARD
from .board_acts import CITIZEN
from .board_acts import READING
from .board_ground import Ground
from .board_ground import make_ground
from .board_ground import UNIT
from .every_way import SERVICE
from .items import item_of
from .outsiders import is_refused
from .outsiders import OTHER_HEAD
from .outsiders import Outsider
from .outsiders import strangers_to
from .outsiders import VISITOR
from .person import path_of
from .person import Person
from .telling import tells
from .test_reading import read
from bacgiang.policy import consultation
from bacgiang.policy.citizen.codes.board_names import board_name
from collections.abc import Iterator
from pathlib import Path
import pytest
from tiers import in_release
from tiers import in_turn
from tiers import share
import transaction
from typing import Any
from zope.component import getGlobalSiteManager


pytestmark = pytest.mark.regulation("14.2", "5.1", "4.1e", "11.1")

ROOM = Path(consultation.__file__).parent
OUTSIDERS = strangers_to(UNIT)


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


@pytest.fixture
def ground(portal: Any) -> Ground:
    return make_ground(portal)


def registered() -> Iterator[str]:
    """Every page and service that a `configure.zcml` of the room registers."""
    for one in getGlobalSiteManager().registeredAdapters():
        source = getattr(one.info, "file", "")
        if not one.name or not source or len(one.required) != 2:
            continue
        if not Path(source).is_relative_to(ROOM):
            continue
        found = SERVICE.fullmatch(one.name)
        if found is not None:
            yield f"{found[1]} {found[2]}"
        elif one.provided.getName() == "Interface" or "Page" in one.provided.getName():
            yield f"@@{one.name}"


def test_every_way_is_in_a_list() -> None:
    listed = [{act.way for act in BOARD}, CITIZEN, READING]
    found = set(registered())
    assert found == set().union(*listed)
    assert sum(map(len, listed)) == len(found)


def last_write(portal: Any) -> Any:
    transaction.begin()
    return portal._p_jar.db().lastTransaction()


def problems(portal: Any, act: Act, who: Person, ground: Ground) -> Iterator[str]:
    before = last_write(portal)
    answer = act.send(who, ground)
    line = f"{who.user_id}: {answer.status_code}"
    if not is_refused(answer):
        yield f"{line}, not refused"
    if last_write(portal) != before:
        yield f"{line}, something was written"
    if who.user_id is None or not who.user_id.startswith(UNIT):
        yield from (f"{line}, tells {word}" for word in tells(answer, UNIT))


@pytest.mark.parametrize("act", in_turn(BOARD, of=6), ids=str)
def test_its_levels_alone(portal: Any, ground: Ground, act: Act) -> None:
    """Others are refused and nothing is written; then it is done by who may."""
    act.prepare(ground)
    transaction.commit()
    low = [Outsider(level, UNIT, UNIT) for level in act.too_low()]
    people = [one.person(portal) for one in (*OUTSIDERS, *low)]
    wrong = [line for who in people for line in problems(portal, act, who, ground)]
    assert not wrong, "\n".join(wrong)
    doer = Person(portal.absolute_url(), act.doer())
    before = last_write(portal)
    answer = act.send(doer, ground)
    assert answer.status_code < 400, answer.text[:2000]
    assert last_write(portal) != before


@pytest.mark.parametrize("outsider", [*in_release(VISITOR), OTHER_HEAD], ids=str)
def test_nobody_else_reads_the_desk(
    portal: Any, ground: Ground, outsider: Outsider
) -> None:
    """Of a public draft: what waits, who sent it, and the version in work."""
    who, wrong = outsider.person(portal), []
    pages = [f"{{}}/{name}?{{}}" for name in registered() if name.startswith("@@")]
    services = [
        f"api {{}}/{name.removeprefix('GET ')}?{{}}"
        for name in registered()
        if name.startswith("GET ")
    ]
    for address in share((*pages, *services), of=12):
        for path, code in (
            (ground.path, ground.opinion),
            (ground.path, ground.reply),
            (ground.copy_path, ground.opinion),
        ):
            asked = address.format(path, f"case={board_name(code)}&point=0&n=0&all=1")
            found = tells(read(who, asked), UNIT)
            wrong += [f"{asked}: {one}" for one in found]
    assert not wrong, "\n".join(wrong)


def test_the_board_reads_its_desk(portal: Any, ground: Ground) -> None:
    """That the words would be found if they were told."""
    who = Outsider("head", UNIT, UNIT).person(portal)
    pages = ("@@opinions-queue", "@@opinion-file", "@@correct-reply", "@@answers")
    query = {"@@correct-reply": ground.reply}
    for page in pages:
        code = query.get(page, ground.opinion)
        answer = who.read(f"{ground.path}/{page}?case={board_name(code)}&point=0&n=0")
        assert tells(answer, UNIT), page


PLACES_TO_ADD = ("/vi/du-thao", "/vi/don-vi/so-y-te/du-thao", "/vi/don-vi/so-y-te")


def added(portal: Any, board: str, place: str) -> Any:
    facts = {"opens": "2026-03-02T08:00:00", "closes": "2026-06-02"}
    body = {"@type": "LegalDraft", "title": "Dự thảo mới", **facts}
    return Outsider("head", board, UNIT).person(portal).ask("POST", place, body)


@pytest.mark.parametrize("path", [*PLACES_TO_ADD, "year"])
@pytest.mark.parametrize("board", [UNIT, "huyen-hiep-hoa", "ubnd"])
def test_no_program_adds_a_draft_in_another_name(
    portal: Any, board: str, path: str
) -> None:
    """Without a unit in charge it is the main board's, whose head alone adds it."""
    draft = item_of(portal, UNIT, "LegalDraft", "draft")
    year = path_of(draft.__parent__)
    before = last_write(portal)
    answer = added(portal, board, year if path == "year" else path)
    if (board, path) == ("ubnd", "year"):
        transaction.begin()
        assert draft.__parent__["du-thao-moi"].owning_unit == "ubnd"
        return
    assert answer.status_code in (400, 401, 403, 404), answer.text
    assert last_write(portal) == before
