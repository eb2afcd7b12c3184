"""Texts of an item that stand in none of its fields' own words."""

from collections.abc import Iterator
from zope.interface import Interface


class IOwnTexts(Interface):
    """An item that hands such texts to the check."""

    def own_texts() -> Iterator[str]:  # type: ignore[misc]
        """Yield each text."""


class IDigestedTexts(IOwnTexts):
    """An item that knows what names its texts, so that they need not be read for it."""

    def own_texts_digest() -> str:  # type: ignore[misc]
        """What names these very texts, found without reading them; "" for none."""
