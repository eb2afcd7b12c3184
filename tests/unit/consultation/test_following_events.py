"""What followers are told of a draft, and what it is too late for."""

from bacgiang.policy.consultation.following.events import to_tell
from bacgiang.policy.consultation.following.happenings import happenings
from bacgiang.policy.consultation.timing.consultation import Consultation
from bacgiang.policy.consultation.timing.consultation import Extension
from bacgiang.policy.consultation.timing.consultation import Outcome
from bacgiang.policy.consultation.versions.version import DraftVersion
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import pytest


OPENS = datetime(2026, 3, 1, 1, 0, tzinfo=UTC)
# The 31st ends at 17:00 UTC.
END = datetime(2026, 3, 31, 17, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
ONE = Consultation(OPENS, date(2026, 3, 31))
LONGER = replace(
    ONE, extensions=(Extension(END, date(2026, 4, 10), ONE.closes, "Nhiều góp ý"),)
)
ISSUED = replace(ONE, report_issued=END + timedelta(days=5))
ADOPTED = replace(ISSUED, outcome=Outcome(END + timedelta(days=9), adopted=True))


def versions(count: int) -> tuple[DraftVersion, ...]:
    return tuple(
        DraftVersion(number, OPENS + timedelta(days=number), "Dự thảo", "", "")
        for number in range(1, count + 1)
    )


def told(
    one: Consultation, now: datetime, before: tuple[str, ...] = (), count: int = 1
) -> list[str]:
    """What a run at that moment tells of what is new to it."""
    marks = [found.mark for found in happenings(one, versions(count), now)]
    return to_tell([mark for mark in marks if mark not in before], one, count, now)


@pytest.mark.parametrize(
    ("one", "now", "before", "expected"),
    [
        (ONE, OPENS - SECOND, (), []),
        (ONE, OPENS, (), ["opened"]),
        (ONE, OPENS + timedelta(days=2), ("opened",), []),
        (ONE, END - timedelta(days=3) - SECOND, ("opened",), []),
        (ONE, END - timedelta(days=3), ("opened",), ["soon:2026-03-31"]),
        # Late, but still true.
        (ONE, END - SECOND, ("opened",), ["soon:2026-03-31"]),
        # Three days are not left any more.
        (ONE, END, ("opened",), ["closed:2026-03-31"]),
        (ISSUED, END + timedelta(days=6), ("opened",), ["answered"]),
        (ADOPTED, END + timedelta(days=10), ("opened",), ["adopted"]),
    ],
)
def test_an_event_is_told_while_it_is_true(
    one: Consultation, now: datetime, before: tuple[str, ...], expected: list[str]
) -> None:
    assert told(one, now, before) == expected


def test_an_opening_close_to_the_end_is_told_alone() -> None:
    assert told(ONE, END - SECOND) == ["opened"]


def test_an_extension_makes_the_last_days_new() -> None:
    before = ("opened", "soon:2026-03-31", "closed:2026-03-31")
    assert told(LONGER, END + SECOND, before) == ["extended:1"]
    later = END + timedelta(days=8)
    assert told(LONGER, later, (*before, "extended:1")) == ["soon:2026-04-10"]
    assert told(LONGER, END + timedelta(days=10), (*before, "extended:1")) == [
        "closed:2026-04-10"
    ]


def test_of_several_new_versions_the_last_is_told() -> None:
    now = OPENS + timedelta(days=9)
    assert told(ONE, now, ("opened",), 3) == ["version:3"]


def test_nothing_is_told_twice() -> None:
    now = END + timedelta(days=20)
    marks = tuple(one.mark for one in happenings(ADOPTED, versions(3), now))
    assert "adopted" in marks and told(ADOPTED, now, marks, 3) == []


def test_a_closing_before_an_extension_is_part_of_the_story() -> None:
    after = END + timedelta(days=1)
    late = replace(LONGER.extensions[0], at=after)
    found = happenings(replace(ONE, extensions=(late,)), versions(1), after)
    moments = {one.mark: one.moment for one in found}
    assert moments["closed:2026-03-31"] == END and moments["extended:1"] == after
