"""Record what happens to units of the register."""

from ...base.acts.recording import record_act
from . import act_kinds
from . import events


KINDS: dict[type[events.UnitEvent], str] = {
    events.UnitOpened: act_kinds.UNIT_OPEN,
    events.UnitChanged: act_kinds.UNIT_CHANGE,
    events.UnitMerged: act_kinds.UNIT_MERGE,
    events.UnitClosed: act_kinds.UNIT_CLOSE,
    events.UnitRestored: act_kinds.UNIT_RESTORE,
}


def record_unit_event(event: events.UnitEvent) -> None:
    """One act on the unit; what set-up lays out (by nobody) is no act."""
    if not event.by:
        return
    details = dict(event.details)
    reason = str(details.pop("reason", ""))
    record_act(
        KINDS[type(event)],
        event.unit,
        unit=event.unit.code,
        actor=event.by,
        reason=reason,
        details=details,
    )
