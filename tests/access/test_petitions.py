"""What a unit has of petitions its own board reads and does, nobody else (11.1, 14.2).

Every page and service of `petitions/` is in a list here: a new one fails until somebody
has said whose it is.
"""

from .every_way import registered_in
from .items import SECRET
from .outsiders import is_refused
from .outsiders import Outsider
from .outsiders import strangers_to
from .person import Person
from .telling import tells
from bacgiang.policy import petitions
from bacgiang.policy.base.dates import today
from bacgiang.policy.citizen.attachments.files import SentFile
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.contacts.sent import SentIdentity
from bacgiang.policy.citizen.mailbox.store import letter_store
from bacgiang.policy.citizen.mailbox.store import TakenLetter
from bacgiang.policy.citizen.proposals import Proposal
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.petitions.cases.catching_up import refresh
from bacgiang.policy.petitions.filing.accepting import enter_petition
from bacgiang.policy.petitions.filing.sent import SentPetition
from bacgiang.policy.petitions.handling.proposals import proposal_store
from bacgiang.policy.petitions.queue.showing import value_of
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
import pytest
from requests import Response
import transaction
from typing import Any
from uuid import uuid4


pytestmark = pytest.mark.regulation("14.2", "5.1", "11.1")

UNIT = "so-y-te"
SITE = f"/vi/don-vi/{UNIT}"
WORD = SECRET[UNIT]
ROOM = Path(petitions.__file__).parent
PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89"
    b"\0\0\0\nIDATx\x9cc\0\1\0\0\5\0\1\r\n-\xb4\0\0\0\0IEND\xaeB`\x82"
)
BOARD = {"@@petitions", "@@petition-case", "@@petition-contact", "@@petition-file"}
BOARD |= {"@@enter-petition", "@@petition-asked", "GET @petitions", "POST @petitions"}
BOARD |= {"@@standard-answers", "@@petition-letters", "@@petition-letter-file"}
BOARD |= {"@@petitions-table"}
# Anybody's, without an account: by the code and the key what is of one person.
EVERYBODY = {"@@petition", "POST @petition", "@@answered-petitions"}
EVERYBODY |= {"@@petitions-figures", "@@withdraw-petition", "@@reopen-petition"}
EVERYBODY |= {"@@rate-answer", "@@petition-consent", "@@open311"}
EVERYBODY |= {"@@information-requests", "GET @information-requests"}
EVERYBODY |= {"@@petition-answer-file"}
OUTSIDERS = strangers_to(UNIT)
ACTS: tuple[dict[str, Any], ...] = (
    {"act": "hand-over", "unit": "huyen-hiep-hoa", "reason": "Lý do thử"},
    {"act": "extend", "until": "31/12/2099", "reason": "Lý do thử"},
    {"act": "answer", "words": "Lời thử"},
    {"act": "refuse", "words": "Lời thử", "ground": "info-closed"},
    {"act": "send-back", "reason": "Lý do thử"},
    {"act": "confirm"},
    {"act": "ask", "units": ["huyen-hiep-hoa"], "reason": "Lý do thử"},
    {"act": "tell", "words": "Lời thử"},
    {"act": "for-head"},
    {"act": "take-off", "reason": "Lý do thử"},
    {"act": "publish-again"},
    {"act": "assign", "officer": "so-y-te-update"},
    {"act": "pause", "reason": "Lý do thử"},
    {"act": "resume"},
    {"act": "gather"},
    {"act": "fee", "amount": "12.000", "words": "Lời thử"},
    {"act": "erase", "why": "Lý do thử"},
    {"act": "turn-down"},
)


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


@pytest.fixture
def code(portal: Any) -> str:
    """Of a request for information that waits for an answer, with a proposed one; all
    of it says the secret word.
    """
    sent = SentPetition(
        matter="information",
        delivery="network",
        purpose=f"{WORD} mục đích",
        subject="health",
        text=f"{WORD} phản ánh.",
        place=f"{WORD} địa điểm",
        identity=SentIdentity(name=f"{WORD} người gửi", use_of_data=True),
        key=uuid4().hex,
        channel="letter",
        arrived=today(),
    )
    files = (SentFile(f"{WORD}.png", BytesIO(PNG)),)
    taken = enter_petition(UNIT, sent, files, server_clock())
    found = taken.submission.code
    refresh([found])
    by = (f"{UNIT}-update",)
    proposal_store().put(found, Proposal(f"{WORD} trả lời", "", by, server_clock()))
    said = TakenLetter(f"{WORD}@example.org", WORD, WORD, WORD, False, (), ())
    letter_store().keep(UNIT, said, server_clock())
    transaction.commit()
    return found


