"""Words that an officer sends to a citizen, read as all that people are to read."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...text.line_ends import tidy
from ...text.unicode_form import normalize
from .readable_text import refusals_of_words


def readable(words: str, most: int, missing: Refusal) -> str:
    """Several lines, of so many characters. Raises Refused."""
    return _judged(tidy(words), most, missing)


def said_why(why: str, most: int, missing: Refusal) -> str:
    """On one line. Raises Refused."""
    return _judged(" ".join(normalize(why).split()), most, missing)


def _judged(words: str, most: int, missing: Refusal) -> str:
    if not 0 < len(words) <= most:
        raise Refused(missing)
    Refused.raise_for(*refusals_of_words(missing.field, words))
    return words
