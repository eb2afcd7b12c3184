"""A week is read from what people paste, and every fault has its line and column."""

from bacgiang.policy.agenda.week.changes import Mark
from bacgiang.policy.agenda.week.changes import marked
from bacgiang.policy.agenda.week.lines import read_lines
from datetime import date
import pytest


MONDAY = date(2026, 11, 30)
PASTED = """Thứ Hai 30/11 | 8h - 11h30 | Giao ban | Phòng 1 | Chủ tịch
\t14:00\tTiếp khách\t\tPhó Chủ tịch

T6 | sáng | Kiểm tra
Chủ nhật, 06/12/2026 | cả ngày | Trực
"""


def test_what_is_pasted_is_read_in_the_order_of_hours() -> None:
    read = read_lines(PASTED, MONDAY)
    assert not read.faults
    assert [one.line() for one in read.entries] == [
        "30/11/2026 | 08:00-11:30 | Giao ban | Phòng 1 | Chủ tịch",
        "30/11/2026 | 14:00 | Tiếp khách |  | Phó Chủ tịch",
        "04/12/2026 | am | Kiểm tra",
        "06/12/2026 | day | Trực",
    ]
    again = "\n".join(one.line() for one in read.entries)
    assert read_lines(again, MONDAY).entries == read.entries


def test_every_fault_has_its_line_and_column() -> None:
    wrong = """Thứ Ba 30/11 | 25h | x
01/01/2026 | 8h | y
hôm qua | 10:00-9:00 |
T2 | 8h | z | a | b | c
31/11 | 8h | w"""
    told = {(one.line, one.column) for one in read_lines(wrong, MONDAY).faults}
    assert told == {
        *((1, "day"), (1, "time"), (2, "day"), (3, "day"), (3, "time")),
        *((3, "what"), (4, ""), (5, "day")),
    }
    unknown = read_lines("30/11 | 8h | x\nT2 | | y", None).faults
    assert [one.column for one in unknown] == ["day", "day"]


@pytest.mark.parametrize(
    "day",
    [
        *(
            "Thứ 2 - 30/11/2026",
            "Thứ 2-30/11/2026",
            "Thứ 2 . 30/11/2026",
            "T2 30-11-2026",
        ),
        *("Thứ 2, ngày 30/11/2026", "thứ hai 2026-11-30", "30.11.2026"),
    ],
)
def test_a_day_beside_its_name(day: str) -> None:
    for monday in (MONDAY, None):
        read = read_lines(f"{day} | 8h | Họp", monday)
        assert [one.day for one in read.entries] == [MONDAY], read.faults


@pytest.mark.parametrize("day", ["01/01/0026", "31/12/9999", "9999-12-31"])
def test_a_year_that_weeks_cannot_have(day: str) -> None:
    assert read_lines(f"{day} | 8h | Họp", None).faults


def test_a_line_of_blanks_is_read_at_once() -> None:
    assert read_lines(f"T2 | 8h | a{' ' * 60_000}b", MONDAY).entries[0].what == "a b"


def test_over_the_new_year_a_day_is_of_the_year_of_its_week() -> None:
    read = read_lines("31/12 | 8h | a\n01/01 | 8h | b", date(2026, 12, 28))
    assert [one.day.year for one in read.entries] == [2026, 2027]


def test_what_became_of_each_entry() -> None:
    before = read_lines(PASTED, MONDAY).entries
    later = PASTED.replace("8h - 11h30", "9h").replace("T6 | sáng | Kiểm tra\n", "")
    found = marked(before, read_lines(f"{later}T7 | 8h | Mới", MONDAY).entries)
    assert [(one.entry.what, one.mark) for one in found] == [
        ("Giao ban", Mark.CHANGED),
        ("Tiếp khách", Mark.NONE),
        ("Kiểm tra", Mark.CANCELLED),
        ("Mới", Mark.ADDED),
        ("Trực", Mark.NONE),
    ]
    assert found[0].was is not None and found[0].was.time == "08:00-11:30"


def test_what_changed_twice_is_told_against_what_was_public_last() -> None:
    added = "T5 | 14h | Tiếp dân"
    said = ("", added, "T5 | 15h | Tiếp dân", "")
    versions = [read_lines(f"T2 | 8h | Họp\n{one}", MONDAY).entries for one in said]
    moved, gone = marked(*versions[:3])[-1], marked(*versions)[-1]
    assert (moved.mark, moved.was) == (Mark.CHANGED, versions[1][-1])
    assert (gone.mark, gone.entry) == (Mark.CANCELLED, versions[2][-1])
    back = marked(*versions, versions[1])[-1]
    assert (back.mark, back.entry.time) == (Mark.CHANGED, "14:00")
    assert {one.first for one in (moved, gone, back)} == {versions[1][-1]}
    assert [one.changes for one in (moved, gone, back)] == [2, 3, 4]
    assert marked(versions[0], versions[0])[0].changes == 0
    twice = read_lines(f"{added}\n{added}", MONDAY).entries
    assert [one.number for one in marked(twice)] == [0, 1]
