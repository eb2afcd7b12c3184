"""Values of indicators read from text, and the scale they are drawn on."""

from bacgiang.policy.base.charts.scale import scale_of
from bacgiang.policy.thematic.statistics.pages.asked import Asked
from bacgiang.policy.thematic.statistics.pages.asked import MOST_CELLS
from bacgiang.policy.thematic.statistics.pages.asked import read_asked
from bacgiang.policy.thematic.statistics.revisions.keeping import changes
from bacgiang.policy.thematic.statistics.values.figures import as_text
from bacgiang.policy.thematic.statistics.values.figures import read_figures
from bacgiang.policy.thematic.statistics.values.period import read_period
from datetime import datetime
from datetime import UTC
from decimal import Decimal
from hypothesis import given
from hypothesis import strategies
import pytest
from types import SimpleNamespace


pytestmark = pytest.mark.regulation("4.1b")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("2023", "2023"),
        ("Năm 2023", "2023"),
        ("Quý III/2023", "2023-Q3"),
        ("tháng 5/2023", "2023-05"),
        ("6 tháng đầu năm 2023", "2023-H1"),
        ("13/2023", ""),
        ("2023-Q9", ""),
    ],
)
def test_periods_are_read_as_people_write_them(said: str, code: str) -> None:
    found = read_period(said)
    assert (found.code if found else "") == code
    if found is not None:
        assert read_period(found.code) == read_period(found.title("vi")) == found


EXPONENTS = ("1e18", "-1e20", "1e1000000", "-1E+999999999999999999", "0e1000000000")


def test_every_fault_is_told_by_line_and_column() -> None:
    read = read_figures("2023|A|1\nx||y|z\n2023|A|2\n2022||1,200")
    told = [(one.line, one.column) for one in read.faults]
    assert told == [(2, "period"), (2, "value"), (2, "mark"), (3, ""), (4, "value")]
    assert read.rows == ()


def test_what_is_wrong_is_told_as_far_as_somebody_reads_it() -> None:
    assert 20 <= len(read_figures("x\n" * 50_000).faults) < 30
    rows = "\n".join(f"2023|{one}|1" for one in range(50_000))
    assert read_figures(rows).rows == ()
    for number in ("1e-400", "0." + "0" * 40 + "1", "1e400", "nan", *EXPONENTS):
        assert [one.column for one in read_figures(f"2023||{number}").faults] == [
            "value"
        ]


def test_what_is_written_is_read_again() -> None:
    read = read_figures("2023 | Công nghiệp | 1.234,5 | sơ bộ\n2022\t\t-3\n")
    assert not read.faults
    assert read_figures(as_text(read.rows)).rows == tuple(
        sorted(read.rows, key=lambda one: one.period)
    )
    assert [one.value for one in read.rows] == [Decimal("1234.5"), Decimal(-3)]


def test_a_changed_value_is_a_revision_and_a_new_one_is_none() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    found = changes("2022||1\n2023||2\n2024||3", "2022||1.0\n2023||5\n2025||9", at)
    assert [(one.period, one.old, one.new) for one in found] == [
        ("2023", "2", "5"),
        ("2024", "3", ""),
    ]


@given(strategies.lists(strategies.floats(-1e12, 1e12), min_size=1, max_size=30))
def test_a_scale_holds_every_value_and_nought(values: list[float]) -> None:
    scale = scale_of(values)
    assert all(-1e-9 <= scale.share(one) <= 1 + 1e-9 for one in (*values, 0.0))
    assert 2 <= len(scale.ticks) <= 13


def test_the_last_periods_are_shown_unless_others_are_asked_for() -> None:
    lines = [f"{2001 + at // 12}-{at % 12 + 1:02d}||{at}|" for at in range(120)]
    figures = read_figures("\n".join(lines))
    indicator = SimpleNamespace(breakdown="none", chart="line")

    def shown(**form: str) -> tuple[str, str]:
        asked = read_asked(form, indicator, figures)
        return asked.first.code, asked.last.code

    assert shown() == ("2009-01", "2010-12")
    assert shown(to="2005-06") == ("2003-07", "2005-06")
    assert shown(**{"from": "2001-01"}) == ("2001-01", "2010-12")
    first, last = shown(chart="bar", period="2002-03")
    assert first <= "2002-03" and last == "2010-12"


def test_what_is_drawn_is_bounded_whatever_is_asked_for() -> None:
    periods = [f"{1990 + at // 12}-{at % 12 + 1:02d}" for at in range(120)]
    lines = [f"{one}|g{part}|1" for one in periods for part in range(100)]
    figures = read_figures("\n".join(lines))
    indicator = SimpleNamespace(breakdown="sector", chart="bar")
    every = [f"g{part}" for part in range(100)]

    def asked(**form: object) -> Asked:
        return read_asked({"from": "1990-01", **form}, indicator, figures)

    found = asked(part=[*every, *every, "none"], period="1991-06")
    assert list(found.parts) == every and found.is_cut
    drawn = sum(map(found.takes, figures.rows))
    assert 0 < drawn <= MOST_CELLS and found.first <= found.period <= found.last
    unasked = read_asked({}, indicator, figures)
    assert sum(map(unasked.takes, figures.rows)) <= MOST_CELLS and not unasked.is_cut
    few = asked(part=["g1"] * 9)
    assert few.parts == ("g1",) and not few.is_cut
    assert (few.first.code, few.last.code) == ("1990-01", "1999-12")
