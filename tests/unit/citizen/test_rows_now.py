"""Rows of a list begin where they are asked for, whatever no job has made yet."""

from bacgiang.policy.citizen.cases.row_store import RowStore
from bacgiang.policy.citizen.cases.rows_now import Rows
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from enum import StrEnum
from typing import Any


class Phase(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True)
class Row:
    code: str
    phase: Phase
    due: date | None
    closed: datetime | None = None
    received: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    entries: int = 1
    unit: str = "a"

    @property
    def is_open(self) -> bool:
        return self.phase is Phase.OPEN


def at(number: int, phase: Phase) -> Row:
    day = date(2026, 1, 1) + timedelta(days=number)
    closed = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Row(f"{number:02}", phase, day, None if phase is Phase.OPEN else closed)


def test_a_list_begins_anywhere_as_if_all_before_were_read() -> None:
    store: Any = RowStore()
    for number in range(20):
        store.put(at(number, Phase.OPEN if number % 2 else Phase.CLOSED))
    rows = Rows("x", "x.", lambda: store, lambda *_: None, Phase.OPEN.__eq__)
    # One is new, one was closed meanwhile, one is due on another day.
    moved = Row("09", Phase.OPEN, date(2027, 1, 1))
    fresh = (at(30, Phase.OPEN), at(5, Phase.CLOSED), moved)
    newer = {one.code: one for one in fresh}
    for phase, first in ((Phase.OPEN, "01"), (Phase.CLOSED, "05")):
        whole = list(rows.of(["a"], (phase,), newer))
        assert whole[0].code == first and len({one.code for one in whole}) == len(whole)
        for start in range(len(whole) + 2):
            assert list(rows.of(["a"], (phase,), newer, start)) == whole[start:]
    assert [one.code for one in rows.of(["a"], (Phase.OPEN,), newer)][-2:] == [
        "30",
        "09",
    ]
    assert list(rows.of(["b"], (Phase.OPEN,), newer)) == []


def test_what_is_late_stands_first_on_lists_of_several_phases() -> None:
    class Later(StrEnum):
        OPEN = "open"
        ASKED = "asked"

    class Running(Row):
        is_open = True

    class Store(RowStore):
        def lists_of(self, row: Any) -> tuple[str, ...]:
            return (row.unit, f"{row.unit}/x")

    def running(number: int, phase: Any, unit: str = "a") -> Running:
        day = date(2026, 1, 1) + timedelta(days=number)
        return Running(f"{number:02}", phase, day, unit=unit)

    store: Any = Store()
    for number in range(8):
        store.put(running(number, tuple(Later)[number % 2]))
    rows = Rows("x", "x.", lambda: store, lambda *_: None, lambda phase: True)
    moved = running(0, Later.ASKED, unit="b")
    newer = {moved.code: moved}

    def codes(listed: str, before: int | None = None, start: int = 0) -> list[str]:
        day = None if before is None else date(2026, 1, 1) + timedelta(days=before)
        found = rows.of([listed], Later, newer, start, day)
        return [one.code for one in found]

    assert codes("a/x") == [f"{one:02}" for one in range(1, 8)] == codes("a")
    assert codes("a/x", before=4) == ["01", "02", "03"]
    assert codes("a/x", before=4, start=2) == ["03"]
    assert codes("b/x") == ["00"] and codes("b", before=0) == []
    assert rows.totals(["a/x"], Later, newer) == {Later.OPEN: 3, Later.ASKED: 4}
    assert store.due_before("a/x", Later.ASKED, date(2026, 1, 6)) == 2
    assert sorted(store.codes(tuple(Later))) == [f"{one:02}" for one in range(8)]
    # What moves leaves its lists, all of them.
    store.put(moved)
    assert (store.total("a/x", Later.OPEN), store.total("b/x", Later.ASKED)) == (3, 1)


def test_several_lists_are_read_as_one() -> None:
    store: Any = RowStore()
    for number in range(12):
        row = at(number, Phase.OPEN if number % 2 else Phase.CLOSED)
        store.put(replace(row, unit="ab"[number % 3 == 0]))
    rows = Rows("x", "x.", lambda: store, lambda *_: None, Phase.OPEN.__eq__)
    newer = {"20": replace(at(20, Phase.OPEN), unit="b")}

    def codes(phase: Phase, start: int = 0) -> list[str]:
        return [one.code for one in rows.of(["a", "b"], (phase,), newer, start)]

    assert codes(Phase.OPEN) == ["01", "03", "05", "07", "09", "11", "20"]
    # The latest closed first, whichever list it is on.
    assert codes(Phase.CLOSED) == ["10", "08", "06", "04", "02", "00"]
    assert codes(Phase.OPEN, 3) == ["07", "09", "11", "20"]
    counted = rows.totals(["a", "b"], tuple(Phase), newer)
    assert counted == {Phase.OPEN: 7, Phase.CLOSED: 6}
