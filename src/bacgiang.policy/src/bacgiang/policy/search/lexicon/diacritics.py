"""Words with the diacritics under which they are written."""

from ...text.folding import fold
from ...text.folding import fold_case
from .tokens import different_words
from .tokens import located_words
from .tokens import MOST_WRITTEN
from collections.abc import Iterator
from functools import lru_cache
import unicodedata


MARKED_OF = 3
"""Where one word in so many bears diacritics, the others may lack theirs."""

_I_FOR_Y = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")


def exact_words(text: str) -> list[tuple[str, str]]:
    """Return the words of a text, folded and with their diacritics, in order."""
    plain = unicodedata.normalize("NFC", text)
    found = []
    for start, end, words in located_words(plain):
        if len(words) == 1:
            written = plain[start : min(end, start + MOST_WRITTEN)]
            found.append((words[0], exact_word(written, words[0])))
        else:
            found += [(word, word) for word in words]
    return found


def written_words(text: str) -> dict[str, str]:
    """Return folded word → word as a text has it, in small letters, i or y as there."""
    plain = unicodedata.normalize("NFC", text)
    return {
        words[0]: plain[start:end].lower()
        for start, end, words in located_words(plain)
        if len(words) == 1
    }


def different_exact_words(text: str) -> Iterator[str]:
    """Yield the words of a text with their diacritics, few of them twice."""
    for written, words in different_words(text):
        yield from (exact_word(written, *words),) if len(words) == 1 else words


def typed_diacritics(typed: str) -> dict[str, str]:
    """Return folded word → word as typed; empty where no diacritics were.

    Where few words bear any ("xoa the châp") the others were typed without theirs:
    they are left out. Where most do, "cho" is not "chợ".
    """
    pairs = dict(exact_words(typed))
    marked = {word: exact for word, exact in pairs.items() if word != exact}
    return pairs if len(marked) * MARKED_OF > len(pairs) else marked


@lru_cache(maxsize=65536)
def exact_word(written: str, word: str) -> str:
    """A word with its diacritics; i and y alike where they are in its folded form."""
    exact = fold_case(written)
    return exact.translate(_I_FOR_Y) if "y" in fold(exact) != word else exact
