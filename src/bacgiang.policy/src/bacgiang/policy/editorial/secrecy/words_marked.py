"""Marks of secrecy in words that somebody wrote into a form (4.2a)."""

from ...text.files.full.blocks import text_blocks
from ...text.unicode_form import normalize
from .check import check_texts
import re


_AMONG_WORDS = re.compile(
    r"\b(?:TUYỆT|TỐI)\s+MẬT\b|^\W*(?:ĐỘ\s+)?MẬT\s*[:–—-]", re.MULTILINE
)


def mark_among_words(said: str) -> str:
    """The mark that stands in a short text, "" for none."""
    mark = _AMONG_WORDS.search(normalize(said))
    return mark[0].strip() if mark else ""


def is_marked(said: str) -> bool:
    """No item is around the text: a mark counts among other words as well."""
    return bool(check_texts(text_blocks(said, "")).marks or mark_among_words(said))
