"""Clean and measure content as it is created, added and changed, however it came."""

from ....base.policy_sites import on_policy_sites
from ....base.refusal import RefusedInput
from .addresses import wrong_addresses
from .content import clean_content
from .lengths import too_long
from Acquisition import aq_base
from plone.dexterity.interfaces import IDexterityContent
from zope.container.contained import IContainerModifiedEvent
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectCopiedEvent
from zope.lifecycleevent.interfaces import IObjectCreatedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent
from zope.lifecycleevent.interfaces import IObjectMovedEvent


def clean_stored_texts(obj: IDexterityContent) -> tuple[str, ...]:
    """Clean an object's texts; names of the fields that changed.

    Raises RefusedInput where title, summary or short name is too long, or a link of
    the object leads to no public address.
    """
    changed = clean_content(obj)
    reasons = (*too_long(aq_base(obj)), *wrong_addresses(aq_base(obj)))
    if reasons:
        raise RefusedInput(*reasons)
    return changed


@on_policy_sites
def clean_created(obj: IDexterityContent, event: IObjectCreatedEvent) -> None:
    """Before a short name is made of the title; a copy is what it is a copy of."""
    if not IObjectCopiedEvent.providedBy(event):
        clean_stored_texts(obj)


@on_policy_sites
def clean_added(obj: IDexterityContent, event: IObjectAddedEvent) -> None:
    clean_stored_texts(obj)


@on_policy_sites
def clean_modified(obj: IDexterityContent, event: IObjectModifiedEvent) -> None:
    """A child that came or went changes no text of its container."""
    if not IContainerModifiedEvent.providedBy(event):
        clean_stored_texts(obj)


@on_policy_sites
def check_renamed(obj: IDexterityContent, event: IObjectMovedEvent) -> None:
    reasons = tuple(too_long(aq_base(obj)))
    if reasons:
        raise RefusedInput(*reasons)
