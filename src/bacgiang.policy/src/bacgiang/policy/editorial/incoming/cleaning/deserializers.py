"""Texts sent to the API: cleaned before they are measured and compared."""

from .lengths import DESCRIPTION_TOO_LONG
from .lengths import TITLE_TOO_LONG
from .values import clean_value
from bacgiang.policy import _
from bacgiang.policy.interfaces import IPolicyLayer
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.deserializer.dxfields import DefaultFieldDeserializer
from plone.restapi.deserializer.dxfields import TextLineFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from typing import Any
from zope.component import adapter
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.schema.interfaces import IText
from zope.schema.interfaces import ITextLine
from zope.schema.interfaces import TooLong


OWN_WORDS = {
    "title": TITLE_TOO_LONG.message,
    "description": DESCRIPTION_TOO_LONG.message,
}


def too_long_message(field: IText) -> Message:
    """What to tell somebody whose text does not fit the field."""
    return OWN_WORDS.get(field.__name__) or _(
        "refusal_text_too_long",
        default="“${field}” is longer than ${most} characters. Shorten it.",
        mapping={"field": field.title, "most": field.max_length},
    )


class _Cleaned:
    """Cleans the text, and says what to do about one that is too long."""

    field: IText
    request: Any

    def __call__(self, value: Any) -> Any:
        try:
            return super().__call__(clean_value(value))
        except TooLong as error:
            words = translate(too_long_message(self.field), context=self.request)
            raise ValueError(words) from error


@implementer(IFieldDeserializer)
@adapter(ITextLine, IDexterityContent, IPolicyLayer)
class CleanTextLine(_Cleaned, TextLineFieldDeserializer):
    """A line of text."""


@implementer(IFieldDeserializer)
@adapter(IText, IDexterityContent, IPolicyLayer)
class CleanText(_Cleaned, DefaultFieldDeserializer):
    """A text of several lines."""
