"""Stock views that this portal does not offer.

A section has one list, the one that keeps reference news apart and names no account.
"""

from Products.Five import BrowserView
from zope.publisher.interfaces import NotFound


class NotOffered(BrowserView):
    """Answers 404."""

    def __call__(self) -> None:
        raise NotFound(self.context, self.__name__, self.request)
