"""Offers follow what happens to the item and to the unit's site."""

from ...base.policy_sites import on_policy_sites
from ...units.sites.unit_site import IUnitSite
from ..items import holder_of
from ..items import IEditorialItem
from ..kept_versions import VersionsShut
from ..withdrawal.closing import ItemsClosed
from ..workflow.parameters import State
from .changes import watch
from .item_text import ending_of
from .offer import OfferState
from .places import is_offerable
from .seeing import SHOWN_STATES
from .store import offer_store
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from Products.CMFPlone.interfaces import IPloneSiteRoot
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent
from zope.lifecycleevent.interfaces import IObjectRemovedEvent


@on_policy_sites
def follow_transition(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """An offer lapses with the approval; an accepted text is compared when public."""
    if event.transition is None or not is_offerable(item):
        return
    if event.new_state.id in SHOWN_STATES:
        watch(item)
        return
    lapse(IUUID(item))


def lapse(uid: str) -> None:
    """End an offer that waits: the text it was made for is no longer approved."""
    offer, now = offer_store().current(uid), datetime.now(UTC)
    if offer is not None and offer.state is OfferState.OFFERED:
        lapsed = replace(offer, state=OfferState.LAPSED, decided_at=now)
        offer_store().replace(uid, lapsed)


@on_policy_sites
def follow_modification(item: IEditorialItem, event: IObjectModifiedEvent) -> None:
    """Merging a working copy changes an accepted text without a transition."""
    if is_offerable(item):
        watch(item)


@on_policy_sites
def close_shut(event: VersionsShut) -> None:
    """The main board looks at an accepted item anew, and finds own words for it."""
    offer_store().close(IUUID(event.item), event.item.Title(), event.until)


@on_policy_sites
def leave_out_closed(event: ItemsClosed) -> None:
    """The main board is shown what differs from before, with the names of files."""
    for uid in event.uids:
        part = uuidToObject(uid, unrestricted=True)
        holder = holder_of(part) if part is not None else None
        if holder is not None:
            offer_store().leave_out(IUUID(holder), ending_of(part))


@on_policy_sites
def follow_removal(item: IEditorialItem, event: IObjectRemovedEvent) -> None:
    uid = IUUID(item, None)
    if uid is not None and not IPloneSiteRoot.providedBy(event.object):
        lapse(uid)


def follow_site(site: IUnitSite, event: IAfterTransitionEvent) -> None:
    """What the main site lists of a unit depends on whether its site is public."""
    if event.transition is None:
        return
    store = offer_store()
    if not store.queue(OfferState.ACCEPTED):
        # To search means to index all that waits for it, which a site in the making
        # changes again.
        return
    search = api.portal.get_tool("portal_catalog").unrestrictedSearchResults
    for brain in search(
        path="/".join(site.getPhysicalPath()), review_state=State.PUBLISHED.value
    ):
        offer = store.current(brain.UID)
        if offer is not None and offer.keeps_place:
            brain._unrestrictedGetObject().reindexObject(idxs=["shown_on"])
