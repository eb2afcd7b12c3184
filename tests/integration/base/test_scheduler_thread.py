"""The thread that ticks: only when asked for, until it is stopped."""

from bacgiang.policy.base.scheduler import thread
from bacgiang.policy.base.scheduler.thread import Scheduler
from bacgiang.policy.base.scheduler.thread import start_scheduler
import pytest
from threading import Event
from typing import Any
from zope.processlifetime import DatabaseOpenedWithRoot


class Ticks:
    """Stands for a ticker: lets a test wait for ticks, and fails when told to."""

    def __init__(self, database: Any, stopped: Event, *, is_slow: bool) -> None:
        self.count = 0
        self.enough = Event()

    def tick(self, now: Any) -> None:
        assert now.tzinfo is not None
        self.count += 1
        if self.count == 3:
            self.enough.set()
        raise RuntimeError("the database is away")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(thread, "Ticker", Ticks)
    clock = Scheduler(None, seconds=0.001)
    yield clock
    clock.stop()


def test_it_ticks_on_after_a_failure_and_stops(clock: Scheduler) -> None:
    clock.start()
    assert clock._ticker.enough.wait(timeout=30)
    clock.stop()
    assert not clock._thread.is_alive()


def test_it_stops_at_once_while_it_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thread, "Ticker", Ticks)
    clock = Scheduler(None, seconds=3600)
    clock.start()
    clock.stop()
    assert not clock._thread.is_alive()
    assert clock._ticker.count == 0


@pytest.mark.parametrize(("value", "started"), [("1", 2), ("0", 0), (None, 0)])
def test_it_is_started_with_the_database_when_the_instance_says_so(
    monkeypatch: pytest.MonkeyPatch, value: str | None, started: int
) -> None:
    clocks: list[Any] = []
    stops: list[Any] = []
    monkeypatch.delenv("CLOCK", raising=False)
    if value is not None:
        monkeypatch.setenv("CLOCK", value)
    monkeypatch.setattr(thread.atexit, "register", stops.append)
    monkeypatch.setattr(Scheduler, "start", lambda clock: clocks.append(clock))
    start_scheduler(DatabaseOpenedWithRoot(None))
    assert len(clocks) == len(stops) == started
