"""The rows of a draft as the log is now, whether a job has seen it all or not."""

from ..cases.catching_up import unseen
from ..cases.row import CaseRow
from ..cases.store import case_store
from collections.abc import Iterator
from datetime import datetime
from plone import api


def rows_now(uid: str) -> Iterator[CaseRow]:
    """Every submission on a draft, once."""
    site = api.portal.get()
    newer = {row.code: row for row in unseen(site, uid)}
    for row in case_store(site).of(uid).rows():
        yield newer.pop(row.code, row)
    yield from newer.values()


def said_at(row: CaseRow) -> datetime:
    """When its author said what it says now."""
    return row.said or row.received
