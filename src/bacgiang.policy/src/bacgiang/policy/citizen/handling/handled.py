"""A kind of what citizens send, as boards handle it: the rules that all kinds share.

All raise Refused where the person may not, or the unit does not have it.
"""

from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.stores.site_store import SiteStore
from ...units.boards.board import board_at_work
from ...units.people.answering import is_answering
from ...units.register.directory import directory
from ...units.register.names import unit_name
from ...units.sites.belonging import units_worked_for_at
from ...units.sites.working import has_place_of_work
from ..asked import AskedStore
from ..asked import Part
from ..assigned import AssignedStore
from ..board_refusals import CHANGED
from ..board_refusals import NO_OFFICER
from ..board_refusals import NOBODY_THERE
from ..board_refusals import NOT_YOURS
from ..board_refusals import WRONG_UNIT
from ..board_refusals import WRONG_UNITS
from ..cases.row_store import RowStore
from ..contacts.store import contact_store
from ..erasing_asked import erasing_stamp
from ..erasing_asked import erasing_store
from ..submissions.submission import Submission
from ..submissions.submissions import submissions
from .seen import may
from .seen import Seen
from .seen import value_of
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from typing import Generic
from typing import TypeVar
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


Course = TypeVar("Course")
HANDED_OVER = "handed-over"
"""Reason of the step by which another unit has it (`to`), of every kind."""


class IHandled(Interface):
    """A utility of the room that owns a kind, named as the kind is."""

    course_of = Attribute(
        "Where a submission stands: has `given_to`, `unit`, `phase`, `is_open`"
    )


@implementer(IHandled)
@dataclass(frozen=True)
class Handled(Generic[Course]):
    """`about`: what subjects begin with, before the code of the first unit. `handle`:
    permission of whoever does. `unknown`: said of what the unit does not have.
    `stamp_on` a code: of what is proposed now. `service`: where programs read one.
    `is_entered`: by a board, whose members `erase` it whole together; `why_not_decide`:
    whoever is signed in, at a place, on where it stands.
    """

    kind: str
    about: str
    handle: str
    unknown: Refusal
    service: str
    course_of: Callable[[Submission], Course]
    rows: SiteStore[Any]
    asked: SiteStore[AskedStore]
    assigned: SiteStore[AssignedStore]
    is_entered: Callable[[Submission], bool]
    why_not_decide: Callable[[DexterityContent, Any], Refusal | None]
    erase: Callable[[Submission, datetime, Message], object]
    stamp_on: Callable[[str], str] = lambda code: ""

    def at(self, place: DexterityContent, code: str) -> tuple[Submission, Course]:
        """What the unit of a place has."""
        found, course = self._read(place, code)
        if self._given_to(found) not in units_worked_for_at(place):
            raise Refused(self.unknown)
        return found, course

    def as_seen(self, place: DexterityContent, seen: Seen) -> tuple[Submission, Course]:
        """The same, where nothing happened to it since."""
        found, course = self.at(place, seen.code)
        if (seen.entries, seen.stamp) != (len(found.entries), self.stamp(seen.code)):
            raise Refused(CHANGED)
        return found, course

    def stamp(self, code: str) -> str:
        """Of all that waits for a second person now."""
        return f"{self.stamp_on(code)}{erasing_stamp(code)}"

    def value_of(self, found: Submission) -> str:
        """What a form sends back of what was read."""
        return value_of(found, self.stamp(found.code))

    def asked_at(
        self, place: DexterityContent, code: str
    ) -> tuple[Submission, Course, Part]:
        """What the unit of a place is asked, while it is open; where several were of
        which it does the work, what is not told yet.
        """
        found, course = self._read(place, code)
        asked = (self.asked().get(code, one) for one in units_worked_for_at(place))
        parts = [one for one in asked if one is not None and not one.is_planned]
        if not parts or not course.is_open:
            raise Refused(self.unknown)
        return found, course, min(parts, key=lambda one: bool(one.words))

    def officers(self, unit: str) -> list[str]:
        """User ids of the board that does its work."""
        board = board_at_work(unit)
        return sorted({one.user_id for _key, one in board.active()})

    def assign(self, found: Submission, unit: str, officer: str) -> None:
        """To a member of the board of the unit that has it; "" for nobody."""
        if officer and officer not in self.officers(unit):
            raise Refused(NO_OFFICER)
        self.assigned().put(found.code, self._given_to(found), officer)

    def pass_on(self, found: Submission, unit: str, to: str) -> None:
        """To another unit: nobody is asked or works on it any more, nor is it to be
        erased; who sent it its board sees from now on. The step is the room's.
        """
        if to == unit or not has_place_of_work(to):
            raise Refused(WRONG_UNIT)
        require_staff("unit", to)
        self.asked().call_off(found.code)
        erasing_store().drop(found.code)
        self.assigned().put(found.code, "", "")
        contacts = contact_store()
        contact = contacts.get(found.code)
        if contact is not None:
            contacts.change(found.code, replace(contact, unit=to), now_utc())

    def units_of(self, code: str) -> set[str]:
        """Those that have it, or had it; of an erased one, as far as is kept."""
        found, row = submissions().require(code), self._rows().get(code)
        handed = (one for one in found.entries if one.reason == HANDED_OVER)
        told = {str((one.payload or {}).get("to", "")) for one in handed}
        first = found.subject.removeprefix(self.about)
        return {first, *told, row.unit if row is not None else ""}

    def was_at(self, place: DexterityContent, code: str) -> bool:
        """Whether the unit of a place had it before it handed it over."""
        found = submissions().get(code) if code else None
        units = units_worked_for_at(place)
        if found is None or found.kind != self.kind or self._given_to(found) in units:
            return False
        return not self.units_of(code).isdisjoint(units)

    def _given_to(self, found: Submission) -> str:
        """To which it was sent or handed over last; of an erased one the rows know."""
        row = self._rows().get(found.code) if found.is_erased else None
        course: Any = self.course_of(found)
        return str(row.unit if row is not None else course.given_to)

    def _rows(self) -> RowStore:
        return self.rows()

    def _read(self, place: DexterityContent, code: str) -> tuple[Submission, Any]:
        if not may(self.handle, place):
            raise Refused(NOT_YOURS)
        found = submissions().get(code) if code else None
        if found is None or found.kind != self.kind:
            raise Refused(self.unknown)
        return found, self.course_of(found)


def require_askable(units: Sequence[str], own: str) -> None:
    """Raises Refused where one of the units that are to be asked has no board, or it is
    the one that has it."""
    if not units or own in units or not all(map(has_place_of_work, units)):
        raise Refused(WRONG_UNITS)
    require_staff("units", *units)


def require_staff(field: str, *units: str) -> None:
    """Raises Refused where nobody would find it among their work."""
    for unit in units:
        if not is_answering(unit):
            raise Refused(NOBODY_THERE.at(field, unit=unit_name(unit)))


def other_units(own: str) -> list[tuple[str, str]]:
    """Code and name of those that can be asked, or be handed something."""
    language = str(api.portal.get_current_language())
    return [
        (one.code, one.name_in(language))
        for one in directory()
        if one.code != own and has_place_of_work(one.code)
    ]
