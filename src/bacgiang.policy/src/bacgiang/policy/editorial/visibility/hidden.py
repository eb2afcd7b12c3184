"""What a request met on its way that whoever asks may not know of.

One answer for what is not there and for what is not for them (decision 17):
`is_told_missing` says where an error would tell of something hidden.
"""

from ...base.chain import chain_of
from ...base.english.standing_in import stands_in
from ...base.error_reasons import status_of
from ..items import IEditorialItem
from ..items import IPartOfItem
from ..traversed import objects_on_the_way
from .judging import is_for_whoever_asks
from .record_folders import is_shown
from .record_folders import IShownWithRecords
from .seen import may_see
from .seen import may_view
from .who_asks import recognise
from Acquisition import aq_inner
from Acquisition import aq_parent
from plone import api
from plone.dexterity.content import DexterityContent
from Products.CMFCore.interfaces import IContentish
from Products.Five import BrowserView
from typing import Any
from zExceptions import NotFound
from zExceptions import Unauthorized
from ZPublisher.HTTPRequest import HTTPRequest


def is_hidden(obj: DexterityContent) -> bool:
    """Whether a piece of content is not for whoever asks; nothing else ever is."""
    if IEditorialItem.providedBy(obj) or IPartOfItem.providedBy(obj):
        return not may_see(obj)
    if IShownWithRecords.providedBy(obj):
        return not is_shown(obj)
    return IContentish.providedBy(obj) and not may_view(obj)


def is_within_hidden(obj: Any) -> bool:
    """Whether an object, or anything it stands in, is not for whoever asks."""
    return any(map(is_hidden, chain_of(obj)))


def hidden_on_the_way(request: HTTPRequest) -> list[DexterityContent]:
    """What a request came by that is hidden, the nearest to the end first."""
    return [obj for obj in objects_on_the_way(request) if is_hidden(obj)]


def is_hidden_on_the_way(request: HTTPRequest) -> bool:
    """Whether a request came by something hidden."""
    return any(map(is_hidden, objects_on_the_way(request)))


def seen_place(request: HTTPRequest, place: Any) -> Any:
    """`place`, or what is nearest to it with nothing hidden around it or on the way.

    A page that takes names stands on the way itself: its place is that of its item.
    """
    while isinstance(place, BrowserView):
        place = place.context
    hidden = hidden_on_the_way(request)
    if hidden:
        # A namespace or a page on the way may have wrapped what is hidden in itself.
        place = _asked(request, outside_hidden(aq_parent(aq_inner(hidden[-1]))))
    return outside_hidden(place)


def outside_hidden(place: Any) -> Any:
    """`place`, or what is nearest around it with nothing hidden around itself."""
    for obj in chain_of(place):
        if is_hidden(obj):
            place = obj.__parent__
    return place


def _asked(request: HTTPRequest, place: Any) -> Any:
    """By what a place was reached, where another one stands for it on the way."""
    on_the_way = objects_on_the_way(request)
    return next((one for one in on_the_way if stands_in(request, one, place)), place)


def is_told_missing(error: Exception, request: HTTPRequest) -> bool:
    """Whether an error would tell of something hidden: then nothing is there.

    Faults of the portal stay what they are, and what is said to people for whom a page
    or service says by itself that it is. What is not found is told to nobody in
    particular already, unless somebody has signed in.
    """
    if status_of(error) >= 500:
        return False
    if isinstance(error, Unauthorized):
        recognise(request)
    if isinstance(error, NotFound) and api.user.is_anonymous():
        return False
    if not is_hidden_on_the_way(request):
        return False
    return not is_for_whoever_asks(request.get("PUBLISHED"))
