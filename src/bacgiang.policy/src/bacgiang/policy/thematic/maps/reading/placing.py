"""Where a map lies: its coordinates in degrees of WGS 84 (EPSG:4326)."""

from ....base.seed_files import load_seed
from ..choices import EPSG
from ..choices import System
from collections.abc import Callable
from collections.abc import Sequence
from functools import cache
from typing import Any


Box = tuple[float, float, float, float]
"""West, south, east, north."""
Turn = Callable[[Sequence[float], Sequence[float]], tuple[Any, Any]]
AROUND = 1.0
COUNTRY = ((8.5, 102.1), (23.4, 109.5))
"""Degrees beyond the outermost seats: a false zone moves a map by two."""
DEGREES, METRES = 4326, 3857


@cache
def turned(source: int, target: int = DEGREES) -> Any:
    """`transform(x, y)` from one system to another, by their EPSG codes."""
    # PROJ takes some megabytes: only who reads a map needs it.
    from pyproj import Transformer

    return Transformer.from_crs(source, target, always_xy=True)


def turning(system: System) -> Turn:
    """Takes eastings and northings, or longitudes and latitudes."""
    if system is System.WGS84:
        return lambda xs, ys: (xs, ys)
    turn: Turn = turned(EPSG[system]).transform
    return turn


def holds(box: Box, point: tuple[float, float, float]) -> bool:
    """Whether a point lies in it, or as near as is asked."""
    (west, south, east, north), (x, y, near) = box, point
    return west - near <= x <= east + near and south - near <= y <= north + near


def around_the_province() -> Box:
    """Around the seats of its districts; all of the country where none is told."""
    places = load_seed("places.yaml").values() or COUNTRY
    lats, longs = zip(*places, strict=True)
    west, east = min(longs) - AROUND, max(longs) + AROUND
    return west, min(lats) - AROUND, east, max(lats) + AROUND
