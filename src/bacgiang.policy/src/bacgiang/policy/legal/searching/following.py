"""A document is indexed anew when its originals change."""

from ..documents.official_document import IOfficialDocument
from ..documents.original import Original
from Acquisition import aq_inner
from Acquisition import aq_parent
from typing import Any
from zope.lifecycleevent.interfaces import IObjectRemovedEvent


def reindex_document(original: Original, event: Any) -> None:
    """Subscriber of an original added, changed or taken out."""
    is_removed = IObjectRemovedEvent.providedBy(event)
    if is_removed and event.object is not original:
        # The document itself goes.
        return
    document = event.oldParent if is_removed else aq_parent(aq_inner(original))
    if IOfficialDocument.providedBy(document):
        document.reindexObject(idxs=["SearchableText"])
