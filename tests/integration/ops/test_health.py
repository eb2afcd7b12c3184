"""What is wrong is found, shown to administrators, and told once by letter (14, 15.2)."""

from bacgiang.policy.base.scheduler.interfaces import IScheduledJob
from bacgiang.policy.ops.health import checks
from bacgiang.policy.ops.health import ready
from bacgiang.policy.ops.health.interfaces import IHealthCheck
from bacgiang.policy.ops.health.looking import findings
from bacgiang.policy.ops.health.telling import LOOK_EVERY
from bacgiang.policy.ops.health.telling import TellFindings
from bacgiang.policy.ops.health.telling import told_store
from bacgiang.policy.units.people import mail
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import os
from pathlib import Path
from plone import api
import pytest
from typing import Any
from zope.component import getGlobalSiteManager


pytestmark = pytest.mark.regulation("7.1-2b", "14", "15.2")

NOW = datetime(2026, 11, 30, 4, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATA", str(tmp_path))
    monkeypatch.setattr(checks, "ROOM", 0)
    return tmp_path


@contextmanager
def utility(provides: Any, name: str, component: Any) -> Iterator[None]:
    registry = getGlobalSiteManager()
    registry.registerUtility(component, provides, name)
    try:
        yield
    finally:
        registry.unregisterUtility(component, provides, name)


def found(portal: Any, check: str, now: datetime = NOW) -> list[str]:
    return [str(one.message) for one in findings(portal, now) if one.check == check]


class Failing:
    """A job that never gets done."""

    def due(self, site: Any, last_run: Any, now: datetime) -> bool:
        return True


def test_a_job_that_does_not_run_is_late_after_a_while(portal: Any) -> None:
    late = checks.LateJobs()
    with utility(IScheduledJob, "failing", Failing()):
        first = [*late(portal, NOW)]
        then = [*late(portal, NOW + 11 * MINUTE)]
    assert "failing" not in {one.mapping["name"] for one in first}
    assert "failing" in {one.mapping["name"] for one in then}
    assert not [
        one
        for one in late(portal, NOW + 12 * MINUTE)
        if one.mapping["name"] == "failing"
    ]


def test_letters_that_wait_are_found(portal: Any, data: Path) -> None:
    waiting = data / "mail" / "queue" / "new"
    waiting.mkdir(parents=True)
    (waiting / "1").write_text("x")
    assert found(portal, "mail", datetime.now(UTC)) == []
    os.utime(waiting / "1", (0, 0))
    assert found(portal, "mail") == ["health_mail"]


def test_a_check_that_fails_is_a_finding(portal: Any) -> None:
    def broken(site: Any, now: datetime) -> Iterator[Any]:
        raise OSError("gone")

    with utility(IHealthCheck, "broken", broken):
        assert found(portal, "broken") == ["health_check_failed"]


def test_administrators_get_a_letter_when_it_begins(
    portal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = "Ca-Phe-Sang-Mai-7"
    api.user.create(email="admin@example.org", username="an-admin", password=word)
    api.group.add_user(groupname="Site Administrators", username="an-admin")
    letters: list[tuple[str, str]] = []
    monkeypatch.setattr(
        mail,
        "send",
        lambda to, subject, text, **_how: letters.append((to.user_id, text)),
    )
    monkeypatch.setattr(checks.LateJobs, "__call__", lambda *_asked: iter(()))
    job, now = TellFindings(), NOW
    # Asked by others, too, it stays due until it ran.
    assert job.due(portal, None, now) and job.due(portal, None, now)
    job.run(portal, now)
    # What was wrong before anybody looked stands on the page alone.
    assert letters == [] and not job.due(portal, now, now + LOOK_EVERY)
    monkeypatch.setattr(checks, "ROOM", 1 << 60)
    now += 2 * LOOK_EVERY
    assert job.due(portal, now, now)
    job.run(portal, now)
    ((person, text),) = letters
    assert person == "an-admin" and "MB" in str(text.mapping["message"])
    now += LOOK_EVERY
    assert not job.due(portal, now, now)
    monkeypatch.setattr(checks, "ROOM", 0)
    now += LOOK_EVERY
    assert job.due(portal, now, now)
    job.run(portal, now)
    assert len(letters) == 1
    assert ("room", "health_room") not in (told_store(portal).told or ())


def test_a_year_without_known_holidays_is_told_in_time(portal: Any) -> None:
    record = "bacgiang.holidays"
    api.portal.set_registry_record(record, ["2026-01-01"])
    december = NOW + timedelta(days=1)
    assert found(portal, "holidays") == []
    assert found(portal, "holidays", december) == ["health_holidays"]
    api.portal.set_registry_record(record, ["2026-01-01", "2027-01-01"])
    assert found(portal, "holidays", december) == []


def test_an_instance_without_room_takes_itself_out(
    app: Any, portal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in (app, portal):
        page = place.restrictedTraverse("@@health")
        assert page() == '{"ready": true}'
        assert page.request.response.getStatus() == 200
    monkeypatch.setattr(ready, "ROOM", 1 << 60)
    page = portal.restrictedTraverse("@@health")
    assert page() == '{"ready": false}'
    assert page.request.response.getStatus() == 503
