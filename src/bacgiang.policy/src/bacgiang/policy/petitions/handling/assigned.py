"""Who on the board works on a petition: for the board alone, no step of it."""

from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ...base.stores.site_store import SiteStore
from ...units.boards.board import board_with_code
from .. import act_kinds
from ..content.course import Course
from . import reasons
from .seen import open_at
from .seen import Seen
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from persistent import Persistent
from plone.dexterity.content import DexterityContent


AFTER_ALL = "\uffff"


class AssignedStore(Persistent):
    """User ids by tracking code, and codes by unit and user id."""

    def __init__(self) -> None:
        self._by_code: OOBTree = OOBTree()
        self._codes: OOTreeSet = OOTreeSet()

    def get(self, code: str) -> str:
        """ "" for nobody."""
        _unit, user = self._by_code.get(code, ("", ""))
        return str(user)

    def put(self, code: str, unit: str, user: str) -> None:
        """`user`: "" for nobody any more."""
        before = self._by_code.pop(code, None)
        if before is not None:
            self._codes.discard((*before, code))
        if user:
            self._by_code[code] = (unit, user)
            self._codes.add((unit, user, code))

    def codes(self, unit: str, user: str) -> Iterator[str]:
        low = (unit, user)
        return (key[-1] for key in self._codes.keys(low, (*low, AFTER_ALL)))


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
