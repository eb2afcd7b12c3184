"""Whoever copies and whoever withdraws for a secret do not pass each other (4.2a)."""

from bacgiang.policy.editorial.withdrawal.origins import OriginStore
from collections.abc import Iterator
import pytest
from transaction import TransactionManager
from ZODB.DB import DB
from ZODB.DemoStorage import DemoStorage
from ZODB.POSException import ConflictError


@pytest.fixture
def database() -> Iterator[DB]:
    made = DB(DemoStorage())
    manager = TransactionManager()
    store = made.open(manager).root()["origins"] = OriginStore()
    for number in range(100):
        store.meet(f"{number}")
    manager.commit()
    yield made
    made.close()


def at_once(database: DB, first: str, second: str) -> None:
    managers = TransactionManager(), TransactionManager()
    stores = [database.open(one).root()["origins"] for one in managers]
    for manager, store, uid in zip(managers, stores, (first, second), strict=True):
        manager.begin()
        store.add(f"made-{uid}", uid)
        store.meet(uid)
    managers[0].commit()
    managers[1].commit()


def test_of_two_at_the_same_original_one_does_it_again(database: DB) -> None:
    with pytest.raises(ConflictError):
        at_once(database, "50", "50")


def test_others_do_not_meet(database: DB) -> None:
    at_once(database, "50", "51")
