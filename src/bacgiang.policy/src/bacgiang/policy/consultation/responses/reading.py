"""What is answered and what is not: for pages, receipts and the final report.

An answer to a group or a provision answers what had come in when it was worded. What
comes in or is corrected later is unanswered: nobody has read it yet.
"""

from ...citizen.submissions.states import State
from ..cases.cases_now import CasesNow
from ..cases.catching_up import row_now
from ..timing.store import consultation_store
from .points import AskedPoint
from .points import is_demanded
from .points import is_late
from .points import points_of
from .response import Response
from .response import targets
from .store import response_store
from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True)
class Unanswered:
    """`points` must be answered before the report; `late` ones came in after closing
    and need not be.
    """

    points: tuple[AskedPoint, ...]
    late: tuple[AskedPoint, ...]

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
    found = targets(code, point, row.group, row.provisions[point])
    return response_store().of(uid).published_answer(found, row.said_at)


def undecided(uid: str) -> int:
    """How many opinions on a draft nobody has published or withheld yet, but for those
    that came in after closing; one pass over its rows.
    """
    consultation = consultation_store().get(uid)
    waiting = (one for one in CasesNow(uid).rows() if one.state is State.WAITING)
    return sum(not is_late(one, consultation) for one in waiting)


def unanswered(uid: str) -> Unanswered:
    """What waits for an answer on a draft; one pass over its rows."""
    worded = response_store().of(uid).worded()
    left = [one for one in points_of(uid) if one.answered_by(worded) is None]
    return Unanswered(
        tuple(one for one in left if not one.is_late),
        tuple(one for one in left if one.is_late),
    )
