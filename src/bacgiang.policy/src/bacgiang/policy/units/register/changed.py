"""What is told of units to who keeps a copy of the public records."""

from ...base.public_records import Description
from ...base.public_records import PublicRecords
from .unit import Unit
from typing import Any


def told(unit: Unit) -> dict[str, Any]:
    return {"unit": unit.code, "kind": unit.kind}


def described(unit: Unit) -> Description:
    yield "identifier", unit.code
    yield "title", unit.name_in("en") if unit.title_en else ""


UNITS = PublicRecords(told, is_standing=True, described=described)
