"""The replies of a draft that were entered, for the board."""

from ...citizen.submissions.states import State
from ..cases.cases_now import CasesNow
from ..cases.row import CaseRow
from ..opinions.content import Author
from ..opinions.content import Channel
from ..timing.store import consultation_store
from .letters import letter_store
from .letters import PublicLetter
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class EnteredReply:
    """`letter`: the facts of an organisation's letter, None for a person or a meeting.

    `is_late`: by the last day in force now.
    """

    code: str
    channel: Channel
    author: Author
    arrived: date
    state: State
    points: int
    is_late: bool
    letter: PublicLetter | None


def entered_replies(uid: str) -> list[EnteredReply]:
    """The newest arrivals first."""
    found = [_reply(uid, row) for row in CasesNow(uid).rows() if _is_entered(row)]
    return sorted(found, key=lambda one: (one.arrived, one.code), reverse=True)


def _is_entered(row: CaseRow) -> bool:
    return row.channel is not Channel.PORTAL and row.arrived is not None


def _reply(uid: str, row: CaseRow) -> EnteredReply:
    consultation = consultation_store().get(uid)
    arrived = row.arrived or date.min
    return EnteredReply(
        code=row.code,
        channel=row.channel,
        author=row.author,
        arrived=arrived,
        state=row.state,
        points=len(row.provisions),
        is_late=consultation is not None and consultation.is_late(arrived),
        letter=letter_store().get(uid, row.code),
    )