def ways(code: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Method, address below the unit's site, what is sent."""
    name, seen = board_name(code), value_of(submissions().require(code))
    for page in ("petitions", "enter-petition", "petition-letters", "petitions-table"):
        yield "page", f"@@{page}", {}
    (waiting,) = letter_store().of_unit(UNIT)
    yield "page", f"@@petition-letter-file?letter={waiting[0]}&n=0", {}
    for sent in ({"open": "1"}, {"text": "", "opened": ""}):
        for page in ("enter-petition", "petition-letters"):
            yield "form", f"@@{page}", {"letter": waiting[0], **sent}
    for page in ("petition-case", "petition-contact", "petition-file"):
        yield "page", f"@@{page}?case={name}&n=0", {}
    yield "form", f"@@petition-contact?case={name}", {"why": "Lý do thử"}
    yield "GET", "@petitions", {}
    yield "GET", f"@petitions?case={name}", {}
    for act in ACTS:
        yield "POST", "@petitions", {**act, "seen": seen}
        form = {**act, "do": act["act"], "seen": seen}
        yield "form", f"@@petition-case?case={name}", form


def go(who: Person, method: str, address: str, sent: dict[str, Any]) -> Response:
    if method == "page":
        return who.read(f"{SITE}/{address}")
    if method == "form":
        return who.post(f"{SITE}/{address}", sent)
    return who.ask(method, f"{SITE}/{address}", sent if method == "POST" else None)


def test_every_way_is_in_a_list() -> None:
    assert set(registered_in(ROOM)) == BOARD | EVERYBODY


@pytest.mark.parametrize("outsider", OUTSIDERS, ids=str)
def test_nobody_else_reads_or_does_anything(
    portal: Any, code: str, outsider: Outsider
) -> None:
    who, wrong = outsider.person(portal), []
    before = portal._p_jar.db().lastTransaction()
    for method, address, sent in ways(code):
        answer = go(who, method, address, sent)
        told = f"{method} {address} {sent.get('act', '')}: {answer.status_code}"
        if not is_refused(answer):
            wrong.append(told)
        wrong += [f"{told}, tells {word}" for word in tells(answer, UNIT)]
    assert not wrong, "\n".join(wrong)
    transaction.begin()
    assert portal._p_jar.db().lastTransaction() == before
    # By their own site nothing of it is there, either.
    own = "/vi/don-vi/huyen-hiep-hoa"
    for path in (f"{own}/@petitions", f"{own}/@petitions?case={board_name(code)}"):
        assert not tells(who.ask("GET", path), UNIT)


def test_nobody_is_told_of_it_in_public(portal: Any, code: str) -> None:
    """Neither with the code alone, nor where answered ones and figures stand."""
    visitor = Outsider("visitor", UNIT, UNIT).person(portal)
    for path in (
        f"/vi/@@receipt?code={code}",
        f"/vi/@@petition-consent?code={code}",
        f"/vi/@@withdraw-petition?code={code}",
        "/vi/@@answered-petitions",
        f"{SITE}/@@answered-petitions",
        "/vi/@@petitions-figures",
        "/vi/@@information-requests",
        "/vi/@@open311/v2/requests.json",
        f"/vi/@@open311/v2/requests/{code}.json",
    ):
        answer = visitor.read(path)
        assert answer.status_code == 200 and not tells(answer, UNIT), path
    assert not tells(visitor.ask("GET", f"/@receipts/{code}"), UNIT)
    assert not tells(visitor.ask("GET", "/@information-requests"), UNIT)


def test_its_board_reads_it(portal: Any, code: str) -> None:
    """That the words would be found if they were told."""
    member = Outsider("update", UNIT, UNIT).person(portal)
    for method, address, sent in ways(code):
        is_read = "case=" in address and method in ("page", "GET")
        if is_read and "petition-contact" not in address:
            assert tells(go(member, method, address, sent), UNIT), address
    contact = f"@@petition-contact?case={board_name(code)}"
    assert tells(go(member, "form", contact, {"why": "Lý do thử"}), UNIT)
    # Who words what is answered confirms nothing, whoever proposed it.
    seen = value_of(submissions().require(code))
    answer = go(member, "POST", "@petitions", {"act": "confirm", "seen": seen})
    assert answer.status_code == 403
