"""Going back to an earlier version is a change of the text like any other.

CMFEditions tells nobody: the text would be another one without an act, and whoever
brought it back could approve it (design, decision 5), or whoever wrote it then.
"""

from ...base.dates import now_utc
from Acquisition import aq_base
from datetime import datetime
from datetime import UTC
from plone import api
from plone.dexterity.content import DexterityContent
from Products.CMFEditions.interfaces.IArchivist import ArchivistError
from typing import Any
from zExceptions import NotFound
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


# Volatile: never stored. Up to when the version was written.
BROUGHT_BACK = "_v_bacgiang_brought_back"


def revert_and_tell(
    self: Any,
    obj: DexterityContent,
    selector: Any = None,
    countPurged: bool = True,  # noqa: N803
) -> None:
    # No docstring: nobody calls it by its address.
    until = _written_until(obj, selector)
    try:
        self._old_revert(obj, selector, countPurged)
    except ArchivistError:
        # There is no such version.
        raise NotFound(str(selector)) from None
    base = aq_base(obj)
    setattr(base, BROUGHT_BACK, until.isoformat())
    try:
        notify(ObjectModifiedEvent(obj))
    finally:
        delattr(base, BROUGHT_BACK)


def _written_until(obj: DexterityContent, selector: Any) -> datetime:
    """When the version after it was saved: what had been written is in it by then."""
    history = api.portal.get_tool("portal_repository").getHistoryMetadata(obj)
    count = history.getLength(countPurged=False) if history else 0
    for number in range(count - 1):
        if str(history.getVersionId(number, countPurged=False)) == str(selector):
            after = history.retrieve(number + 1, countPurged=False)["metadata"]
            moment = after["sys_metadata"]["timestamp"]
            return datetime.fromtimestamp(moment, UTC)
    return now_utc()
