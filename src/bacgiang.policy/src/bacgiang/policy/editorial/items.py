"""Items of the editorial workflow.

They are folders so that the pictures and files an item uses stand inside it and follow
its state: what is not public yet shows none of them.
"""

from plone.app.contenttypes.content import Document
from plone.app.contenttypes.content import Event as StockEvent
from plone.app.contenttypes.content import NewsItem as StockNewsItem
from plone.dexterity.content import Container
from plone.dexterity.interfaces import IDexterityContent
from zope.interface import implementer
from zope.interface import Interface


class IEditorialItem(Interface):
    """An item that goes through the editorial workflow."""


class IContentHolder(IEditorialItem):
    """An item that holds its own pictures and files."""


class IShowsItsPictures(IContentHolder):
    """An item whose page shows every picture it holds: none is a file beside it."""


class INamesItsOrigin(IEditorialItem):
    """An item whose own facts tell where it comes from: no source and author beside."""


class ITextFollowsState(IEditorialItem):
    """An item of which lists and search show something else when it is public, a
    version of it, say: a step of the workflow has all of it indexed anew."""


class IPartOfItem(Interface):
    """What stands in an item of its own kind and has no dates but the item's."""


@implementer(IContentHolder)
class Page(Container, Document):
    """A page."""


@implementer(IContentHolder)
class NewsItem(Container, StockNewsItem):
    """A piece of news."""


@implementer(IContentHolder)
class Event(Container, StockEvent):
    """An event."""


def holder_of(obj: IDexterityContent) -> IContentHolder | None:
    """The item that a picture or file stands in, None when it stands by itself."""
    parent = obj.__parent__
    return parent if IContentHolder.providedBy(parent) else None
