"""Refuse, at the request, what is not public yet or no longer.

The catalog hides such items from lists; their addresses (and those of their pictures
and files) would answer all the same without this.
"""

from ..traversed import items_on_the_way
from .moments import Moment
from .moments import moment_of
from plone import api
from typing import Any
from zExceptions import HTTPGone
from zExceptions import NotFound
from ZPublisher.interfaces import IPubAfterTraversal


WORK = "bacgiang.policy: View unpublished work"


class Expired(HTTPGone):
    """The item's time is over."""


def hide_by_date(event: IPubAfterTraversal) -> None:
    """Raise NotFound before the date of publication, Expired after the expiry."""
    for item in items_on_the_way(event.request):
        if not _may_see(item):
            refuse(item)


def _may_see(item: Any) -> bool:
    return moment_of(item) is Moment.DURING or bool(
        api.user.has_permission(WORK, obj=item)
    )


def refuse(item: Any) -> None:
    if moment_of(item) is Moment.BEFORE:
        raise NotFound(item.getId())
    raise Expired(item.getId())
