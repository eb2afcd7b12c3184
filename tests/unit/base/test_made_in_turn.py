"""What takes long to make leaves as much time to everybody else."""

from bacgiang.policy.base import made_in_turn
import pytest


@pytest.mark.parametrize(("took", "waits"), [(0.5, 0), (4.2, 5)])
def test_what_took_long_rests_as_long(
    monkeypatch: pytest.MonkeyPatch, took: float, waits: int
) -> None:
    now = [100.0]
    for clock in ("monotonic", "thread_time"):
        monkeypatch.setattr(made_in_turn, clock, lambda: now[0])
    turns = made_in_turn.Turns()
    with turns.turn():
        now[0] += took
    if waits:
        with pytest.raises(made_in_turn.NotYetInTurn) as error, turns.turn():
            pass
        assert error.value.wait == waits
        now[0] += took
    with turns.turn():
        pass


def test_of_many_one_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made_in_turn, "PATIENCE", 0.0)
    turns = made_in_turn.Turns()
    with turns.turn():
        for _again in range(3):
            with pytest.raises(made_in_turn.NotYetInTurn), turns.turn():
                pass
    with turns.turn():
        pass
