"""Titles that rooms keep beside their records, of items that may be closed by now."""

from ..kept_versions import shut_of
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


def title_for(uid: str, title: str, day: str) -> str | Message:
    """The title, or words that tell nothing but the day; of what went on since it was
    closed the title of now.
    """
    closed = Message(CLOSED, mapping={"day": day})
    if is_untold(uid):
        return closed
    item = uuidToObject(uid, unrestricted=True)
    if item is None or is_closed_uid(uid) or not shut_of(item):
        return title
    return str(item.Title()) if may_see(item) else closed
