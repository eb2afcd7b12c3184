"""The replies of a draft that were entered, for the board."""

from ...citizen.submissions.states import State
from ..cases.catching_up import unseen
from ..cases.row import CaseRow
from ..cases.store import case_store
from ..opinions.content import Author
from ..opinions.content import Channel
from ..timing.store import consultation_store
from .letters import letter_store
from .letters import PublicLetter
from dataclasses import dataclass
from datetime import date
from plone import api


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
    site = api.portal.get()
    rows = {one.code: one for one in case_store(site).of(uid).rows()}
    rows |= {one.code: one for one in unseen(site, uid)}
    found = [_reply(uid, row) for row in rows.values() if _is_entered(row)]
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
