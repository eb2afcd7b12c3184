"""Take one record in: make it, change it, leave it as it is, or refuse it (7.2b)."""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....editorial.intake.changing import bring
from ....editorial.intake.intake import Intake
from ....editorial.intake.intake import NOT_YOUR_UNIT
from ....editorial.intake.outcome import Outcome
from ....editorial.intake.outcome import Result
from ....editorial.registers.placing import place_in
from ....editorial.registers.placing import plain_name
from ....editorial.visibility.seen import may_see
from ..collection import Collection
from ..register import find_register
from ..register import NO_REGISTER
from ..register import record_named
from .reading import lacking
from .reading import read_new_or_known
from Acquisition import aq_base
from bacgiang.policy import _
from dataclasses import dataclass
from functools import partial
from plone import api
from plone.dexterity.utils import createContent
from typing import Any


ADD = "bacgiang.policy: Add collection record"


def accept_record(collection: Collection, item: Any, unit: str) -> Result:
    """Take a record in for the unit that runs the collection. Raises Refused."""
    register = find_register(collection, api.portal.get())
    if register is None:
        return Result(Outcome.REFUSED, refusals=(NO_REGISTER,))
    values = read_new_or_known(collection, item)
    known = record_named(collection, values.get("code"))
    if known is not None:
        return _bring(collection, known, values)
    record = createContent(collection.portal_type, **values)
    record.owner_unit = unit
    placed = place_in(register, record, plain_name(values["code"]))
    return Result(Outcome.MADE, placed.UID(), placed.absolute_url())


def _bring(collection: Collection, known: Any, given: dict[str, Any]) -> Result:
    if not may_see(known):
        return Result(Outcome.REFUSED, refusals=(NOT_CHANGED_THIS_WAY,))
    values = {
        name: value
        for name, value in given.items()
        if name != "code" and _differs(getattr(known, name, None), value)
    }
    if not values:
        return Result(Outcome.SAME, known.UID(), known.absolute_url())
    Refused.raise_for(*lacking(collection, {**vars(aq_base(known)), **values}))
    return bring(known, collection.schema, values, tuple(values), NOT_CHANGED_THIS_WAY)


def _differs(present: Any, value: Any) -> bool:
    return (present or None) != (value or None) and present != value


@dataclass(frozen=True)
class RecordIntake(Intake):
    """Records come in for the unit that runs the collection, and for no other."""

    def place(self, unit: str) -> Any | None:
        return self.register(api.portal.get())

    def unit_refuses(self, unit: str) -> Refusal | None:
        register = self.place(unit)
        if register is None:
            return NO_REGISTER
        if register.owning_unit != unit:
            return NOT_YOUR_UNIT
        return super().unit_refuses(unit)


def intake_of(collection: Collection) -> RecordIntake:
    return RecordIntake(
        ADD, partial(find_register, collection), partial(accept_record, collection)
    )


NOT_CHANGED_THIS_WAY = Refusal(
    "not_changed_this_way",
    _(
        "refusal_record_not_changed_this_way",
        default="The collection holds this record with other values, and it is being "
        "reviewed or you may not change it. Ask the board of the unit in charge.",
    ),
    "code",
)
