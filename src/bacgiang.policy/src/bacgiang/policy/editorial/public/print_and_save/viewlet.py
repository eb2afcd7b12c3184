"""Under an item: the ways to print and save it, and its address."""

from ....base.english.words import english_words
from ...items import IContentHolder
from ..marks import PublicViewlet
from .sharing import share_ways
from .sharing import Way


class KeepViewlet(PublicViewlet):
    """Everything works without scripts; a script adds buttons that print and copy."""

    @property
    def has_file(self) -> bool:
        """Whether the item can be printed and saved whole."""
        return IContentHolder.providedBy(self.context)

    @property
    def address(self) -> str:
        """Of the page that is read."""
        return str(self.context.absolute_url())

    @property
    def title(self) -> str:
        """As the page is called that is read."""
        words = english_words(self.context, self.request)
        return str(words.heading if words is not None else self.context.Title())

    def share_ways(self) -> list[Way]:
        return list(share_ways(self.title, self.address))
