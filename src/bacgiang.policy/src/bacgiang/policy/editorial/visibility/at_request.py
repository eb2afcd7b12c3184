"""Refuse, at the request, what a person may not see, is not public yet or no longer.

The publisher asks for the permission of the page that was called, not for that of the
item it is called on: a page that is open to everybody would tell an item's title. And
the catalog hides by date in lists only: addresses, pictures and files would answer.
"""

from ..traversed import items_on_the_way
from .judging import judges_itself
from .moments import Moment
from .moments import moment_of
from .seen import in_its_time
from .seen import may_view
from plone.dexterity.content import DexterityContent
from zExceptions import HTTPGone
from zExceptions import NotFound
from zExceptions import Unauthorized
from ZPublisher.interfaces import IPubAfterTraversal


class Expired(HTTPGone):
    """The item's time is over."""


def hide(event: IPubAfterTraversal) -> None:
    """Raise Unauthorized, NotFound or Expired for the first item that is not seen."""
    if judges_itself(event.request.get("PUBLISHED")):
        return
    items = tuple(items_on_the_way(event.request))
    for item in items:
        if not may_view(item):
            raise Unauthorized(item.getId())
    for item in items:
        if not in_its_time(item):
            refuse(item)


def refuse(item: DexterityContent) -> None:
    if moment_of(item) is Moment.BEFORE:
        raise NotFound(item.getId())
    raise Expired(item.getId())
