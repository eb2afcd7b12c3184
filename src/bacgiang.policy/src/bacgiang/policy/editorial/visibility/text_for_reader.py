"""A text as its reader may see it, also where somebody else has read it before.

Links and pictures in a text depend on who reads and on what they lead to
(`in_text.py`); Plone keeps what it has rendered for an hour, whoever it was for. Kept
is what has neither; the rest is rendered whenever a page is made.
"""

from .in_text import is_read
from plone.app.textfield.interfaces import ITransformer
from plone.app.textfield.transform import PortalTransformsTransformer
from plone.app.textfield.value import RichTextValue
from plone.dexterity.interfaces import IDexterityContent
from typing import Any
from zope.component import adapter
from zope.interface import implementer


HTML = "text/html"


@implementer(ITransformer)
@adapter(IDexterityContent)
class ReadersText(PortalTransformsTransformer):
    """In place of Plone's own for content of every kind."""

    def __call__(self, value: RichTextValue, mimeType: str) -> str:  # noqa: N803
        # Only of HTML it is known what in it leads elsewhere.
        if value.raw and (value.mimeType != HTML or is_read(value.raw)):
            value = RichTextValue(
                value.raw, value.mimeType, value.outputMimeType, value.encoding
            )
        text: str = super().__call__(value, mimeType)
        return text

    def check_referenced_images(self, *_args: Any) -> None:
        """No text with pictures is kept whose pictures could be others by now."""
