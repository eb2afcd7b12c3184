"""What is asked in turn has all been asked once all turns have come."""

from itertools import product
import pytest
import tiers


TABLE = list(product(range(5), range(8)))


@pytest.fixture
def turn(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """None of this is left to another day."""
    monkeypatch.setattr(tiers, "left_out", tiers.Counter())
    monkeypatch.setattr(tiers, "IS_RELEASE", False)
    return monkeypatch


@pytest.mark.parametrize("of", [1, 2, 3, 7, 100])
def test_each_has_its_turn_once(turn: pytest.MonkeyPatch, of: int) -> None:
    asked = []
    for day in range(of, of + min(of, len(TABLE))):
        turn.setattr(tiers, "TURN", day)
        today = tiers.share(TABLE, of)
        assert today and today == sorted(today) == tiers.share(TABLE, of)
        asked += today
    assert sorted(asked) == TABLE


def test_no_row_and_no_column_is_left_out(turn: pytest.MonkeyPatch) -> None:
    for day in range(2):
        turn.setattr(tiers, "TURN", day)
        rows, columns = zip(*tiers.share(TABLE, 2), strict=True)
        assert (len({*rows}), len({*columns})) == (5, 8)


def test_parameters_take_the_same_turns(turn: pytest.MonkeyPatch) -> None:
    turn.setattr(tiers, "TURN", 4)
    marked = tiers.in_turn(TABLE, 3)
    assert [one.values for one in marked] == TABLE
    assert [one.values for one in marked if not one.marks] == tiers.share(TABLE, 3)


def test_a_release_asks_all(turn: pytest.MonkeyPatch) -> None:
    turn.setattr(tiers, "IS_RELEASE", True)
    assert tiers.share(TABLE, 3) == TABLE


def test_what_is_left_is_counted_by_function(
    turn: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    tiers.share(TABLE, 4)
    assert tiers.left_out == {request.node.nodeid: 30}
