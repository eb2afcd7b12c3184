"""What a person may put back at a place."""

from ...base.dates import now_utc
from ...units.sites.belonging import unit_code_of
from .rules import folder_of
from .rules import may_know
from .settings import until
from .store import deleted_store
from .store import DeletedItem
from itertools import islice
from plone.dexterity.content import DexterityContent
from typing import Any


MOST_SHOWN = 200

Found = tuple[DeletedItem, Any]
"""What was deleted, and the folder in which it stood."""


def deleted_at(context: DexterityContent) -> list[Found]:
    """Deleted on the unit's sites the context belongs to, the latest first."""
    kept = deleted_store().of_unit(unit_code_of(context))
    found = (found for one in kept if (found := _known(one)) is not None)
    return list(islice(found, MOST_SHOWN))


def find_deleted(context: DexterityContent, uid: str) -> Found | None:
    """What was deleted and where it stood, for who may know of it."""
    kept = deleted_store().get(uid)
    return None if kept is None or kept.unit != unit_code_of(context) else _known(kept)


def _known(kept: DeletedItem) -> Found | None:
    folder = folder_of(kept)
    is_over = until(kept.at) <= now_utc()
    known = folder is not None and not is_over and may_know(kept, folder)
    return (kept, folder) if known else None
