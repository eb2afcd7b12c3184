"""Who met another's write does it again alone."""

from bacgiang.policy.ops import write_turns
from bacgiang.policy.ops.write_turns import begin_again_alone
from bacgiang.policy.ops.write_turns import commit_in_turn
from bacgiang.policy.ops.write_turns import give_turn
from collections.abc import Iterator
import pytest
from threading import Event
from threading import Thread
import transaction
from types import SimpleNamespace
from typing import Any


class Joined:
    """Something that has to be committed."""

    def abort(self, _transaction: object) -> None:
        """Nothing of it is there."""


def event(retry_count: int = 0) -> Any:
    return SimpleNamespace(request=SimpleNamespace(retry_count=retry_count))


@pytest.fixture(autouse=True)
def nobody_has_the_turn() -> Iterator[None]:
    yield
    give_turn(event())
    assert not write_turns._turn.locked()


def other_commits(order: list[str], *, writes: bool) -> Thread:
    """Somebody else's first attempt, at its end; started, and about to commit."""
    about_to = Event()

    def commit() -> None:
        transaction.begin()
        if writes:
            transaction.get().join(Joined())
        begin_again_alone(event())
        about_to.set()
        commit_in_turn(event())
        order.append("the other")
        give_turn(event())
        transaction.abort()

    thread = Thread(target=commit)
    thread.start()
    about_to.wait()
    return thread


def test_others_commit_after_whoever_does_it_again() -> None:
    order: list[str] = []
    begin_again_alone(event(retry_count=1))
    other = other_commits(order, writes=True)
    order.append("again")
    give_turn(event(retry_count=1))
    other.join()
    assert order == ["again", "the other"]


def test_who_reads_waits_for_nobody() -> None:
    order: list[str] = []
    begin_again_alone(event(retry_count=1))
    other_commits(order, writes=False).join()
    assert order == ["the other"]


def test_nobody_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_turns, "LONGEST", 0.01)
    order: list[str] = []
    begin_again_alone(event(retry_count=1))
    other_commits(order, writes=True).join()
    assert order == ["the other"]


def test_what_was_left_of_a_request_is_given_back_by_the_next() -> None:
    begin_again_alone(event(retry_count=1))
    begin_again_alone(event())
    assert not write_turns._turn.locked()
