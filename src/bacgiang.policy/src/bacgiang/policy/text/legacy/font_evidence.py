"""Which font names to believe: many a legacy font was left on text long converted."""

from bacgiang.policy.text.legacy.fonts import FontSpan
from bacgiang.policy.text.legacy.reading import WORD
from bacgiang.policy.text.legacy.weights import weigh
from bacgiang.policy.text.letters import OUTSIDE_LATIN_1
from collections.abc import Iterable


# So much legacy text makes up for one word of Unicode in the same fonts.
_LEGACY_WORDS_FOR_ONE = 10


def trusted(text: str, fonts: Iterable[FontSpan]) -> tuple[FontSpan, ...]:
    """Return, in order, the spans whose font tells something about their text.

    None does when the text set in legacy fonts is Unicode as a rule, and none that has
    a Unicode word in it.
    """
    spans = sorted(fonts, key=lambda span: span.start)
    unicode_spans = {span for span in spans if _is_unicode(text, span)}
    legacy_words = sum(_legacy_words(text, span) for span in spans)
    if unicode_spans and len(unicode_spans) * _LEGACY_WORDS_FOR_ONE > legacy_words:
        return ()
    return tuple(span for span in spans if span not in unicode_spans)


def _is_unicode(text: str, span: FontSpan) -> bool:
    return not OUTSIDE_LATIN_1.isdisjoint(text[span.start : span.end])


def _legacy_words(text: str, span: FontSpan) -> int:
    words = WORD.findall(text, span.start, span.end)
    return sum(weigh(word).unicode > 0 for word in words)
