"""How every point on a draft stands, for the board: one pass over the rows."""

from ...citizen.submissions.states import State
from ..cases.cases_now import CasesNow
from ..cases.row import CaseRow
from ..timing.store import consultation_store
from .places import Places
from .reading import is_demanded
from .reading import is_late
from .response import AnswerState
from .response import Response
from .response import Target
from .store import response_store
from .store import targets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    """What is done for a point; `published` before it is only so until a correction."""

    UNTOUCHED = "untouched"
    DRAFTED = "drafted"
    RETURNED = "returned"
    APPROVED = "approved"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class AnswerProgress:
    """`answer`: what the answer in question is to, None where nothing is worded.

    `is_answered`: by a published one. `assigned`: user id, "" for nobody.
    """

    code: str
    point: int
    provision: str
    group: str
    received: datetime
    state: State
    is_late: bool
    status: Status
    answer: Target | None
    is_answered: bool
    assigned: str


class AnswersProgress:
    """Made anew for each request."""

    def __init__(self, uid: str) -> None:
        self._uid = uid
        self._worded = response_store().of(uid).worded()
        unpublished = response_store().of(uid).unpublished()
        self._unpublished = {one.target: one for one in unpublished}

    def all(self, places: Places) -> list[AnswerProgress]:
        """By provision in the order of the text, the oldest first."""
        found = list(self._found())
        found.sort(key=lambda one: (places.of(one.provision).order, one.received))
        return found

    def _found(self) -> Iterator[AnswerProgress]:
        consultation = consultation_store().get(self._uid)
        for row in CasesNow(self._uid).rows():
            if is_demanded(row):
                late = is_late(row, consultation)
                for number in range(len(row.provisions)):
                    yield self._of(row, number, late)

    def _of(self, row: CaseRow, number: int, late: bool) -> AnswerProgress:
        said, provision = row.said_at, row.provisions[number]
        status, answer, answered, assigned = Status.UNTOUCHED, None, False, ""
        for scope, key, at in targets(row.code, number, row.group, provision):
            target = (scope.value, key, at)
            known = self._unpublished.get(target)
            moment = self._worded.get(target)
            if known is not None and not answered:
                assigned = assigned or known.assigned
                if answer is None and known.is_worded and known.answers(said):
                    status, answer = _status(known), target
            if moment is not None and said <= moment and not answered:
                answered = True
                if answer is None:
                    status, answer = Status.PUBLISHED, target
        return AnswerProgress(
            code=row.code,
            point=number,
            provision=provision,
            group=row.group,
            received=row.received,
            state=row.state,
            is_late=late,
            status=status,
            answer=answer,
            is_answered=answered,
            assigned=assigned,
        )


def _status(one: Response) -> Status:
    if one.state is AnswerState.APPROVED:
        return Status.APPROVED
    return Status.RETURNED if one.returned else Status.DRAFTED
