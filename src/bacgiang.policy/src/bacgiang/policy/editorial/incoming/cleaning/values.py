"""One value of a field, as it is to be stored."""

from ....base.refusal import RefusedInput
from ..markup.depth import is_too_deep
from ..markup.links import links_named
from ..markup.pictures import pictures_named
from ..markup.sound import is_too_long
from ..markup.sound import sound
from .lengths import LINKS_TOO_MANY
from .lengths import MARKUP_TOO_DEEP
from .lengths import MARKUP_TOO_LONG
from .lengths import MAX_LINKS
from .lengths import MAX_PICTURES
from .lengths import PICTURES_TOO_MANY
from bacgiang.policy.text.unicode_form import normalize
from bacgiang.policy.text.unicode_form import normalize_html
import operator
from plone.app.textfield.interfaces import IRichTextValue
from plone.app.textfield.value import RichTextValue
from typing import Any


HTML_TYPES = ("text/html", "text/x-html-safe")
COLLECTIONS = (list, tuple, set, frozenset)


def clean_value(value: Any) -> Any:
    """The value with its texts normalised; the very same object when it was clean.

    Texts, rich texts and collections of texts are cleaned, anything else comes back as
    it is. What looks like TCVN3 or VNI stays until an editor has decided.
    """
    if isinstance(value, str):
        clean = normalize(value)
        return value if clean == value else clean
    if IRichTextValue.providedBy(value) and isinstance(value.raw, str):
        clean = clean_markup(value.raw, value.mimeType)
        return value if clean == value.raw else with_source(value, clean)
    if isinstance(value, COLLECTIONS):
        return _clean_collection(value)
    return value


def clean_markup(raw: str, mime_type: str | None) -> str:
    """Source of a rich text, normalised as its media type asks; HTML is sound.

    Raises RefusedInput for what is too long, or too deep, to be shown on one page.
    """
    if is_too_long(raw):
        raise RefusedInput(MARKUP_TOO_LONG)
    if pictures_named(raw) > MAX_PICTURES:
        raise RefusedInput(PICTURES_TOO_MANY)
    if links_named(raw) > MAX_LINKS:
        raise RefusedInput(LINKS_TOO_MANY)
    if is_too_deep(raw):
        raise RefusedInput(MARKUP_TOO_DEEP)
    if mime_type is None or mime_type in HTML_TYPES:
        return normalize_html(sound(raw))
    return normalize(raw)


def with_source(value: RichTextValue, raw: str) -> RichTextValue:
    """The rich text with another source."""
    return RichTextValue(
        raw=raw,
        mimeType=value.mimeType,
        outputMimeType=value.outputMimeType,
        encoding=value.encoding,
    )


def _clean_collection(value: Any) -> Any:
    clean = [
        clean_value(one) if isinstance(one, (str, *COLLECTIONS)) else one
        for one in value
    ]
    if isinstance(value, tuple) and all(isinstance(one, str) for one in clean):
        # What was chosen, or called: each once.
        clean = list(dict.fromkeys(clean))
    unchanged = len(clean) == len(value) and all(map(operator.is_, clean, value))
    return value if unchanged else type(value)(clean)
