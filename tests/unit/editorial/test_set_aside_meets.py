"""Of two records of one key that are set aside at once one is asked again (6.1)."""

from bacgiang.policy.editorial.registers.set_aside import SetAside
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
    kept = made.open(manager).root()["aside"] = SetAside()
    for number in range(100):
        kept.note(f"others-{number}", f"{number}")
    manager.commit()
    yield made
    made.close()


def at_once(database: DB, first: str, second: str) -> None:
    managers = TransactionManager(), TransactionManager()
    for manager, uid, key in zip(managers, "ab", (first, second), strict=True):
        manager.begin()
        database.open(manager).root()["aside"].note(uid, key)
    for manager in managers:
        manager.commit()


@pytest.mark.regulation("6.1")
def test_two_of_one_key_meet(database: DB) -> None:
    with pytest.raises(ConflictError):
        at_once(database, "50", "50")


def test_two_of_different_keys_do_not(database: DB) -> None:
    at_once(database, "50", "51")
    kept = database.open(TransactionManager()).root()["aside"]
    assert kept.under("50", "51") == ("others-50", "a", "others-51", "b")
    kept.drop("others-50")
    kept.drop("a")
    assert kept.under("50", "51") == ("others-51", "b")
