"""When backups begin by themselves, and what administrators are told of them."""

from bacgiang.policy.ops.backup.jobs import BACKUP
from bacgiang.policy.ops.backup.jobs import DRILL
from bacgiang.policy.ops.backup.results import keep
from bacgiang.policy.ops.backup.results import Result
from bacgiang.policy.ops.backup.results import Work
from bacgiang.policy.ops.backup.told import warnings
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
import pytest


NIGHT = datetime(2026, 3, 2, 19, 30, tzinfo=UTC)
"""02:30 in the province."""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("SHARED_DATA", raising=False)
    monkeypatch.setenv("DATA", str(tmp_path))
    return tmp_path


def settle(data: Path, text: str) -> None:
    (data / "settings.ini").write_text(f"[backup]\n{text}\n", encoding="utf-8")


def told(data: Path, now: datetime = NIGHT) -> list[str]:
    return [str(one) for one in warnings(data, now)]


def test_they_begin_as_often_as_is_set(data: Path) -> None:
    assert not BACKUP.due(None, None, NIGHT)
    settle(data, "every_minutes = 30\ndrill_days = 7")
    assert BACKUP.due(None, None, NIGHT)
    assert not BACKUP.due(None, NIGHT - timedelta(minutes=20), NIGHT)
    assert BACKUP.due(None, NIGHT - timedelta(minutes=30), NIGHT)
    week = NIGHT - timedelta(days=7)
    assert DRILL.due(None, week, NIGHT)
    assert not DRILL.due(None, week, NIGHT + timedelta(hours=8))
    assert not DRILL.due(None, NIGHT - timedelta(days=3), NIGHT)


def test_administrators_are_told_what_is_wrong_and_nothing_else(data: Path) -> None:
    assert told(data) == ["backup_not_set"]
    settle(data, "every_minutes = often")
    assert told(data) == ["backup_setting_unreadable"]
    settle(data, "too_old_hours = 3")
    assert told(data) == ["backup_too_old"]
    keep(data, Work.BACKUP, Result(NIGHT, "Saved"), is_good=True)
    assert told(data, NIGHT + timedelta(hours=3)) == []
    assert told(data, NIGHT + timedelta(hours=4)) == ["backup_too_old"]
    keep(data, Work.BACKUP, Result(NIGHT, "No room"), is_good=False)
    keep(data, Work.SECOND, Result(NIGHT, "Not there"), is_good=False)
    keep(data, Work.DRILL, Result(NIGHT, "One is missing"), is_good=False)
    assert told(data) == ["backup_failed", "backup_drill_failed"]
    settle(data, "too_old_hours = 3\nsecond = /elsewhere")
    assert told(data) == [
        "backup_failed",
        "backup_second_failed",
        "backup_drill_failed",
    ]
    for work in Work:
        keep(data, work, Result(NIGHT), is_good=True)
    assert told(data) == []
