"""What reports tell of tasks, by the day they are due or done, and of whom (6.4)."""

from bacgiang.policy.base.dates import LOCAL_TIME
from bacgiang.policy.base.figures.figure import Period
from bacgiang.policy.base.figures.source import ReportSource
from bacgiang.policy.board import reported
from bacgiang.policy.board.reports.form import NUMBER
from bacgiang.policy.board.reports.form import Question
from bacgiang.policy.board.reports.store import Told
from bacgiang.policy.board.reports.summing import added_up
from bacgiang.policy.board.tasks.record import OfficeEntry
from bacgiang.policy.board.tasks.record import OfficeTask
from bacgiang.policy.units.levels import STANDING_OFFICE_GROUP
from datetime import date
from datetime import datetime
import pytest
from typing import Any


YEAR = Period(date(2025, 11, 1), date(2026, 10, 31))
SOURCES = {one.code: one for one in reported.TOLD if isinstance(one, ReportSource)}


def at(month: int, day: int, year: int = 2026) -> datetime:
    return datetime(year, month, day, 8, tzinfo=LOCAL_TIME)


def task(kind: str, due: date, *done: tuple[str, datetime], **more: Any) -> OfficeTask:
    entries = tuple(OfficeEntry(when, "a", "b", act, "sent") for act, when in done)
    facts = {"asker": "so-y-te", "owner": "so-y-te", "title": "T", "words": "", **more}
    return OfficeTask(
        "1", kind, state="sent", since=at(1, 1), due=due, entries=entries, **facts
    )


@pytest.fixture
def tasks(monkeypatch: pytest.MonkeyPatch) -> list[OfficeTask]:
    found: list[OfficeTask] = []
    monkeypatch.setattr(reported, "_since", lambda kind, day: iter(found))
    return found


@pytest.mark.regulation("6.4", "8.5")
def test_a_report_counts_where_it_was_due(tasks: list[OfficeTask]) -> None:
    asked, sent = ("ask", at(5, 15)), ("send", at(6, 13))
    last = (("ask", at(10, 15, 2025)), ("send", at(11, 20, 2025)))
    # Sent in time, returned and sent again after its day, it was not late.
    again = ("return", at(6, 15)), ("send", at(6, 20))
    tasks += [
        task("report", date(2026, 6, 14), asked, sent, *again),
        task("report", date(2025, 11, 14), *last),
        task("report", date(2026, 11, 14), ("ask", at(10, 15))),
    ]
    told = dict(SOURCES["reports"].of_unit(SOURCES["reports"].count(YEAR), "so-y-te"))
    assert (told["asked"], told["sent"], told["sent-late"]) == (2, 2, 1)
    # Its own days are over before it is due.
    own = Period(date(2025, 12, 1), date(2026, 5, 31))
    assert not SOURCES["reports"].count(own)["so-y-te"]["asked"]


@pytest.mark.regulation("15.2")
def test_what_the_office_lets_pass_is_not_the_askers(tasks: list[OfficeTask]) -> None:
    office = {"owner": STANDING_OFFICE_GROUP, "turn": STANDING_OFFICE_GROUP}
    tasks.append(task("incident", date(2026, 6, 14), ("ask", at(6, 13)), **office))
    found = SOURCES["incidents"].count(YEAR)
    assert (found["so-y-te"]["reported"], found["so-y-te"]["overdue"]) == (1, 0)
    assert found[STANDING_OFFICE_GROUP]["overdue"] == 1


@pytest.mark.regulation("6.4")
def test_a_sum_says_of_how_many_units_it_is() -> None:
    asked = Question("news", "Số tin", NUMBER)
    told = [
        Told("so-y-te", "Sở Y tế", "", (("Số tin", "5"),)),
        # By the form as it was before.
        Told("so-tu-phap", "Sở Tư pháp", "", (("Số bài", "7"),)),
        Told("so-noi-vu", "Sở Nội vụ", ""),
    ]
    assert added_up(asked, told[:1]) == "5"
    found = added_up(asked, told)
    assert found.startswith("5 (") and "1" in found and "2" in found
