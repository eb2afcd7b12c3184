"""A text that is kept while its form is being saved is not left behind."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.units.people.unsaved.store import PersonsTexts
from bacgiang.policy.units.people.unsaved.text import KeptText
import pytest
from transaction import TransactionManager
from typing import Any
from ZODB.DB import DB
from ZODB.DemoStorage import DemoStorage
from ZODB.POSException import ConflictError


NAME = "0" * 32


@pytest.mark.regulation("15.2")
def test_what_is_saved_at_the_same_moment_wins() -> None:
    database = DB(DemoStorage())

    def connection() -> tuple[TransactionManager, Any]:
        manager = TransactionManager()
        return manager, database.open(manager).root()

    manager, root = connection()
    root["mine"] = PersonsTexts(None)  # type: ignore[arg-type]
    manager.commit()
    keeping, kept = connection()
    saving, saved = connection()
    assert NAME not in kept["mine"].done
    kept["mine"].add(NAME, KeptText(now_utc(), b"x"))
    saved["mine"].finish(NAME)
    saving.commit()
    with pytest.raises(ConflictError):
        keeping.commit()
    keeping.abort()
    assert NAME in kept["mine"].done
    database.close()
