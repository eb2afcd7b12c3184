"""The one place that decides who may put a deleted item back, and why not."""

from ...base.refusal import Refusal
from ...units.owning import IOwnedRecord
from ...units.sites.closed import stands_on_closed_site
from ..closed import is_closed
from ..workflow.item_roles import roles_on_item
from .store import deleted_store
from .store import DeletedItem
from bacgiang.policy import _
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from typing import Any


NOT_TAKEN_THERE = Refusal(
    "not_taken_there",
    _(
        "deleted_refusal_not_taken_there",
        default="Nothing of this kind can be added where the item stood. Ask the "
        "administrator.",
    ),
)
SITE_CLOSED = Refusal(
    "site_closed",
    _(
        "deleted_refusal_site_closed",
        default="The unit's site has been closed: nothing is put back there any more.",
    ),
)


def folder_of(kept: DeletedItem) -> Any | None:
    """Where the item stood, None when that is gone, too."""
    return uuidToObject(kept.folder, unrestricted=True)


def deleted_item(uid: str) -> Any | None:
    """In the place where it stood; None for what nobody can put back."""
    kept = deleted_store().get(uid)
    folder = folder_of(kept) if kept is not None else None
    return None if kept is None or folder is None else kept.item.__of__(folder)


def may_know(kept: DeletedItem, folder: DexterityContent) -> bool:
    """Whether the person could see and delete the item where it stood, and as it was.

    So what was closed for a secret or for personal data stays with those who saw it.
    """
    item = kept.item.__of__(folder)
    if is_closed(item) and not roles_on_item(folder).sees_closed:
        return False
    return all(
        api.user.has_permission(permission, obj=item)
        for permission in ("View", "Delete objects")
    )


def why_not_restore(kept: DeletedItem, folder: DexterityContent) -> Refusal | None:
    """Against putting the item back by somebody who may know of it."""
    if stands_on_closed_site(folder):
        return SITE_CLOSED
    return None if _takes(folder, kept.item) else NOT_TAKEN_THERE


def _takes(folder: DexterityContent, item: DexterityContent) -> bool:
    """Whether the item can be added there; records into registers without a right."""
    if IOwnedRecord.providedBy(item):
        return bool(folder.getTypeInfo().allowType(item.portal_type))
    return item.portal_type in {one.getId() for one in folder.allowedContentTypes()}
