"""The features of a layer in one file of SQLite: listed, found, asked at a point."""

from ....text.folding import fold
from ..reading.features import Feature
from ..reading.placing import Box
from collections.abc import Iterable
from collections.abc import Iterator
from contextlib import closing
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import replace
import json
from pathlib import Path
import sqlite3
from typing import Any
from typing import Self
from urllib.parse import quote


MOST_AT_POINT = 20
MOST_POINTS = 12_000
"""Of one answer to who draws: what is largest comes first."""
FEW = 2_000
"""Answers to words that are put in order one by one."""
STEPS = 700
"""Into which the side of what is shown is parted: finer is not seen."""
_TABLE = """
create table feature (id integer primary key, name text, folded text, class text,
 facts text, kind text, shape text, points integer, extent real,
 west real, south real, east real, north real)
"""
_INSERT = "insert into feature values (null, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_COUNT = "select count(*) from feature"
_WHOLE = "select id, kind, facts, shape from feature order by id"
_IDS = "select id from feature"
_SELECT = "select id, name, kind, class, facts, shape, west, south, east, north"
_SELECT += " from feature"
_INDEXES = (
    "create index by_extent on feature (extent desc, id, west, south, east, north)",
    "create index by_class on feature (class)",
    "create index by_words on feature (folded, class)",
)


@dataclass(frozen=True)
class Found:
    """A feature as it is kept."""

    id: int
    name: str
    kind: str
    value: str
    facts: dict[str, Any]
    shape: Any
    box: Box

    def as_geojson(self) -> dict[str, Any]:
        return {
            "type": "Feature",
            "id": self.id,
            "properties": self.facts,
            "geometry": {"type": self.kind, "coordinates": self.shape},
        }


def write_features(path: Path, features: Iterable[Feature], name: str, by: str) -> None:
    """`name`, `by`: columns of the name and of the class; "" for the first words, and
    for none.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        base.execute("pragma journal_mode = off")
        base.execute("pragma synchronous = off")
        base.execute("begin")
        base.execute(_TABLE)
        base.executemany(_INSERT, (_row(one, name, by) for one in features))
        for one in _INDEXES:
            base.execute(one)
        base.execute("commit")


def _row(one: Feature, name: str, by: str) -> tuple[Any, ...]:
    facts, (west, south, east, north) = one.facts, one.box
    words = (said for said in facts.values() if isinstance(said, str) and said)
    said = facts.get(name) if name else next(words, "")
    called = "" if said is None else str(said)
    value = "" if facts.get(by) is None else str(facts[by])
    shape = json.dumps(one.shape, separators=(",", ":"))
    kept = json.dumps(facts, ensure_ascii=False)
    extent = (east - west) + (north - south)
    row = (called, fold(called), value, kept, one.kind, shape, one.points, extent)
    return *row, west, south, east, north


class FeatureFile:
    """Questions to one; opened for reading alone."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    @classmethod
    @contextmanager
    def at(cls, path: str) -> Iterator[Self]:
        address = f"file:{quote(path)}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as base:
            yield cls(base)

    def points(self) -> int:
        (count,) = self._base.execute("select total(points) from feature")
        return int(count[0])

    def listed(
        self, text: str, value: str, start: int, size: int
    ) -> tuple[int, list[Found]]:
        """How many answer, and those of a part, in the order of the file."""
        where, said = _asked(text, value)
        # Few are found in an index alone, in one way through it; of many a part soon
        # is at hand in their own order.
        ids = list(self._base.execute(f"{_IDS}{where} limit {FEW}", said))
        total, listed = len(ids), sorted(ids)[start : start + size]
        if total == FEW:
            ((total,),) = self._base.execute(_COUNT + where, said)
            part = f"{_IDS}{where} order by id limit ? offset ?"
            listed = list(self._base.execute(part, (*said, size, start)))
        named = ", ".join(str(one) for (one,) in listed)
        return total, list(self._found(f" where id in ({named}) order by id", ()))

    def classes(self) -> list[tuple[str, int]]:
        """Values and how many have them, the most frequent first."""
        asked = "select class, count(*) from feature group by class order by 2 desc"
        return list(self._base.execute(f"{asked}, 1"))

    def one(self, identifier: int) -> Found | None:
        return next(self._found(" where id = ?", (identifier,)), None)

    def every(self) -> Iterator[Found]:
        return self._found(" order by id", ())

    def lines(self) -> Iterator[str]:
        """Every feature as GeoJSON, as it is kept: nothing of it is made anew."""
        for key, kind, facts, shape in self._base.execute(_WHOLE):
            geometry = f'{{"type":"{kind}","coordinates":{shape}}}'
            yield (
                f'{{"type":"Feature","id":{key},"properties":{facts},'
                f'"geometry":{geometry}}}'
            )

    def at_point(self, long: float, lat: float, near: float) -> list[Found]:
        """What is there, within `near` degrees of points and lines; smallest first."""
        asked = " where west <= ? and east >= ? and south <= ? and north >= ?"
        asked += " order by extent"
        around = (long + near, long - near, lat + near, lat - near)
        there = (
            one
            for one in self._found(asked, around)
            if "Polygon" not in one.kind or _holds(one, long, lat)
        )
        return [one for one, _place in zip(there, range(MOST_AT_POINT), strict=False)]

    def within(self, box: Box) -> tuple[list[Found], bool]:
        """What is to be drawn of a box, as finely as is seen; whether that is all."""
        west, south, east, north = box
        step = max(east - west, north - south) / STEPS
        asked = " where west <= ? and east >= ? and south <= ? and north >= ?"
        found: list[Found] = []
        points = 0
        for one in self._found(
            f"{asked} order by extent desc, id", (east, west, north, south)
        ):
            drawn, count = fitted(one, step)
            points += count
            if found and points > MOST_POINTS:
                return found, False
            found.append(drawn)
        return found, True

    def _found(self, asked: str, said: Iterable[Any]) -> Iterator[Found]:
        rows = self._base.execute(_SELECT + asked, tuple(said))
        for key, name, kind, value, facts, shape, *box in rows:
            yield Found(
                key, name, kind, value, json.loads(facts), json.loads(shape), tuple(box)
            )


