"""Change what the register holds, as far as whoever acts may."""

from ...editorial.intake.changing import bring
from ...editorial.intake.outcome import Result
from .refusals import NOT_CHANGED_THIS_WAY
from typing import Any


def change(
    known: Any, schema: Any, values: dict[str, Any], names: tuple[str, ...]
) -> Result:
    """Set the values on the item, or on a working copy of a published one."""
    return bring(known, schema, values, names, NOT_CHANGED_THIS_WAY)
