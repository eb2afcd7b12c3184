"""Drafts as a visitor, or everybody, may see them."""

from ...editorial.visibility.seen import is_public
from ...editorial.visibility.seen import may_see
from ..draft.schema import ILegalDraft
from plone.app.uuid.utils import uuidToObject
from typing import Any


def seen_draft(uid: str) -> Any:
    """The draft, None for whoever acts and may not see it."""
    found = _draft(uid)
    return found if found is not None and may_see(found) else None


def public_draft(uid: str) -> Any:
    """The draft, None where it is not public now: for letters and jobs."""
    found = _draft(uid)
    return found if found is not None and is_public(found) else None


def _draft(uid: str) -> Any:
    found = uuidToObject(uid, unrestricted=True) if uid else None
    return found if ILegalDraft.providedBy(found) else None
