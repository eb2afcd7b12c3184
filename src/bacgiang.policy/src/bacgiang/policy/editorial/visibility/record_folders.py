"""Folders of a register, as its years: hidden while all in them is.

A folder is made with its first record, which is a draft: that there is one would tell
of it. Its own date of publication is that of the first record that the public sees.
"""

from ...base.policy_sites import on_policy_sites
from .seen import may_see
from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_base
from collections.abc import Iterator
from DateTime import DateTime
from plone import api
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from zope.interface import Interface
from zope.lifecycleevent.interfaces import IObjectRemovedEvent


NOT_YET = DateTime("2400-01-01T00:00:00+00:00")
"""The catalog takes a day from 2500 on for none at all."""
LONG_AGO = DateTime("1900-01-01T00:00:00+00:00")
"""For a record that is public and has no date."""
DATES = ["effective", "effectiveRange"]


class IShownWithRecords(Interface):
    """A folder that is there for whoever may know of something in it."""


def is_shown(folder: DexterityContent) -> bool:
    """Whether the public sees something in it, or whoever asks does."""
    return may_see(folder) or any(
        may_see(brain._unrestrictedGetObject())
        for brain in _catalog().searchResults(path=_in(folder), show_inactive=True)
    )


def follow_record(record: DexterityContent) -> None:
    """To be called when somebody may see a record, or nobody any more, or later."""
    folder = record.__parent__
    if IShownWithRecords.providedBy(folder):
        public = "Anonymous" in rolesForPermissionOn("View", record)
        date_from(folder, record, record.effective_date or LONG_AGO if public else None)


@on_policy_sites
def follow_removal(record: DexterityContent, event: IObjectRemovedEvent) -> None:
    folder = event.oldParent
    removed = aq_base(event.object) is aq_base(record)
    if removed and IShownWithRecords.providedBy(folder):
        date_from(folder, record, None)


def date_from(
    folder: DexterityContent,
    record: DexterityContent | None = None,
    day: DateTime | None = None,
) -> bool:
    """Date the folder from the first day of what is public in it; whether that changed.

    `day`: that of a record that the catalog does not know as it is now.
    """
    first = day or NOT_YET
    # Nothing else in it is from before its date, and a question has to have what waits
    # to be indexed indexed first.
    if record is None or folder.effective_date is None or first > folder.effective_date:
        name = record.getId() if record is not None else None
        first = min(first, next(_days(folder, name), NOT_YET))
    if folder.effective_date == first:
        return False
    folder.effective_date = first
    folder.reindexObject(idxs=DATES)
    return True


def _days(folder: DexterityContent, but: str | None) -> Iterator[DateTime]:
    """Of public records, the first before the others; one is left out."""
    found = _catalog().unrestrictedSearchResults(
        path=_in(folder),
        allowedRolesAndUsers=["Anonymous"],
        sort_on="effective",
        sort_limit=2,
    )
    for brain in found[:2]:
        if brain.getId != but:
            yield _day_of(brain)


def _day_of(brain: AbstractCatalogBrain) -> DateTime:
    """As the catalog has it, where what it tells of is gone: a set-up goes on."""
    try:
        return brain._unrestrictedGetObject().effective_date or LONG_AGO
    except KeyError:
        return brain.effective


def _in(folder: DexterityContent) -> dict[str, Any]:
    return {"query": "/".join(folder.getPhysicalPath()), "depth": 1}


def _catalog() -> Any:
    return api.portal.get_tool("portal_catalog")
