"""Gaps become tasks, each once."""

from ...base.dates import today
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.tasks.working_days import calendar
from ...units.levels import Level
from ...units.register.directory import directory
from ...units.register.directory import UnitEntry
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from ..kinds.sites import GAP
from ..tasks.acting import begin
from ..tasks.offices import acts_for
from ..tasks.offices import sees_all
from ..tasks.offices import STANDING
from ..tasks.reasons import NOT_YOURS_TO_ASK
from ..tasks.reasons import UNKNOWN
from ..tasks.record import OfficeTask
from ..tasks.saying import Asked
from ..tasks.store import office_task_store
from ..tasks.store import OPEN
from .looking import look
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent


DAYS = 20
"""Working days until a gap is to be closed; the board that asks can set another day."""
NO_GAPS = Refusal(
    "no_gaps",
    _(
        "public_refusal_gaps",
        default="Nothing is missing or out of date that is not asked for already.",
    ),
    status=409,
)


def unit_looked_at(place: DexterityContent, code: str) -> UnitEntry:
    """The unit of a place; who oversees all may name another. Raises Refused."""
    own = unit_code_of(place)
    oversees = sees_all(place) or own == main_unit_code()
    found = directory().get(code if code and oversees else own)
    if found is None or not found.exists or (code and code != own and not oversees):
        raise Refused(UNKNOWN)
    return found


def asker_at(place: DexterityContent, unit: UnitEntry) -> str:
    """For which office whoever acts makes tasks of a unit's gaps; "" for none."""
    if sees_all(place):
        return STANDING
    own = unit_code_of(place)
    level = Level.UPDATE if own == unit.code else Level.REVIEW
    return own if acts_for(own, level) else ""


def asked_already(unit: UnitEntry) -> set[str]:
    """Codes of entries of which a gap is a task that is open."""
    found = office_task_store().listed(unit.code, OPEN)
    return {
        one.fact("entry")
        for one in found
        if (one.kind, one.owner) == (GAP.code, unit.code)
    }


def ask_for_gaps(place: DexterityContent, unit: UnitEntry) -> list[OfficeTask]:
    """Raises Refused."""
    asker = asker_at(place, unit)
    if not asker:
        raise Refused(NOT_YOURS_TO_ASK)
    known = asked_already(unit)
    gaps = [
        one.entry for one in look(unit) if one.is_gap and one.entry.code not in known
    ]
    if not gaps:
        raise Refused(NO_GAPS)
    due = calendar().after(today(), DAYS).isoformat()
    return [
        begin(
            GAP.kind,
            asker,
            unit.code,
            Asked(title=one.title, words=one.basis, due=due, facts={"entry": one.code}),
        )
        for one in gaps
    ]
