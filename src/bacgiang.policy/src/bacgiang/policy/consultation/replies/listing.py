"""The replies of a draft that were entered, for the board."""

from ..cases.cases_now import CasesNow
from ..cases.row import CaseRow
from ..opinions.content import Channel
from ..timing.store import consultation_store
from .letters import letter_store
from .letters import PublicLetter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class EnteredReply:
    """`letter`: the facts of an organisation's letter, None for a person or a meeting.

    `is_late`: by the last day in force now.
    """

    row: CaseRow
    arrived: date
    is_late: bool
    letter: PublicLetter | None

    @property
    def code(self) -> str:
        return self.row.code


def entered_replies(uid: str) -> list[EnteredReply]:
    """All of a draft, the newest arrivals first."""
    found = replies_of(uid, CasesNow(uid).rows())
    return sorted(found, key=lambda one: (one.arrived, one.code), reverse=True)


def replies_of(uid: str, rows: Iterable[CaseRow]) -> list[EnteredReply]:
    """What was entered among the rows of a draft."""
    consultation, letters = consultation_store().get(uid), letter_store()
    return [
        EnteredReply(
            row,
            row.arrived,
            consultation is not None and consultation.is_late(row.arrived),
            letters.get(uid, row.code),
        )
        for row in rows
        if row.channel is not Channel.PORTAL and row.arrived is not None
    ]
