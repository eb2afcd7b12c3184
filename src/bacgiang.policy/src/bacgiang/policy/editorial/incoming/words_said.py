"""Words between an officer and a citizen, read as all that people are to read."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...text.line_ends import tidy
from ...text.unicode_form import normalize
from .readable_text import refusals_of_words


def readable(
    words: str, most: int, missing: Refusal, too_long: Refusal | None = None
) -> str:
    """Several lines, of so many characters. Raises Refused."""
    return _judged(tidy(words), most, missing, too_long or missing)


def said_why(why: str, most: int, missing: Refusal) -> str:
    """On one line. Raises Refused."""
    return _judged(" ".join(normalize(why).split()), most, missing, missing)


def _judged(words: str, most: int, missing: Refusal, too_long: Refusal) -> str:
    if not words:
        raise Refused(missing)
    if len(words) > most:
        raise Refused(too_long)
    Refused.raise_for(*refusals_of_words(missing.field, words))
    return words
