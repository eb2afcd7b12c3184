"""Places on the page of a document that others hang something into."""

from zope.viewlet.interfaces import IViewletManager


class INearStatus(IViewletManager):
    """Below the computed status: what readers must know beside it."""


class IAboveText(IViewletManager):
    """Above the text: which state of it is shown, and other ways to read it."""
