"""Whether a text is one that people can read: what is refused of any text."""

from ...base.refusal import Refusal
from .encoding.findings import find_in_text
from .requests.reasons import CONTROL_CHARACTER
from bacgiang.policy import _
from collections.abc import Iterator
import re


EXCERPT = 200
SHOWN_MARKUP = 40
# Unicode's categories Cc but for the line's end and the tab, and Cs.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# Nobody writes these by hand; a bare "<" between numbers is no markup.
_MARKUP = re.compile(
    r"<!--|<!doctype|<\?(?:php|xml)"
    r"|</?(?:script|style|iframe|object|embed|svg|math|form|input|link|meta|base)\b"
    r"|</?(?:a|abbr|b|big|blockquote|body|br|center|code|div|em|font|h[1-6]|head|hr"
    r"|html|i|img|li|ol|p|pre|s|small|span|strike|strong|sub|sup|table|tbody|td|th"
    r"|thead|tr|u|ul|video|audio|o:p)"
    # No "<" within, nothing given back: each mark is read to the next one at most.
    r"(?:\s++[a-z_:][-\w:.]*+\s*+=\s*+"
    r"(?:\"[^\"<]*+\"|'[^'<]*+'|[^\s\"'<>]++))*+\s*+/?>",
    re.ASCII | re.IGNORECASE,
)

MARKUP = Refusal(
    "markup",
    _(
        "opinion_refusal_markup",
        default="The text holds markup of web pages (${found}). Write plain text; take "
        "the markup out.",
    ),
)
LEGACY = Refusal(
    "not_unicode",
    _(
        "opinion_refusal_legacy",
        default="The text is typed in ${encoding}, not in Unicode, and could not be "
        "read by others. It seems to say: “${excerpt}”. Set your keyboard to Unicode "
        "and type it again, or paste this in.",
    ),
)


def refusals_of_words(field: str, text: str) -> Iterator[Refusal]:
    """The first reason against a text; nothing where it can be read."""
    if _CONTROL.search(text):
        yield CONTROL_CHARACTER.at(field)
        return
    found = _MARKUP.search(text)
    if found is not None:
        yield MARKUP.at(field, found=found[0][:SHOWN_MARKUP])
        return
    finding = find_in_text(text)
    if finding is not None:
        title = finding.conversion.encoding.title
        yield LEGACY.at(field, encoding=title, excerpt=finding.converted[:EXCERPT])
