"""A petition as somebody on a board saw it: who may, and whether it still is so."""

from ...base.refusal import Refused
from ...citizen.board_refusals import CHANGED
from ...citizen.board_refusals import NOT_YOURS
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...units.sites.belonging import unit_code_of
from ..cases.store import case_store
from ..content.content import KIND
from ..content.course import Course
from ..content.course import course_of
from . import reasons
from .proposals import stamp_on
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent


HANDLE = "bacgiang.policy: Handle petitions"
APPROVE = "bacgiang.policy: Approve petition answers"


@dataclass(frozen=True)
class Seen:
    """`entries` of its log and `stamp` of what was proposed then."""

    code: str
    entries: int
    stamp: str = ""


def may(permission: str, place: DexterityContent) -> bool:
    """`place`: the unit's site, or a language root for the main board."""
    return bool(api.user.has_permission(permission, obj=place))


def petition_at(place: DexterityContent, code: str) -> tuple[Submission, Course]:
    """What the unit of a place has. Raises Refused for anything else."""
    if not may(HANDLE, place):
        raise Refused(NOT_YOURS)
    found = submissions().get(code) if code else None
    if found is None or found.kind != KIND:
        raise Refused(reasons.UNKNOWN)
    course = course_of(found)
    unit = course.unit
    if found.is_erased:
        row = case_store().get(code)
        unit = row.unit if row is not None else unit
    if unit != unit_code_of(place):
        raise Refused(reasons.UNKNOWN)
    return found, course


def open_at(place: DexterityContent, seen: Seen) -> tuple[Submission, Course]:
    """The same, open and as it was seen. Raises Refused."""
    found, course = petition_at(place, seen.code)
    if not course.is_open:
        raise Refused(reasons.CLOSED)
    as_seen(found, seen)
    return found, course


def as_seen(found: Submission, seen: Seen) -> None:
    """Raise Refused where something happened to it since."""
    if (seen.entries, seen.stamp) != (len(found.entries), stamp_on(found.code)):
        raise Refused(CHANGED)
