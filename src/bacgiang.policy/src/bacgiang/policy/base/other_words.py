"""What else people call a thing; the search knows it, other rooms ask for it."""

from zope.component import queryUtility
from zope.interface import Interface


Words = tuple[str, ...]


class IOtherWords(Interface):
    """Utility."""

    def parts(text: str) -> list[list[Words]]:  # noqa: N805
        """The parts of a question: of each all ways to say it, in folded words."""


def other_words(text: str) -> list[list[Words]]:
    """The same; nothing where nobody knows."""
    known = queryUtility(IOtherWords)
    return known.parts(text) if known is not None else []
