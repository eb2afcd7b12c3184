"""A petition as somebody on a board saw it: who may, and whether it still is so."""

from ...base.acts.actor import current_actor
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.handling.handled import Handled
from ...citizen.handling.seen import may
from ...citizen.handling.seen import Seen
from ...citizen.submissions.submission import Submission
from ...units.boards.board import board_with_code
from ...units.levels import Level
from ..cases.assigned import assigned_store
from ..cases.store import case_store
from ..content.content import ABOUT
from ..content.content import KIND
from ..content.course import Course
from ..content.course import course_of
from . import reasons
from .entered import erase_whole
from .entered import is_entered
from .proposals import stamp_on
from .stores import asked_store
from plone.dexterity.content import DexterityContent


HANDLE = "bacgiang.policy: Handle petitions"
APPROVE = "bacgiang.policy: Approve petition answers"


def why_not_confirm(place: DexterityContent, course: Course) -> Refusal | None:
    """What is before the head is the head's alone."""
    if not may(APPROVE, place):
        return reasons.MAY_NOT_CONFIRM
    if course.is_for_head and not is_head(course.unit):
        return reasons.FOR_HEAD
    return None


def is_head(unit: str) -> bool:
    return board_with_code(unit).holds(current_actor(), Level.HEAD)


PETITIONS = Handled(
    kind=KIND,
    about=ABOUT,
    handle=HANDLE,
    unknown=reasons.UNKNOWN,
    service="@petitions",
    course_of=course_of,
    rows=case_store,
    asked=asked_store,
    assigned=assigned_store,
    is_entered=is_entered,
    why_not_decide=why_not_confirm,
    erase=erase_whole,
    stamp_on=stamp_on,
)
petition_at, asked_at = PETITIONS.at, PETITIONS.asked_at


def open_at(place: DexterityContent, seen: Seen) -> tuple[Submission, Course]:
    """What the unit of a place has, open and as it was seen. Raises Refused."""
    _found, course = petition_at(place, seen.code)
    if not course.is_open:
        raise Refused(reasons.CLOSED)
    return PETITIONS.as_seen(place, seen)
