"""What takes long to make leaves as much time to everybody else."""

from bacgiang.policy.base import made_in_turn
import pytest
from threading import Event
from threading import Thread
from time import sleep


@pytest.mark.parametrize(
    ("took", "refused", "slept"), [(0.5, 0, 0.0), (1.5, 0, 1.5), (4.2, 5, 0.0)]
)
def test_what_took_long_rests_as_long(
    monkeypatch: pytest.MonkeyPatch, took: float, refused: int, slept: float
) -> None:
    now, sleeps = [100.0], []
    for clock in ("monotonic", "thread_time"):
        monkeypatch.setattr(made_in_turn, clock, lambda: now[0])
    monkeypatch.setattr(made_in_turn, "sleep", sleeps.append)
    turns = made_in_turn.Turns()
    with turns.turn():
        now[0] += took
    if refused:
        with pytest.raises(made_in_turn.NotYetInTurn) as error, turns.turn():
            pass
        assert error.value.wait == refused
        now[0] += took
    with turns.turn():
        pass
    assert sum(sleeps) == pytest.approx(slept)


def test_of_many_few_wait() -> None:
    turns = made_in_turn.Turns(patience=0.0)
    with turns.turn():
        for _again in range(3):
            with pytest.raises(made_in_turn.NotYetInTurn), turns.turn():
                pass
    with turns.turn():
        pass


def test_an_account_has_one_place() -> None:
    """Who asks for much waits behind the others, and keeps nobody from a turn."""
    turns = made_in_turn.Turns(rests=False, places=1)
    began, made = Event(), []

    def another() -> None:
        began.set()
        with turns.turn("other"):
            made.append("other")

    with turns.turn("greedy"):
        for _again in range(3):
            with pytest.raises(made_in_turn.NotYetInTurn), turns.turn("greedy"):
                pass
        waits = Thread(target=another)
        waits.start()
        assert began.wait(10)
        assert not made
    waits.join(10)
    assert made == ["other"]
    with turns.turn("greedy"):
        pass


def test_an_address_leaves_a_place_to_others() -> None:
    turns = made_in_turn.Turns(rests=False, patience=5.0)
    made: list[str] = []

    def ask(who: str) -> None:
        try:
            with turns.turn(who):
                made.append(who)
        except made_in_turn.NotYetInTurn:
            made.append(f"{who} refused")

    with turns.turn("192.0.2.1"):
        asking = [Thread(target=ask, args=("192.0.2.1",)) for _again in range(4)]
        asking.append(Thread(target=ask, args=("192.0.2.2",)))
        for one in asking:
            one.start()
        while len(made) < 3:
            sleep(0.01)
    for one in asking:
        one.join(10)
    assert sorted(made) == ["192.0.2.1", *["192.0.2.1 refused"] * 3, "192.0.2.2"]
