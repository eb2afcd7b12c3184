"""Refuse, at the request, what a person may not see, is not public yet or no longer.

The publisher asks for the permission of the page that was called, not for that of the
item it is called on: a page that is open to everybody would tell an item's title. And
the catalog hides by date in lists only: addresses, pictures and files would answer.
"""

from ..items import IEditorialItem
from ..traversed import objects_on_the_way
from .hidden import is_hidden
from .judging import is_for_whoever_asks
from .moments import Moment
from .moments import moment_of
from .seen import in_its_time
from .seen import may_view
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from Products.CMFCore.interfaces import IContentish
from zExceptions import HTTPGone
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.event import notify
from ZPublisher.interfaces import IPubAfterTraversal


class Expired(HTTPGone):
    """The item's time is over."""


@dataclass(frozen=True)
class BeforeItsDay:
    """An event: somebody asks for an item before its day, and is told that it is not
    there. What readers are told of it instead, a subscriber raises.
    """

    item: DexterityContent


def hide(event: IPubAfterTraversal) -> None:
    """Raise Unauthorized, NotFound or Expired for what is not seen.

    Judged are all items on the way, and the content nearest to its end: below a section
    that is closed something open may stand.
    """
    if is_for_whoever_asks(event.request.get("PUBLISHED")):
        return
    met = tuple(filter(IContentish.providedBy, objects_on_the_way(event.request)))
    items = tuple(filter(IEditorialItem.providedBy, met))
    for item in items:
        if not may_view(item):
            raise Unauthorized(item.getId())
    if met[:1] and met[0] not in items and is_hidden(met[0]):
        raise Unauthorized(met[0].getId())
    for item in items:
        if not in_its_time(item):
            refuse(item)


def refuse(item: DexterityContent) -> None:
    if moment_of(item) is Moment.BEFORE:
        notify(BeforeItsDay(item))
        raise NotFound(item.getId())
    raise Expired(item.getId())
