"""Put a deleted item back, or have done with it."""

from ...base.refusal import Refused
from ..acts.returning import is_returning
from ..kept_versions import give_versions
from ..kept_versions import purge_versions
from ..kept_versions import shut_of
from ..remarks.store import remark_store
from .forgetting import GoneForGood
from .rules import why_not_restore
from .store import deleted_store
from .store import DeletedItem
from plone.dexterity.content import DexterityContent
import transaction
from typing import Any
from zope.container.interfaces import INameChooser
from zope.event import notify


def restore(kept: DeletedItem, folder: DexterityContent) -> Any:
    """The item, as a draft in `folder`, with its UID, its versions and its history.

    The caller has found it by `find_deleted`. Raises Refused.
    """
    Refused.raise_for(why_not_restore(kept, folder))
    name = kept.name
    if name in folder:
        name = INameChooser(folder).chooseName(name, kept.item.__of__(folder))
    savepoint = transaction.savepoint()
    kept.item.id = name
    try:
        with is_returning(kept.item):
            # Nobody becomes its owner: whoever works on it does by the board's levels.
            folder._setObject(name, kept.item, set_owner=0)
    except Refused:
        # Another record has its number or code by now.
        savepoint.rollback()
        raise
    deleted_store().drop(kept.uid)
    item = folder[name]
    give_versions(item, kept.versions)
    return item


def forget(kept: DeletedItem, site: DexterityContent) -> None:
    """Delete for good, kept versions included; others are told before it goes."""
    notify(GoneForGood(kept))
    deleted_store(site).drop(kept.uid)
    remark_store(site).forget(kept.uid)
    for key in (kept.versions, *shut_of(kept.item)):
        purge_versions(key)
