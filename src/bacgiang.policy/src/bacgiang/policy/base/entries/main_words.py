"""The main board's own words for an item of a unit (design, decision 3)."""

from dataclasses import dataclass
from zope.component import queryUtility
from zope.interface import Interface


@dataclass(frozen=True)
class MainWords:
    """What the main site prints instead of the item's own; "" leaves the item's own.

    `picture` is the address of a picture.
    """

    title: str = ""
    lead: str = ""
    picture: str = ""


class IMainWords(Interface):
    """Utility that knows the main board's words."""

    def words_for(uid):  # noqa: N805
        """MainWords for the item with this UID, or None where it has set none."""


NO_WORDS = MainWords()


def main_words(uid: str) -> MainWords:
    """The main board's words for an item, empty ones without any."""
    known = queryUtility(IMainWords)
    return (known.words_for(uid) if known is not None else None) or NO_WORDS
