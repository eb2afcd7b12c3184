"""Record what happens to units of the register."""

from ...units.register.events import UnitChanged
from ...units.register.events import UnitClosed
from ...units.register.events import UnitEvent
from ...units.register.events import UnitMerged
from ...units.register.events import UnitOpened
from .act import ActKind
from .recording import record_act


KINDS: dict[type[UnitEvent], ActKind] = {
    UnitOpened: ActKind.UNIT_OPEN,
    UnitChanged: ActKind.UNIT_CHANGE,
    UnitMerged: ActKind.UNIT_MERGE,
    UnitClosed: ActKind.UNIT_CLOSE,
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
