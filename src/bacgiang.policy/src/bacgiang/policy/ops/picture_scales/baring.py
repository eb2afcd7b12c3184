"""The job that takes out of pictures that were kept before what they tell (15.2).

So many items at a time, with the versions that were kept of them, round once, then
those in the bin, which can be put back: what comes in since is bare already, and what
comes out of the bin becomes so, wherever the round is.
"""

from ...archive.contents.archived_item import ArchivedItem
from ...archive.contents.archived_item import from_bin
from ...archive.contents.versions import kept_of
from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.ticking import place
from ...base.stores.site_store import SiteStore
from ...base.uploads.signatures import HEAD
from ...base.uploads.signatures import media_type_of
from ...editorial.acts.returning import returns
from ...editorial.deleted.store import deleted_store
from ...editorial.deleted.store import DeletedItem
from ...editorial.incoming.uploads.fields import open_file
from ...editorial.incoming.uploads.fields import read_bare
from .papers import papers_hold
from .saving import make_scales
from .storage import KEY
from Acquisition import aq_base
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
import logging
from persistent import Persistent
from plone import api
from plone.dexterity.interfaces import IDexterityContent
from plone.dexterity.utils import iterSchemata
from plone.namedfile.interfaces import INamed
from plone.namedfile.interfaces import INamedField
from plone.namedfile.scaling import ImageScaling
from Products.CMFCore.interfaces import IFolderish
from Products.CMFPlone.Portal import PloneSite
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from ZODB.POSException import ConflictError
from zope.annotation.interfaces import IAnnotations
from zope.interface import implementer
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.schema import getFieldsInOrder


logger = logging.getLogger(__name__)

AT_ONCE = 50
"""Items of one run, so that its transaction stays small."""


class BaredStore(Persistent):
    """`at`: UID of the item at which the next run goes on. (`cursor`, `is_done` were
    those of a round that left versions out.)
    """

    at = ""
    is_over = False


bared_store = SiteStore("bacgiang.policy.pictures_bared", BaredStore)


@implementer(IScheduledJob)
class BarePictures:
    """Until all were looked at once."""

    is_slow = True

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return not bared_store(site).is_over

    def run(self, site: PloneSite, now: datetime) -> None:
        store, catalog = bared_store(site), api.portal.get_tool("portal_catalog")
        found = catalog.unrestrictedSearchResults(
            UID={"query": store.at, "range": "min"},
            sort_on="UID",
            sort_limit=AT_ONCE + 1,
        )[: AT_ONCE + 1]
        for brain in found[:AT_ONCE]:
            _bare_all(brain.UID, _found(brain))
        if len(found) > AT_ONCE:
            store.at = found[AT_ONCE].UID
            return
        for kept in deleted_store(site).before(now):
            _bare_all(kept.uid, _in_bin(kept))
        store.is_over = True


def _bare_all(uid: str, items: Iterator[ArchivedItem]) -> None:
    try:
        for one in items:
            if IDexterityContent.providedBy(one.item):
                with papers_hold(one.item):
                    bare(one.item)
                _bare_versions(one)
    except ConflictError:
        raise
    except Exception as error:
        # One that nobody can read must not stand before all others for good.
        logger.error("Pictures of %s: %s", uid, place(error))


def _found(brain: AbstractCatalogBrain) -> Iterator[ArchivedItem]:
    yield ArchivedItem(brain._unrestrictedGetObject())


def _in_bin(kept: DeletedItem) -> Iterator[ArchivedItem]:
    """What was deleted, with all that stands in it."""
    found = from_bin(kept)
    waiting = [] if found is None else [found]
    while waiting:
        one = waiting.pop()
        yield one
        inside = one.item.objectValues() if IFolderish.providedBy(one.item) else ()
        waiting += map(ArchivedItem, inside)


def _bare_versions(one: ArchivedItem) -> None:
    for _said, version in kept_of(one):
        for _name, value in _pictures(version):
            data, found = read_bare(value)
            if data != found:
                # In place: a version is read anew each time, its files are kept.
                with value._blob.open("w") as file:
                    file.write(found)


def bare_returned(item: IDexterityContent, event: IObjectAddedEvent) -> None:
    """What is put back, with all that stands in it: the round may have passed where it
    stands now while it was in the bin.
    """
    if returns(event.object):
        with papers_hold(item):
            bare(item)


def bare(item: IDexterityContent) -> bool:
    """Put bare pictures in the place of those of an item; whether there were any.

    To the item nothing happened: neither its day nor its record changes.
    """
    changed = False
    for name, value in _pictures(item):
        data, found = read_bare(value)
        if data != found:
            made = type(value)(found, value.contentType, value.filename)
            # Lists, and pages that somebody keeps, name its scales by this.
            made._modified = ImageScaling(item, None).modified(name)
            setattr(aq_base(item), name, made)
            changed = True
    if changed:
        _make_scales_anew(item)
    return changed


def _make_scales_anew(item: IDexterityContent) -> None:
    """At the same addresses: that in the original's size is the original itself."""
    kept = IAnnotations(item).get(KEY, {})
    for name, scale in list(kept.items()):
        kept[name] = {**scale, "data": None}
    make_scales(item)


def _pictures(item: IDexterityContent) -> Iterator[tuple[str, Any]]:
    """In whatever field, also among files."""
    for schema in iterSchemata(item):
        for name, field in getFieldsInOrder(schema):
            value: Any = getattr(aq_base(item), name, None)
            if INamedField.providedBy(field) and INamed.providedBy(value):
                with open_file(value) as stream:
                    head = BytesIO(stream.read(HEAD))
                if media_type_of(head).startswith("image/"):
                    yield name, value
