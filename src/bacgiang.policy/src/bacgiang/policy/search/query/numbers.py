"""Numbers of documents among the words of a question.

Readers leave out diacritics, capitals and the marks at the end, and write blanks and
hyphens where a slash belongs; a text is not so free (``law.document_number``).
"""

from ...law.document_number import NumberError
from ...law.document_number import parse_number
from ...law.document_type_names import DocumentType
from ...law.document_type_names import ENGLISH_NAMES
from ...law.document_type_names import MARKS
from ...law.document_type_names import NAMES
from ...text.folding import fold
from ...text.syllable import is_syllable
from ..lexicon.tokens import plain_words
from collections.abc import Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class NumberParts:
    """A number asked for by its parts in any order ("qd ubnd 87"): its serial number,
    and all the parts, folded.
    """

    serial: str
    parts: frozenset[str]

    def fits(self, key: str) -> bool:
        """Whether the key of a document's number has all the parts."""
        serial, *rest = re.split(r"[/-]", key)
        return serial == self.serial and self.parts <= {serial, *rest}


_YEAR_ALONE = re.compile(_YEAR)
_SERIAL = re.compile(r"0*(\d{1,5}[a-z]?)")


# "80/2015/QH13": the body stands there, not the type.
_WITHOUT_MARK = (DocumentType.LAW, DocumentType.ORDINANCE)
_NAMES = [*NAMES.items(), *ENGLISH_NAMES.items()]
_MARK_OF_NAME = {
    tuple(plain_words(name)): [fold(mark)]
    for name, kind in _NAMES
    for mark, marked in MARKS.items()
    if marked is kind and kind not in _WITHOUT_MARK
}


def number_parts(words: tuple[str, ...]) -> NumberParts | None:
    """Return the number that folded words name by its parts, None where they say more.

    Marks are no syllables; a serial number and a mark there have to be.
    """
    serials = [found[1] for word in words if (found := _SERIAL.fullmatch(word))]
    years = [one for one in serials if _YEAR_ALONE.fullmatch(one)]
    own = [one for one in serials if one not in years] or years
    marks = [word for word in words if not _SERIAL.fullmatch(word)]
    if not years:
        # "Quyết định 902", "decision 902"; of a plan of 2016 the year is no number.
        marks = _MARK_OF_NAME.get(tuple(marks), marks)
    if len(own) != 1 or not marks or any(map(is_syllable, marks)):
        return None
    return NumberParts(own[0], frozenset((*serials, *marks)))
