"""Record that items were linked as translations of each other, or are no longer.

On both: each page leads to the other.
"""

from ...base.acts.recording import record_act
from ..items import IEditorialItem
from .kinds import TRANSLATION_LINK
from .kinds import TRANSLATION_UNLINK
from Acquisition import aq_base
from plone.app.multilingual.events import ITranslationRegisteredEvent
from plone.app.multilingual.events import ITranslationRemovedEvent
from plone.app.multilingual.events import ITranslationUpdatedEvent
from plone.dexterity.content import DexterityContent


def record_linked(event: ITranslationRegisteredEvent) -> None:
    """The first of its group is linked to nothing."""
    if aq_base(event.object) is not aq_base(event.target):
        _record(TRANSLATION_LINK, event.object, event.target)


def record_unlinked(
    event: ITranslationRemovedEvent | ITranslationUpdatedEvent,
) -> None:
    """`old_object` is what was in the group until now."""
    _record(TRANSLATION_UNLINK, event.object, event.old_object)


def _record(kind: str, item: DexterityContent, other: DexterityContent) -> None:
    for one, linked in ((item, other), (other, item)):
        if IEditorialItem.providedBy(one):
            details = {"translation": "/".join(linked.getPhysicalPath())}
            record_act(kind, one, details=details)
