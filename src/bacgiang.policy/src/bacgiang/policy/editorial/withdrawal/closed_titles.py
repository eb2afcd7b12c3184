"""Titles that rooms keep beside their records, of items that may be closed by now."""

from ..kept_versions import shut_moments
from ..visibility.seen import may_see
from .closing import is_closed_uid
from bacgiang.policy import _
from plone.app.uuid.utils import uuidToObject
from zope.i18nmessageid import Message


CLOSED = _("title_of_closed", default="Closed item (${day})")


def is_untold(uid: str) -> bool:
    """Whether even the title is kept from whoever acts: the item, or what it was made
    from, was closed, and it is gone or not theirs to see.
    """
    if not is_closed_uid(uid):
        return False
    item = uuidToObject(uid, unrestricted=True)
    return item is None or not may_see(item)


def was_closed(uid: str) -> bool:
    """Whether what was kept of its words is told no more: it may have others by now."""
    return is_closed_uid(uid) or shut_moments().of(uid) is not None


def title_for(uid: str, title: str, day: str) -> str | Message:
    """The title, or words that tell nothing but the day; of what went on since it was
    closed the title of now.
    """
    closed = Message(CLOSED, mapping={"day": day})
    if is_untold(uid):
        return closed
    if is_closed_uid(uid) or not was_closed(uid):
        return title
    item = uuidToObject(uid, unrestricted=True)
    return str(item.Title()) if item is not None and may_see(item) else closed
