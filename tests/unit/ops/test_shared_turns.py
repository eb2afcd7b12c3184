"""Instances of a cluster wait for whoever does a request again (14.4)."""

from bacgiang.policy.ops import shared_turns
from bacgiang.policy.ops import write_turns
from bacgiang.policy.ops.shared_turns import PostgresTurn
from bacgiang.policy.ops.shared_turns import share_turns
from bacgiang.policy.ops.write_turns import begin_again_alone
from bacgiang.policy.ops.write_turns import give_turn
from collections.abc import Iterator
import pytest
from types import SimpleNamespace
from typing import Any


class LockedByOthers(Exception):
    pgcode = shared_turns.LOCK_NOT_AVAILABLE


class Database:
    """Notes what it is asked; `fails`: what it raises next."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.opened = 0
        self.fails: list[Exception] = []

    def connect(self) -> "Database":
        self.opened += 1
        if self.fails and self.fails[0].args == ("away",):
            raise self.fails[0]
        return self

    def cursor(self) -> "Database":
        return self

    def execute(self, query: str) -> None:
        self.asked.append(query)
        if not query.startswith("SET") and self.fails:
            raise self.fails.pop(0)

    def close(self) -> None:
        self.asked.append("closed")

    @property
    def taken(self) -> list[str]:
        return [one for one in self.asked if not one.startswith("SET")]


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    monkeypatch.setattr(write_turns.among, "instances", None)
    made = Database()
    share_turns(made.connect)
    yield made


def event(retry_count: int) -> Any:
    return SimpleNamespace(request=SimpleNamespace(retry_count=retry_count))


def test_a_request_done_again_has_it_alone_and_gives_it_back(
    database: Database,
) -> None:
    begin_again_alone(event(1))
    assert database.taken == [shared_turns.TAKE_ALONE]
    give_turn(event(1))
    assert database.taken == [shared_turns.TAKE_ALONE, shared_turns.GIVE]
    assert any("idle_session_timeout" in one for one in database.asked)


def test_a_first_attempt_shares_it() -> None:
    database = Database()
    PostgresTurn(database.connect).take(alone=False)
    assert database.taken == [shared_turns.TAKE]


def test_a_connection_that_was_closed_is_opened_again() -> None:
    database = Database()
    turn = PostgresTurn(database.connect)
    turn.take(alone=True)
    turn.give()
    database.fails = [OSError("closed")]
    turn.take(alone=True)
    assert database.opened == 2
    assert database.taken[-1] == shared_turns.TAKE_ALONE


def test_a_database_that_is_away_is_not_asked_at_once_again() -> None:
    database = Database()
    database.fails = [OSError("away")]
    turn = PostgresTurn(database.connect)
    for _time in range(3):
        turn.take(alone=True)
        turn.give()
    assert database.opened == 1


def test_what_others_keep_too_long_is_done_without_it() -> None:
    database = Database()
    turn = PostgresTurn(database.connect)
    database.fails = [LockedByOthers()]
    turn.take(alone=False)
    turn.give()
    assert database.opened == 1
    assert "closed" not in database.asked
