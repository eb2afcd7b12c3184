"""What a person may put back at a place."""

from ...units.people.accounts import name_of
from ...units.sites.belonging import unit_code_of
from .rules import folder_of
from .rules import may_know
from .settings import is_over
from .settings import kept_for
from .store import deleted_store
from .store import DeletedItem
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from itertools import islice
from typing import Any


MOST_SHOWN = 200


@dataclass(frozen=True)
class DeletedRow:
    """A line of the list; `at` and `until` are aware."""

    uid: str
    title: str
    kind: str
    folder: str
    folder_url: str
    by: str
    at: datetime
    until: datetime


def deleted_at(context: Any) -> list[DeletedRow]:
    """Deleted on the unit's sites the context belongs to, the latest first."""
    now = datetime.now(UTC)
    kept = deleted_store().of_unit(unit_code_of(context))
    rows = (_row(one) for one in kept if not is_over(one.at, now))
    return list(islice((row for row in rows if row is not None), MOST_SHOWN))


def find_deleted(context: Any, uid: str) -> tuple[DeletedItem, Any] | None:
    """What was deleted and where it stood, for who may know of it."""
    kept = deleted_store().get(uid)
    if kept is None or kept.unit != unit_code_of(context):
        return None
    folder = folder_of(kept)
    over = is_over(kept.at, datetime.now(UTC))
    if folder is None or over or not may_know(kept, folder):
        return None
    return kept, folder


def _row(kept: DeletedItem) -> DeletedRow | None:
    folder = folder_of(kept)
    if folder is None or not may_know(kept, folder):
        return None
    return DeletedRow(
        uid=kept.uid,
        title=kept.item.title or kept.name,
        kind=kept.item.portal_type,
        folder=folder.Title(),
        folder_url=folder.absolute_url(),
        by=name_of(kept.by),
        at=kept.at,
        until=kept.at + kept_for(),
    )
