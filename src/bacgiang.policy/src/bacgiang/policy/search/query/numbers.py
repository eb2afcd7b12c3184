"""Numbers of documents among the words of a question.

Readers leave out diacritics, capitals and the marks at the end, and write blanks and
hyphens where a slash belongs; a text is not so free (``law.document_number``).
"""

from ...law.document_number import NumberError
from ...law.document_number import parse_number
from collections.abc import Iterator
import re


_YEAR = r"(?:19|20)\d\d(?!\d)"
_MARKS = r"[^\W\d_]{1,12}\d{0,4}(?:\s?[-–/.]\s?[^\W\d_]{1,12}\d{0,4}){0,5}"
_TWO_MARKS = r"[^\W\d_]{1,8}\s?[-–/]\s?[^\W\d_]{1,12}\d{0,4}"
_NUMBER = re.compile(
    rf"""(?<![\w/.,-])\d{{1,6}}[a-zđ]?
    (?:
        \s?[/-]\s?{_YEAR} (?: (?:\s?[/–-]\s?{_MARKS}) | (?:\s{_TWO_MARKS}) )?
        | \s?[/-]\s?\d\d\s?[/-]\s?{_MARKS}
        | \s?/\s?{_MARKS}
        | \s?[-–]\s?[^\W\d_]{{1,8}}(?:\s?[-–/]\s?[^\W\d_]{{1,12}}\d{{0,4}}){{1,4}}
        | \s{_TWO_MARKS}
    )
    (?![\w/])""",
    re.IGNORECASE | re.VERBOSE,
)
_PERIOD = re.compile(r"(?:19|20)\d\d\s?-\s?(?:19|20)\d\d")


def numbers_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and key of every number in a question, in order.

    The key is that of ``DocumentNumber.key``, or serial number and year alone.
    """
    for match in _NUMBER.finditer(text):
        try:
            number = parse_number(match[0])
        except NumberError:
            continue
        if "/" in number.key and not _PERIOD.fullmatch(match[0]):
            yield match.start(), match.end(), number.key
