"""The points to which an answer is owed, each with what may answer it."""

from ...citizen.submissions.states import State
from ..cases.cases_now import CasesNow
from ..cases.row import CaseRow
from ..timing.consultation import Consultation
from ..timing.store import consultation_store
from .response import Target
from .response import targets
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AskedPoint:
    """Number `point` (from 0) of a submission. `is_late`: it came in after closing, on
    paper, by the last day in force now; it need not be answered before the report.
    """

    row: CaseRow
    point: int
    is_late: bool

    @property
    def code(self) -> str:
        return self.row.code

    @property
    def provision(self) -> str:
        return self.row.provisions[self.point]

    @property
    def targets(self) -> tuple[Target, ...]:
        """What an answer to it may be to, the narrowest first."""
        return targets(self.code, self.point, self.row.group, self.provision)

    def answered_by(self, worded: Mapping[Target, datetime]) -> Target | None:
        """What the narrowest answer is to that was worded when it had come in."""
        said = self.row.said_at
        holding = (one for one in self.targets if one in worded and said <= worded[one])
        return next(holding, None)


def points_of(uid: str) -> Iterator[AskedPoint]:
    """Those on a draft; one pass over its rows."""
    consultation = consultation_store().get(uid)
    for row in CasesNow(uid).rows():
        if is_demanded(row):
            late = is_late(row, consultation)
            for number in range(len(row.provisions)):
                yield AskedPoint(row, number, late)


def is_demanded(row: CaseRow) -> bool:
    """Whether an answer is owed to it: withheld ones are answered to their author."""
    return row.state is not State.WITHDRAWN


def is_late(row: CaseRow, consultation: Consultation | None) -> bool:
    """Whether it came in after closing, on paper, by the last day in force now."""
    if consultation is None or row.arrived is None:
        return False
    return consultation.is_late(row.arrived)
