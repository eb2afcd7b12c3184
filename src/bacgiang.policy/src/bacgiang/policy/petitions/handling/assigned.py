"""Who on the board works on a petition: for the board alone, no step of it."""

from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ...base.stores.site_store import SiteStore
from ...citizen.assigned import AssignedStore
from ...units.boards.board import board_with_code
from .. import act_kinds
from ..content.course import Course
from . import reasons
from .seen import open_at
from .seen import Seen
from plone.dexterity.content import DexterityContent


assigned_store = SiteStore("bacgiang.policy.petitions.assigned", AssignedStore)


def officers(course: Course) -> list[str]:
    """User ids of the board of the unit that has it."""
    board = board_with_code(course.unit)
    return sorted({one.user_id for _key, one in board.active()})


def assign(place: DexterityContent, seen: Seen, officer: str) -> None:
    """To a member of the board, or with "" to nobody. Raises Refused."""
    found, course = open_at(place, seen)
    if officer and officer not in officers(course):
        raise Refused(reasons.NO_OFFICER)
    assigned_store().put(found.code, course.unit, officer)
    details = {"receipt": found.entries[0].digest, "officer": officer}
    kind = act_kinds.PETITION_ASSIGN
    record_act(kind, unit=course.unit, uid=found.subject, details=details)
