"""Words of a text, as they are indexed and as they are asked for.

A word is folded (case, Unicode form, tone placement, diacritics, i and y). The number
of a document is a word of its own beside its parts: ``76/2007/QĐ-UBND`` gives 76, 2007,
qd, ubnd, 76/2007/qd-ubnd and 76/2007.
"""

from ...law.document_number import DocumentNumber
from ...law.document_number import find_numbers
from ...law.document_number import NumberError
from ...law.document_number import parse_number
from ...text.folding import fold
from ...text.folding import fold_i_y
from collections.abc import Iterator
from functools import lru_cache
import re
import unicodedata


LONGEST = 40
"""Letters of a word that count; nothing anyone types is longer."""
MOST_WRITTEN = 4 * LONGEST

# Marks that did not compose with their letter belong to the word; so do the invisible
# characters that hyphenation and copying leave behind.
_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff"
_WRITTEN = re.compile(rf"[^\W_](?:[^\W_]|[{_INSIDE}])*")
_WORD = re.compile(r"[^\W_]+")
# Serial and year alone, but not the month and year of a date.
_SHORT_NUMBER = re.compile(
    r"(?<![\w/.,-])\d{1,6}[a-zđ]?\s?/\s?(?:19|20)\d\d(?![\w/])", re.IGNORECASE
)


def written_words_of(text: str) -> Iterator[re.Match[str]]:
    """Yield where something is written as a word; text in NFC."""
    return _WRITTEN.finditer(text)


def folded_words(written: str) -> tuple[str, ...]:
    """The folded words in what is written as one; () where it has no letters."""
    return _folded(written[:MOST_WRITTEN])


def plain_words(text: str) -> list[str]:
    """Return the folded words of a text, in order; numbers only as their parts."""
    words: list[str] = []
    for written in _written(text):
        words += _folded(written[:MOST_WRITTEN])
    return words


def located_words(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield start, end and folded form of what is written as a word; text in NFC."""
    for match in written_words_of(text):
        words = folded_words(match[0])
        if words:
            yield match.start(), match.end(), words


def different_words(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what is written as words, each once, with its folded form."""
    for one in set(_written(text)):
        # What is kept of a word is kept of its beginning: one may be a megabyte.
        written = one[:MOST_WRITTEN]
        yield written, _folded(written)


# An index asks for a document's words and then for those with diacritics.
@lru_cache(maxsize=1)
def _written(text: str) -> tuple[str, ...]:
    return tuple(_WRITTEN.findall(unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=65536)
def _folded(written: str) -> tuple[str, ...]:
    """The words in what looks like one: folding takes ligatures and fractions apart."""
    return tuple(word[:LONGEST] for word in _WORD.findall(fold_i_y(fold(written))))


def index_words(text: str) -> list[str]:
    """Return the words a text is indexed under: in order, then the keys of numbers.

    Between the words the keys would tear phrases apart in which a number stands.
    """
    return [*plain_words(text), *_number_words(text)]


def number_keys(number: DocumentNumber, issue_year: int | None = None) -> list[str]:
    """Return the keys of a number as words; none is a serial number alone."""
    keys = number.search_keys(issue_year)
    return [key[:LONGEST] for key in keys if "/" in key]


def _number_words(text: str) -> Iterator[str]:
    """Yield the keys of the numbers in a text, those of each number together."""
    if not any(letter.isdecimal() for letter in text):
        return
    spans = [
        (each.start, each.end, number_keys(each.number)) for each in find_numbers(text)
    ]
    for match in _SHORT_NUMBER.finditer(text):
        spans.append((match.start(), match.end(), _keys_of(match[0])))
    end = 0
    for start, stop, keys in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= end and keys:
            yield from keys
            end = stop


def _keys_of(written: str) -> list[str]:
    try:
        return number_keys(parse_number(written))
    except NumberError:
        return []