def fitted(one: Found, step: float = 0.0) -> tuple[Found, int]:
    """As it is drawn, as finely as is seen of it: without facts; and its positions."""
    west, south, east, north = one.box
    step = step or max(east - west, north - south) / STEPS
    is_area = "Polygon" in one.kind
    shape = _thinned(one.shape, step, is_area)
    while (count := _count(shape)) > MOST_POINTS and step < 1:
        step *= 2
        # Of what is left: a shape of a million positions is gone through once.
        shape = _thinned(shape, step, is_area)
    return replace(one, facts={}, shape=shape), count


def _asked(text: str, value: str) -> tuple[str, list[str]]:
    conditions = {"instr(folded, ?) > 0": fold(text), "class = ?": value}
    given = {one: said for one, said in conditions.items() if said}
    where = " where " + " and ".join(given) if given else ""
    return where, list(given.values())


def _holds(one: Found, long: float, lat: float) -> bool:
    """Whether an area holds a point: by how often a line to the east meets its edge."""
    rings = (
        one.shape if one.kind == "Polygon" else [r for part in one.shape for r in part]
    )
    inside = False
    for ring in rings:
        for (x, y), (u, v) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (y > lat) != (v > lat) and long < x + (u - x) * (lat - y) / (v - y):
                inside = not inside
    return inside


def _thinned(shape: Any, step: float, is_area: bool = False) -> Any:
    """Without positions that lie within a step of the one before; of an area without
    holes that are no wider.
    """
    if not shape or not isinstance(shape[0], list):
        return shape
    if isinstance(shape[0][0], list):
        outer, *inner = shape
        if is_area and not isinstance(outer[0][0], list):
            inner = [one for one in inner if _is_seen(one, step)]
        return [_thinned(one, step, is_area) for one in (outer, *inner)]
    kept = [shape[0]]
    for one in shape[1:-1]:
        if abs(one[0] - kept[-1][0]) > step or abs(one[1] - kept[-1][1]) > step:
            kept.append(one)
    kept.append(shape[-1])
    return kept if len(kept) > 3 else shape[:: max(1, len(shape) // 4)] + [shape[-1]]


def _is_seen(ring: Any, step: float) -> bool:
    xs, ys = zip(*ring, strict=True)
    return max(xs) - min(xs) > step or max(ys) - min(ys) > step


def _count(shape: Any) -> int:
    if not shape or not isinstance(shape[0], list):
        return 1
    if not isinstance(shape[0][0], list):
        return len(shape)
    return sum(map(_count, shape))
