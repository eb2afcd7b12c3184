"""What a unit has of dossiers its own board reads and does, nobody else (2.2c, 14.2).

Every page of `dossiers/` is in a list here: a new one fails until somebody has said
whose it is.
"""

from .every_way import registered_in
from .items import SECRET
from .outsiders import is_refused
from .outsiders import Outsider
from .outsiders import strangers_to
from .person import Person
from .telling import tells
from bacgiang.policy import dossiers
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.handling.seen import value_of
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.dossiers.handling.acts import ACTS
from collections.abc import Iterator
from dossier_samples import sent_dossier
from pathlib import Path
import pytest
from requests import Response
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("14.2", "5.1", "2.2c")

UNIT = "so-y-te"
SITE = f"/vi/don-vi/{UNIT}"
WORD = SECRET[UNIT]
ROOM = Path(dossiers.__file__).parent
BOARD = {"@@dossiers", "@@dossier", "@@dossier-contact", "@@dossier-file"}
BOARD |= {
    "@@form-preview",
    "@@online-form",
    "@@dossier-asked",
    "@@dossier-book",
    "@@dossier-templates",
}
BOARD |= {"@@enter-dossier", "@@appointments", "GET @dossiers", "POST @dossiers"}
# Anybody's, without an account: by a key what is of one person.
EVERYBODY = {"@@apply", "@@supplement-dossier", "@@withdraw-dossier", "@@dossier-paper"}
EVERYBODY |= {"@@dossier-consent", "@@apply-file", "@@dossier-form", "@@rate-dossier"}
EVERYBODY |= {"@@dossiers-figures", "GET @dossiers-figures"}
OUTSIDERS = strangers_to(UNIT)


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


@pytest.fixture
def code(portal: Any) -> str:
    """Of a dossier that was sent; all of it says the secret word."""
    found = sent_dossier(UNIT, WORD)
    transaction.commit()
    return found.code


def ways(code: str) -> Iterator[tuple[str, dict[str, Any] | None]]:
    """Address below the unit's site, and what a form sends there."""
    name, seen = board_name(code), value_of(submissions().require(code))
    yield "@@dossiers", None
    for page in ("dossier", "dossier-contact", "dossier-file", "dossier-asked"):
        yield f"@@{page}?case={name}&round=0&n=0", None
    yield f"@@dossier-contact?case={name}", {"why": "Lý do thử"}
    for act in ACTS:
        yield f"@@dossier?case={name}", {"do": act, "seen": seen, "words": "Lời thử"}
    for paper in ("mau-01.1.pdf", "mau-05.0.docx"):
        yield f"@@dossier?case={name}", {"do": paper, "seen": seen}
    for act in ("erase", "turn-down"):
        yield f"@@dossier?case={name}", {"do": act, "seen": seen, "why": "Lý do thử"}
    asked = {"units": "huyen-hiep-hoa", "question": "Hỏi thử"}
    yield f"@@dossier?case={name}", {"do": "ask-units", "seen": seen, **asked}
    yield f"@@dossier-asked?case={name}", {"words": "Lời thử"}
    book = {"first": "01/01/2026", "last": "31/12/2026", "why": "Lý do", "do": "pdf"}
    yield "@@dossier-book", book
    yield "@@dossier-templates", {"do": "ours", "paper": "mau-01"}
    yield "@@enter-dossier", {"procedure": "MAU.01", "papers": "Đơn"}


def go(who: Person, address: str, sent: dict[str, Any] | None) -> Response:
    path = f"{SITE}/{address}"
    return who.read(path) if sent is None else who.post(path, sent)


def test_every_way_is_in_a_list() -> None:
    assert set(registered_in(ROOM)) == BOARD | EVERYBODY


@pytest.mark.parametrize("outsider", OUTSIDERS, ids=str)
def test_nobody_else_reads_or_does_anything(
    portal: Any, code: str, outsider: Outsider
) -> None:
    who, wrong = outsider.person(portal), []
    before = portal._p_jar.db().lastTransaction()
    for address, sent in ways(code):
        answer = go(who, address, sent)
        told = f"{address} {sent}: {answer.status_code}"
        if not is_refused(answer):
            wrong.append(told)
        wrong += [f"{told}, tells {word}" for word in tells(answer, UNIT)]
    assert not wrong, "\n".join(wrong)
    transaction.begin()
    assert portal._p_jar.db().lastTransaction() == before
    # By their own site nothing of it is there, either.
    own = f"/vi/don-vi/huyen-hiep-hoa/@@dossier?case={board_name(code)}"
    assert not tells(who.read(own), UNIT)


def test_nobody_is_told_of_it_with_the_code_alone(portal: Any, code: str) -> None:
    visitor = Outsider("visitor", UNIT, UNIT).person(portal)
    for page in ("receipt", "withdraw-dossier", "supplement-dossier"):
        answer = visitor.read(f"/vi/@@{page}?code={code}")
        assert answer.status_code in (200, 302, 303) and not tells(answer, UNIT), page
    paper = visitor.read(f"/vi/@@dossier-paper?code={code}&key=x&round=0&n=0")
    assert paper.status_code == 404
    assert not tells(visitor.ask("GET", f"/@receipts/{code}"), UNIT)


def test_its_board_reads_it_and_who_decides_is_another_matter(
    portal: Any, code: str
) -> None:
    """That the words would be found if they were told."""
    member = Outsider("update", UNIT, UNIT).person(portal)
    name = board_name(code)
    assert tells(go(member, f"@@dossier?case={name}", None), UNIT)
    assert tells(go(member, f"@@dossier-file?case={name}&round=0&n=0", None), UNIT)
    contact = f"@@dossier-contact?case={name}"
    assert tells(go(member, contact, {"why": "Lý do thử"}), UNIT)
    seen = value_of(submissions().require(code))
    asked = {"do": "refuse", "seen": seen, "words": "Lời thử"}
    assert go(member, f"@@dossier?case={name}", asked).status_code == 403
