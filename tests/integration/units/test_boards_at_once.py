"""Two heads who end each other's membership at once leave the board a head (7.1)."""

from bacgiang.policy.units.boards.actor import Actor
from bacgiang.policy.units.boards.board import Board
from bacgiang.policy.units.boards.membership import Membership
from bacgiang.policy.units.boards.rules import why_not_leave
from bacgiang.policy.units.boards.store import BoardStore
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
from datetime import datetime
from datetime import UTC
import pytest
import transaction
from ZODB.DB import DB
from ZODB.DemoStorage import DemoStorage
from ZODB.POSException import ConflictError


CODE = "so-y-te"
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)

pytestmark = pytest.mark.regulation("7.1")


def board_in(connection):
    return Board(CODE, connection.root()["store"], NOW)


def end(board, user_id, by):
    """As the rules let it happen; what refuses it."""
    membership = board.own_head_level(user_id)
    refused = why_not_leave(Actor(by, True, False), board, (membership,))
    if not refused:
        board.store.end(membership, by, NOW)
    return [one.code for one in refused]


@pytest.mark.parametrize(
    "pairs",
    [
        [("hai", "mot"), ("mot", "hai")],
        [("mot", "mot"), ("hai", "hai")],
        [("hai", "mot"), ("ba", "hai"), ("mot", "ba")],
    ],
)
def test_one_of_them_is_asked_anew(pairs):
    """`pairs`: whose membership ends, and who ends it; each in its own transaction."""
    heads = {one for pair in pairs for one in pair}
    database = DB(DemoStorage())
    managers = [transaction.TransactionManager() for _one in pairs]
    opened = [database.open(one) for one in managers]
    store = opened[0].root()["store"] = BoardStore()
    for user_id in heads:
        given = (user_id, Level.HEAD, Position.HEAD, NOW, "admin")
        store.add(Membership(CODE, *given))
    managers[0].commit()
    for manager in managers:
        manager.begin()
    for connection, pair in zip(opened, pairs, strict=True):
        assert end(board_in(connection), *pair) == []
    managers[0].commit()
    for manager in managers[1:]:
        with pytest.raises(ConflictError):
            manager.commit()
        manager.abort()
    # The publisher tries again: as long as another head stays, then no more.
    said = []
    for manager, connection, pair in zip(managers, opened, pairs, strict=True):
        manager.begin()
        board = board_in(connection)
        if board.own_head_level(pair[0]) is not None:
            said.append(end(board, *pair))
        manager.commit()
    assert said[-1] == ["last_head"]
    left = {one.user_id for _key, one in board_in(opened[-1]).active()}
    assert len(left) == 1 and left < heads
    database.close()
