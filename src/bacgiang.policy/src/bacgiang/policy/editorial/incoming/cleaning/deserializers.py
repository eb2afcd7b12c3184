"""Texts sent to the API: cleaned before they are measured and compared.

Raise RefusedInput where a text does not fit its field.
"""

from ....base.refusal import Refusal
from ....base.refusal import RefusedInput
from .lengths import DESCRIPTION_TOO_LONG
from .lengths import most_entries
from .lengths import TITLE_TOO_LONG
from .lengths import too_many_entries
from .values import clean_markup
from .values import clean_value
from bacgiang.policy import _
from bacgiang.policy.interfaces import IPolicyLayer
from plone.app.textfield.interfaces import IRichText
from plone.app.textfield.value import RichTextValue
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.deserializer.dxfields import CollectionFieldDeserializer
from plone.restapi.deserializer.dxfields import DefaultFieldDeserializer
from plone.restapi.deserializer.dxfields import TextLineFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.schema.interfaces import ICollection
from zope.schema.interfaces import IText
from zope.schema.interfaces import ITextLine
from zope.schema.interfaces import TooLong


RICH_TEXT_WANTED = _(
    "refusal_rich_text_wanted",
    default="Send the text itself, or “data” with “content-type” text/html or "
    "text/plain.",
)
OWN_REFUSALS = {"title": TITLE_TOO_LONG, "description": DESCRIPTION_TOO_LONG}

RICH_TEXT_TYPES = ("text/html", "text/plain")


def text_too_long(field: IText) -> Refusal:
    """Refusal of a text that does not fit its field."""
    message = _(
        "refusal_text_too_long",
        default="“${field}” is longer than ${most} characters. Shorten it.",
        mapping={"field": field.title, "most": field.max_length},
    )
    name = field.__name__
    return OWN_REFUSALS.get(name) or Refusal("text_too_long", message, name)


@implementer(IFieldDeserializer)
@adapter(IText, IDexterityContent, IPolicyLayer)
class CleanText(DefaultFieldDeserializer):
    """Cleans a text, and says what to do about one that is too long."""

    field: IText

    def __call__(self, value: Any) -> Any:
        try:
            return super().__call__(clean_value(value))
        except TooLong as error:
            raise RefusedInput(text_too_long(self.field)) from error


@implementer(IFieldDeserializer)
@adapter(ITextLine, IDexterityContent, IPolicyLayer)
class CleanTextLine(CleanText, TextLineFieldDeserializer):
    """A line of text."""


@implementer(IFieldDeserializer)
@adapter(ICollection, IDexterityContent, IPolicyLayer)
class BoundedList(CollectionFieldDeserializer):
    """Entries are looked for one by one: too many are refused before."""

    def __call__(self, value: Any) -> Any:
        if isinstance(value, list) and len(value) > most_entries(self.field):
            raise RefusedInput(too_many_entries(self.field))
        return super().__call__(value)


@implementer(IFieldDeserializer)
@adapter(IRichText, IDexterityContent, IPolicyLayer)
class CleanRichText(DefaultFieldDeserializer):
    """HTML or plain text.

    Unlike plone.restapi's, it takes the source as it was sent: written-out markup
    (`&lt;b&gt;`) stays text.
    """

    def __call__(self, value: Any) -> RichTextValue:
        sent = value if isinstance(value, dict) else {"data": value}
        raw = sent.get("data", "")
        kind = sent.get("content-type") or self.field.default_mime_type
        if not isinstance(raw, str) or kind not in RICH_TEXT_TYPES:
            name = self.field.__name__
            raise RefusedInput(Refusal("rich_text_wanted", RICH_TEXT_WANTED, name))
        rich = RichTextValue(
            raw=clean_markup(raw, kind),
            mimeType=kind,
            outputMimeType=self.field.output_mime_type,
        )
        self.field.validate(rich)
        return rich
