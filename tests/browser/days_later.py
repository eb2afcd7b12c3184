"""Let the consultation on a draft be over, in the data of a portal that does not run."""

from __future__ import annotations

from bacgiang.policy.consultation.timing.store import consultation_store
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
import transaction
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage


def end_consultation(data: Path, uid: str) -> None:
    """Put the dates of the draft so far back that its last day has passed.

    The store is opened as it lies in the file: to start Zope for it takes far longer.
    """
    db = DB(FileStorage(str(data / "filestorage" / "Data.fs")))
    try:
        connection = db.open()
        site = connection.root()["Application"]._getOb("bacgiang")
        store = site.__annotations__[consultation_store.key]
        known = store.get(uid)
        assert known is not None, uid
        now = datetime.now(UTC)
        opens, closes = now - timedelta(days=40), (now - timedelta(days=2)).date()
        store.put(uid, replace(known, opens=opens, closes=closes))
        transaction.commit()
        connection.close()
    finally:
        db.close()
