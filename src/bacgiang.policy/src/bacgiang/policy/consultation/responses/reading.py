"""What is answered and what is not: for pages, receipts and the final report.

An answer to a group or a provision answers what had come in when it was worded. What
comes in or is corrected later is unanswered: nobody has read it yet.
"""

from ...citizen.submissions.states import State
from ..cases.cases_now import CasesNow
from ..cases.catching_up import row_now
from ..cases.row import CaseRow
from ..timing.consultation import Consultation
from ..timing.store import consultation_store
from .response import Response
from .response import Target
from .store import response_store
from .store import targets
from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class OpenPoint:
    """A point without an answer: number `point` (from 0) of a submission."""

    code: str
    point: int
    provision: str
    state: State


@dataclass(frozen=True)
class Unanswered:
    """`points` must be answered before the report; `late` ones came in after closing
    and need not be.
    """

    points: tuple[OpenPoint, ...]
    late: tuple[OpenPoint, ...]

    def by_provision(self) -> Counter[str]:
        """How many of `points` there are, by identity (wid)."""
        return Counter(one.provision for one in self.points)


def published_answer(uid: str, code: str, point: int) -> Response | None:
    """The answer to a point of a submission on the draft `uid` that holds, by whichever
    way it was answered: itself, its group, its provision.

    Also of a submission that is withheld: who shows it sees to it that its author alone
    reads it. None where there is no answer, and for what its author withdrew.
    """
    row = row_now(uid, code)
    if row is None or not is_demanded(row) or not 0 <= point < len(row.provisions):
        return None
    return (
        response_store()
        .of(uid)
        .published_answer_to(code, point, row.group, row.provisions[point], row.said_at)
    )


def unanswered(uid: str) -> Unanswered:
    """What waits for an answer on a draft; one pass over its rows."""
    worded = response_store().of(uid).worded()
    consultation = consultation_store().get(uid)
    open_points: list[OpenPoint] = []
    late_points: list[OpenPoint] = []
    for row in CasesNow(uid).rows():
        if not is_demanded(row):
            continue
        found = late_points if is_late(row, consultation) else open_points
        found.extend(_open_points(row, worded))
    return Unanswered(tuple(open_points), tuple(late_points))


def is_demanded(row: CaseRow) -> bool:
    """Whether an answer is owed to it: withheld ones are answered to their author."""
    return row.state is not State.WITHDRAWN


def is_late(row: CaseRow, consultation: Consultation | None) -> bool:
    """Whether it came in after closing, on paper, by the last day in force now."""
    if consultation is None or row.arrived is None:
        return False
    return consultation.is_late(row.arrived)


def _open_points(
    row: CaseRow, worded: Mapping[Target, datetime]
) -> Iterator[OpenPoint]:
    for number, provision in enumerate(row.provisions):
        found = targets(row.code, number, row.group, provision)
        moments = (worded.get((scope, key, at)) for scope, key, at in found)
        said = row.said_at
        if not any(moment is not None and said <= moment for moment in moments):
            yield OpenPoint(row.code, number, provision, row.state)
