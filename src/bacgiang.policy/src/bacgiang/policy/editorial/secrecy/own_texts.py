"""Texts of an item that stand in none of its fields' own words."""

from collections.abc import Iterator
from zope.interface import Interface


class IOwnTexts(Interface):
    """An item that hands such texts to the check."""

    def own_texts() -> Iterator[str]:  # type: ignore[misc]
        """Yield each text."""
