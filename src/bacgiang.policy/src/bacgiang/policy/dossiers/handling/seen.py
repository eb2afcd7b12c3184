"""A dossier as somebody on a board saw it: who may, and whether it still is so."""

from ...base.refusal import Refused
from ...citizen.board_refusals import CHANGED
from ...citizen.board_refusals import NOT_YOURS
from ...citizen.codes.board_names import board_name
from ...citizen.codes.board_names import code_named
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...units.sites.belonging import unit_code_of
from ..cases.store import dossier_store
from ..content.content import KIND
from ..content.course import Course
from ..content.course import course_of
from . import reasons
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent


HANDLE = "bacgiang.policy: Handle dossiers"
DECIDE = "bacgiang.policy: Decide dossiers"


@dataclass(frozen=True)
class Seen:
    """`entries` of its log then."""

    code: str
    entries: int


def may(permission: str, place: DexterityContent) -> bool:
    """`place`: the unit's site, or a language root for the main board."""
    return bool(api.user.has_permission(permission, obj=place))


def dossier_at(place: DexterityContent, code: str) -> tuple[Submission, Course]:
    """What the unit of a place has. Raises Refused for anything else."""
    if not may(HANDLE, place):
        raise Refused(NOT_YOURS)
    found = submissions().get(code) if code else None
    if found is None or found.kind != KIND:
        raise Refused(reasons.UNKNOWN)
    course, row = course_of(found), dossier_store().get(code)
    unit = row.unit if found.is_erased and row is not None else course.unit
    if unit != unit_code_of(place):
        raise Refused(reasons.UNKNOWN)
    return found, course


def as_seen(place: DexterityContent, seen: Seen) -> tuple[Submission, Course]:
    """The same, where nothing happened to it since. Raises Refused."""
    found, course = dossier_at(place, seen.code)
    if seen.entries != len(found.entries):
        raise Refused(CHANGED)
    return found, course


def value_of(found: Submission) -> str:
    """What a form sends back of what was read: name and entries."""
    return f"{board_name(found.code)}:{len(found.entries)}"


def seen_in(value: str) -> Seen:
    """What `value_of` made, as it came back; odd parts fit nothing."""
    name, _colon, entries = value.partition(":")
    is_number = entries.isascii() and entries.isdigit() and len(entries) < 6
    return Seen(code_named(name), int(entries) if is_number else 0)
