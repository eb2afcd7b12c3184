"""The text of an item that its page shows anyhow, for a snippet of it."""

from ...text.markup import decode_references
from ...text.markup import split
from ..attachments.extracted import kept_text
from collections.abc import Iterator
from plone.app.textfield.interfaces import IRichTextValue
from plone.dexterity.content import DexterityContent
from typing import Any


LONGEST = 200_000
"""Characters that are looked through."""


def shown_text(item: DexterityContent) -> str:
    """Return description, text and file of an item, as far as they were read before.

    Whoever asks has to have the right to view the item. Nothing is written.
    """
    return " ".join(part for part in _parts(item) if part)[:LONGEST]


def _parts(item: DexterityContent) -> Iterator[str]:
    yield item.Description()
    text: Any = getattr(item, "text", None)
    if IRichTextValue.providedBy(text):
        yield _without_markup(text.raw or "")
    yield kept_text(getattr(item, "file", None))


def _without_markup(html: str) -> str:
    pieces = (piece.source for piece in split(html[: 4 * LONGEST]) if piece.is_text)
    return decode_references(" ".join(pieces))
