"""What a reader asks of a layer: words, a class, a point, one feature."""

from ....base.form_values import batch_start
from ....base.form_values import form_value
from ....base.form_values import number_in
from ..choices import EPSG
from ..choices import System
from ..reading.placing import Box
from ..reading.placing import turned
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any


LONGEST = 100
NEAR, FURTHEST = 0.0003, 0.05
"""Degrees around a point; thirty metres where nothing is said of it."""
SURELY_METRES = 1000


@dataclass(frozen=True)
class Asked:
    """`point`: longitude, latitude and how near; anything odd is nothing. `typed`: the
    two as they came, None where nobody asks; `swapped`: where they lead the other way
    around.
    """

    text: str
    value: str
    start: int
    point: tuple[float, float, float] | None
    feature: int | None
    typed: tuple[str, str] | None = None
    swapped: tuple[float, float, float] | None = None

    @property
    def is_narrowed(self) -> bool:
        return bool(self.text or self.value or self.typed or self.feature)


def read_asked(form: Mapping[str, Any]) -> Asked:
    typed = form_value(form, "long")[:40].strip(), form_value(form, "lat")[:40].strip()
    x, y, near = map(_number, (*typed, form_value(form, "near")[:40]))
    return Asked(
        form_value(form, "find").strip()[:LONGEST],
        form_value(form, "class")[:LONGEST],
        min(batch_start(form), 10_000_000),
        _point(x, y, near),
        number_in(form.get("feature"), 9),
        typed if "long" in form or "lat" in form else None,
        _point(y, x, near),
    )


def _point(
    x: float | None, y: float | None, near: float | None
) -> tuple[float, float, float] | None:
    """In degrees, or in metres of the province's own zone of VN-2000."""
    if x is None or y is None:
        return None
    if abs(x) > SURELY_METRES:
        x, y = turned(EPSG[System.ZONE_107]).transform(x, y)
    if not (isfinite(x) and isfinite(y)):
        return None
    return x, y, min(abs(near or NEAR), FURTHEST)


def _number(said: str) -> float | None:
    try:
        found = float(said.replace(",", "."))
    except ValueError:
        return None
    return found if isfinite(found) else None


def read_box(form: Mapping[str, Any]) -> Box | None:
    """West, south, east, north of what is to be drawn."""
    try:
        found = tuple(float(one) for one in form_value(form, "box")[:200].split(","))
    except ValueError:
        return None
    if len(found) != 4 or not all(map(isfinite, found)):
        return None
    west, south, east, north = found
    return (west, south, east, north) if west < east and south < north else None
