"""Marks of secrecy in words that somebody wrote into a form (4.2a)."""

from ...text.files.full.blocks import text_blocks
from ...text.unicode_form import normalize
from .check import check_texts
from .extraction import extract
from .mark_words import visible
import re
from typing import BinaryIO


def _apart(word: str) -> str:
    """The letters of a word, each with something between it and the next."""
    return r"[\W_]{1,3}".join(word)


_DEGREE = "TUYỆT|TUỴÊT|TỐI|TÔÍ"
_DEGREE_APART = "|".join(map(_apart, _DEGREE.split("|")))
_AMONG_WORDS = re.compile(
    rf"\b(?:{_DEGREE})\s+MẬT\b|^\W*(?:ĐỘ\s+)?MẬT\s*[:–—-]"
    rf"|\b(?:{_DEGREE_APART})[\W_]{{0,9}}(?:MẬT|{_apart('MẬT')})\b"
    rf"|\b(?:{_DEGREE})[\W_]{{1,9}}{_apart('MẬT')}\b",
    re.MULTILINE,
)


def mark_among_words(said: str) -> str:
    """The mark that stands in a short text, "" for none."""
    mark = _AMONG_WORDS.search(visible(normalize(said)))
    return mark[0].strip() if mark else ""


def is_marked(said: str) -> bool:
    """No item is around the text: a mark counts among other words as well."""
    return bool(check_texts(text_blocks(said, "")).marks or mark_among_words(said))


def file_is_marked(data: BinaryIO, name: str) -> bool:
    """As far as it can be read: a picture of a page is not."""
    data.seek(0)
    return bool(check_texts(extract(data, name).blocks).marks)
