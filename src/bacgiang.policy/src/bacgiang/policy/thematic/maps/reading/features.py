"""Features as files hold them, judged and turned into degrees of WGS 84."""

from ....base.refusal import RefusedInput
from ....text.folding import fold
from ..choices import System
from ..reasons import ELSEWHERE
from ..reasons import FEATURES
from ..reasons import NOTHING
from ..reasons import PERSONAL
from ..reasons import POINTS
from ..reasons import RINGS
from ..reasons import TOO_MUCH
from .placing import around_the_province
from .placing import Box
from .placing import turning
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite
import re
from typing import Any


MOST_FEATURES = 100_000
MOST_POINTS = 1_000_000
MOST_RINGS = 10_000
"""Of one shape: each hole is held against each area."""
MOST_FACTS, LONGEST_FACT, LONGEST_NAME = 60, 500, 60
DEPTHS = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
"""Kinds of geometry: how deep lists of positions stand in lists."""
FIGURES = 7
"""Of degrees: a centimetre."""
_PERSONAL = re.compile(
    r"(?:ho|chu) ?(?:va )?ten|ten ?chu|chu ?(?:su ?dung|so ?huu|ho|dat|sdd?)|owner"
    r"|cmnd|cccd|ngay ?sinh|can ?cuoc"
)


@dataclass(frozen=True)
class Raw:
    """As a file says it: `kind`, `shape` are a geometry of GeoJSON, None for none."""

    facts: dict[str, Any]
    kind: Any
    shape: Any


@dataclass(frozen=True)
class Feature:
    """Judged: facts are words and numbers, positions pairs of degrees."""

    facts: dict[str, Any]
    kind: str
    shape: list[Any]
    box: Box
    points: int


class NotAMap(ValueError):
    """The file is not what it should be; its reader says no more than that."""


def judged(raws: Iterable[Raw], system: System) -> Iterator[Feature]:
    """Raises RefusedInput, and NotAMap where a geometry is none."""
    placer, points, known = _Placer(system), 0, set[str]()
    for count, raw in enumerate(raws, 1):
        if count > MOST_FEATURES:
            raise RefusedInput(TOO_MUCH.at(most=MOST_FEATURES, what=FEATURES))
        # Of each, shown or not: whoever downloads the file reads all of it.
        require_no_persons(raw.facts.keys() - known)
        known |= raw.facts.keys()
        if raw.kind is None:
            continue
        feature = placer.placed(raw)
        points += feature.points
        if points > MOST_POINTS:
            raise RefusedInput(TOO_MUCH.at(most=MOST_POINTS, what=POINTS))
        yield feature
    if not points:
        raise RefusedInput(NOTHING)


def require_no_persons(names: Iterable[str]) -> None:
    """Raises RefusedInput."""
    personal = [one for one in sorted(names) if _PERSONAL.search(_plain(one))]
    if personal:
        columns = ", ".join(one[:LONGEST_NAME] for one in personal[:10])
        raise RefusedInput(PERSONAL.at(columns=columns))


class _Placer:
    """Turns geometries."""

    def __init__(self, system: System) -> None:
        self._turn = turning(system)
        self._around = around_the_province()

    def placed(self, raw: Raw) -> Feature:
        if raw.kind not in DEPTHS:
            raise NotAMap(raw.kind)
        depth = DEPTHS[raw.kind]
        runs: list[list[Any]] = []
        shape = self._lists([raw.shape] if depth == 0 else raw.shape, depth, runs)
        if len(runs) > MOST_RINGS:
            raise RefusedInput(TOO_MUCH.at(most=MOST_RINGS, what=RINGS))
        every = [point for run in runs for point in run]
        if not every:
            raise NotAMap("no position")
        xs, ys = zip(*every, strict=True)
        box = (min(xs), min(ys), max(xs), max(ys))
        facts = _facts(raw.facts)
        return Feature(facts, raw.kind, shape if depth else every[0], box, len(every))

    def _lists(self, said: Any, depth: int, runs: list[list[Any]]) -> list[Any]:
        if not isinstance(said, list | tuple):
            raise NotAMap("no list")
        if depth > 1:
            return [self._lists(one, depth - 1, runs) for one in said]
        run = self._run(said)
        runs.append(run)
        return run

    def _run(self, said: Any) -> list[Any]:
        """Positions one after the other, turned together."""
        if not said:
            return []
        try:
            pairs = [(float(one[0]), float(one[1])) for one in said]
        except (TypeError, ValueError, LookupError, OverflowError) as error:
            raise NotAMap("no position") from error
        xs, ys = self._turn([x for x, _y in pairs], [y for _x, y in pairs])
        west, south, east, north = self._around
        for place, (x, y) in enumerate(zip(xs, ys, strict=True)):
            is_there = isfinite(x) and isfinite(y)
            if not is_there or not (west <= x <= east and south <= y <= north):
                said_so = "({:.6g}; {:.6g})".format(*pairs[place])
                raise RefusedInput(ELSEWHERE.at(point=said_so))
        return [
            [round(x, FIGURES), round(y, FIGURES)] for x, y in zip(xs, ys, strict=True)
        ]


def _facts(said: dict[str, Any]) -> dict[str, Any]:
    names = list(said)[:MOST_FACTS]
    return {_clean(one, LONGEST_NAME): _fact(said[one]) for one in names}


def _plain(name: str) -> str:
    return fold(name).replace("_", " ")


def _fact(value: Any) -> Any:
    if isinstance(value, bool | int) or value is None:
        return value
    if isinstance(value, float):
        return value if isfinite(value) else None
    return _clean(str(value), LONGEST_FACT) if isinstance(value, str) else None


def _clean(said: str, most: int) -> str:
    kept = "".join(one for one in said if one.isprintable() or one.isspace())
    return " ".join(kept.split())[:most]
