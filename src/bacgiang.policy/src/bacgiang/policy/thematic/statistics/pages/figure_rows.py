"""The values of an indicator as rows of a table."""

from ..revisions.store import revision_store
from typing import Any


COLUMNS = ("code", "period", "part", "value", "measure", "mark", "revised_from")


def rows_of(indicator: Any) -> list[tuple[Any, ...]]:
    """As `COLUMNS`; a value that was revised names what was published before."""
    kept = revision_store().of(indicator.UID())
    before = {(one.period, one.part): one.old for one in kept}
    return [
        (
            indicator.code,
            one.period.code,
            one.part,
            one.value,
            indicator.measure,
            str(one.mark or ""),
            before.get((one.period.code, one.part), ""),
        )
        for one in indicator.values_read().rows
    ]
