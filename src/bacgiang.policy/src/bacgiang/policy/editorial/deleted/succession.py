"""What is deleted goes with its unit when the end of that is taken back (2.2a)."""

from ...base.dates import now_utc
from ...units.owning import apply_owner
from ...units.owning import IOwnedRecord
from ...units.register.events import UnitRestored
from .store import deleted_store


def give_deleted_back(event: UnitRestored) -> None:
    """Subscriber: records that the successor's board deleted meanwhile, or it would put
    them back as its own. Who is in charge was put back on each as on those that stand.
    """
    code = event.unit.code
    for kept in deleted_store().before(now_utc()):
        is_record = IOwnedRecord.providedBy(kept.item)
        if is_record and kept.item.owning_unit == code != kept.unit:
            kept.unit = code
            apply_owner(kept.item)
