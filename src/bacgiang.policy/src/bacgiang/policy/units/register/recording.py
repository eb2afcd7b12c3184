"""Record what happens to units of the register."""

from ...base.acts.recording import record_act
from .act_kinds import UNIT_CHANGE
from .act_kinds import UNIT_CLOSE
from .act_kinds import UNIT_MERGE
from .act_kinds import UNIT_OPEN
from .events import UnitChanged
from .events import UnitClosed
from .events import UnitEvent
from .events import UnitMerged
from .events import UnitOpened


KINDS: dict[type[UnitEvent], str] = {
    UnitOpened: UNIT_OPEN,
    UnitChanged: UNIT_CHANGE,
    UnitMerged: UNIT_MERGE,
    UnitClosed: UNIT_CLOSE,
}


def record_unit_event(event: UnitEvent) -> None:
    """One act on the unit; what set-up lays out (by nobody) is no act."""
    kind = KINDS.get(type(event))
    if kind is None or not event.by:
        return
    details = dict(event.details)
    reason = details.pop("reason", "")
    record_act(
        kind,
        event.unit,
        unit=event.unit.code,
        actor=event.by,
        reason=str(reason),
        details=details,
    )
