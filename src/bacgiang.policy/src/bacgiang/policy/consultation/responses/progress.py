"""How every point on a draft stands, for the board: one pass over the rows."""

from .places import Places
from .points import AskedPoint
from .points import points_of
from .response import AnswerState
from .response import Response
from .response import Target
from .store import response_store
from collections.abc import Mapping
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
class AnswerProgress(AskedPoint):
    """`answer`: what the answer in question is to, None where nothing is worded.

    `is_answered`: by a published one. `assigned`: user id, "" for nobody.
    """

    status: Status
    answer: Target | None
    is_answered: bool
    assigned: str

    @property
    def is_left(self) -> bool:
        """Whether it must be answered before the report."""
        return not self.is_answered and not self.is_late


def answers_progress(uid: str, places: Places) -> list[AnswerProgress]:
    """By provision in the order of the text, the oldest first."""
    answers = response_store().of(uid)
    worded = answers.worded()
    unpublished = {one.target: one for one in answers.unpublished()}
    found = (_progress(one, unpublished, worded) for one in points_of(uid))
    return sorted(
        found, key=lambda one: (places.of(one.provision).order, one.row.received)
    )


def _progress(
    one: AskedPoint,
    unpublished: Mapping[Target, Response],
    worded: Mapping[Target, datetime],
) -> AnswerProgress:
    said, holding = one.row.said_at, one.answered_by(worded)
    status, answer, assigned = Status.UNTOUCHED, None, ""
    for target in one.targets:
        known = unpublished.get(target)
        if known is not None:
            assigned = assigned or known.assigned
            if answer is None and known.is_worded and known.answers(said):
                status, answer = _status(known), target
        if target == holding:
            # What is wider does not count beside it.
            break
    if answer is None and holding is not None:
        status, answer = Status.PUBLISHED, holding
    is_answered = holding is not None
    return AnswerProgress(
        one.row, one.point, one.is_late, status, answer, is_answered, assigned
    )


def _status(one: Response) -> Status:
    if one.state is AnswerState.APPROVED:
        return Status.APPROVED
    return Status.RETURNED if one.returned else Status.DRAFTED
