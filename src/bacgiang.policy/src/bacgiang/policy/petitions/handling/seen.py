"""A petition as somebody on a board saw it: who may, and whether it still is so."""

from ...base.refusal import Refused
from ...citizen.handling.handled import Handled
from ...citizen.handling.seen import Seen
from ...citizen.submissions.submission import Submission
from ..cases.assigned import assigned_store
from ..cases.store import case_store
from ..content.content import ABOUT
from ..content.content import KIND
from ..content.course import Course
from ..content.course import course_of
from . import reasons
from .proposals import stamp_on
from .stores import asked_store
from plone.dexterity.content import DexterityContent


HANDLE = "bacgiang.policy: Handle petitions"
APPROVE = "bacgiang.policy: Approve petition answers"
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
    stamp_on=stamp_on,
)
petition_at, asked_at = PETITIONS.at, PETITIONS.asked_at


def open_at(place: DexterityContent, seen: Seen) -> tuple[Submission, Course]:
    """What the unit of a place has, open and as it was seen. Raises Refused."""
    _found, course = petition_at(place, seen.code)
    if not course.is_open:
        raise Refused(reasons.CLOSED)
    return PETITIONS.as_seen(place, seen)
