"""What is told of units to who keeps a copy of the public records."""

from ...base.public_records import PublicRecords
from .unit import Unit
from typing import Any


def told(unit: Unit) -> dict[str, Any]:
    return {"unit": unit.code, "kind": unit.kind}


UNITS = PublicRecords(told, is_standing=True)
