"""Notes that a record was touched, whatever way it came in."""

from ....base.public_records import IPublicRecords
from ....editorial.scheduling.events import PublicationTimeChanged
from ....editorial.visibility.with_site import SeenWithSite
from ....units.register.events import UnitEvent
from ....units.register.unit import Unit
from ...documents.official_document import OfficialDocument
from ...documents.original import Original
from ...effect.events import EffectTurned
from ...relations.events import RelationDecided
from ...relations.finding import ends_of
from ...relations.finding import is_public
from ...relations.finding import is_published
from ...relations.finding import is_withheld
from ...relations.finding import targets_of
from ...relations.one_reading import one_reading
from ...relations.store import relation_store
from .sight import kind_of
from .store import change_store
from datetime import datetime
from datetime import UTC
from plone import api
from plone.app.iterate.interfaces import IAfterCheckinEvent
from plone.dexterity.content import DexterityContent
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any
from zope.component import getUtilitiesFor
from zope.lifecycleevent.interfaces import IObjectMovedEvent


PUBLISHED = "published"


def touch(record: DexterityContent) -> None:
    """Of a kind that is told; a working copy is no record of its own."""
    if kind_of(record) is not None:
        change_store().touch(record.UID(), datetime.now(UTC))


def note_transition(record: DexterityContent, event: IAfterTransitionEvent) -> None:
    """Published, withdrawn, restored: whatever leads into or out of public sight."""
    if PUBLISHED in (event.old_state.id, event.new_state.id):
        touch(record)


def note_targets(record: OfficialDocument, event: IAfterTransitionEvent) -> None:
    """What it says of others counts from now on, or does no longer."""
    if PUBLISHED in (event.old_state.id, event.new_state.id):
        _touch_targets(record)


def note_merge(record: DexterityContent, event: IAfterCheckinEvent) -> None:
    """The published record has the text of its working copy now."""
    touch(event.object)


def note_change(record: DexterityContent, event: Any) -> None:
    """What the public sees may look different."""
    if is_published(record):
        touch(record)


def note_unit(event: UnitEvent) -> None:
    """Facts of it changed, or it has ended, or was restored."""
    touch(event.unit)


def note_words(unit: Unit, event: Any) -> None:
    """What it says of itself changed; it came, or goes."""
    touch(unit)


def note_time(event: PublicationTimeChanged | SeenWithSite) -> None:
    """It comes into sight, or goes out of it, at another time than was noted."""
    touch(event.object)


def note_move(record: DexterityContent, event: IObjectMovedEvent) -> None:
    """A new address, or a record that was deleted and put back."""
    if event.newParent is not None:
        note_change(record, event)


def note_original(original: Original, event: Any) -> None:
    """A file that came, changed or goes is a change of its record."""
    note_change(original.__parent__, event)


def note_decision(event: RelationDecided) -> None:
    """Both ends say something else about their effect and relations.

    What a hidden record does is told when it comes out, and not that it is there.
    """
    if is_withheld(event.relation.subject, is_public):
        return
    for record in ends_of(event.relation):
        note_change(record, event)


def _touch_targets(record: OfficialDocument) -> None:
    """What it says of others is told at them while the public reads it."""
    with one_reading():
        targets = {
            target.UID(): target
            for relation in relation_store().from_record(record.UID())
            if relation.is_told
            for target in targets_of(relation)
        }
    for target in targets.values():
        note_change(target, None)


def note_effect(event: EffectTurned) -> None:
    """A day has come, or the document that acts on it came into or out of sight."""
    note_change(event.record, event)


def note_all(setup: object) -> None:
    """Upgrade step: what the public sees, of kinds that were not told before."""
    names = [name for name, _kind in getUtilitiesFor(IPublicRecords)]
    catalog, store = api.portal.get_tool("portal_catalog"), change_store()
    for brain in catalog.unrestrictedSearchResults(portal_type=names):
        if store.latest_of(brain.UID) is None:
            touch(brain._unrestrictedGetObject())
