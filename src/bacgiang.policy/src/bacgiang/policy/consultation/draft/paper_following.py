"""A draft is indexed anew when its papers change."""

from .paper import DraftPaper
from .schema import ILegalDraft
from Acquisition import aq_inner
from Acquisition import aq_parent
from typing import Any
from zope.lifecycleevent.interfaces import IObjectRemovedEvent


def reindex_draft(paper: DraftPaper, event: Any) -> None:
    """Subscriber of a paper added, changed or taken out."""
    is_removed = IObjectRemovedEvent.providedBy(event)
    if is_removed and event.object is not paper:
        # The draft itself goes.
        return
    draft = event.oldParent if is_removed else aq_parent(aq_inner(paper))
    if ILegalDraft.providedBy(draft):
        draft.reindexObject(idxs=["SearchableText"])
