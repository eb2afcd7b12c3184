"""Names of files that have run into the name of the paper they are the form of.

"Giấy đề nghị theo mẫuTK 1.000302.docx": the name ends where two words stand together
without a blank. Vietnamese writes every syllable apart, so such a place shows.
"""

from bacgiang.policy.text.syllable import is_syllable
from collections.abc import Iterator
import re


_EXTENSION = re.compile(
    r"\.(?i:docx?|odt|pdf|rtf|xlsx?|ods|zip|rar|7z|jpe?g|png)(?![a-z0-9])"
)
_LONGEST_NAME = 120
_AFTER_SIGN = re.compile(r"(?<=[.;:,)”\"])(?=[^\W_])")
_INSIDE_NUMBER = re.compile(r"(?<=\d[.,])(?=\d)")
_WORD = re.compile(r"(?<![^\s-])[^\W\d_]+")


def split_files(cell: str) -> tuple[str, tuple[str, ...]]:
    """Return the name of a paper, and of the files that follow it.

    There are no files, and the name is the whole cell, where no place shows at which
    the first file's name begins.
    """
    ends = [match.end() for match in _EXTENSION.finditer(cell)]
    if not ends or cell[ends[-1] :].strip():
        return cell, ()
    low = max(0, ends[0] - _LONGEST_NAME)
    start = max(_starts(cell, low, ends[0]), default=None)
    if start is None:
        return cell, ()
    starts = [start, *ends[:-1]]
    files = [cell[low:high].strip() for low, high in zip(starts, ends, strict=True)]
    return cell[:start], tuple(files)


def has_file(cell: str) -> bool:
    """Tell whether a cell names a file."""
    return _EXTENSION.search(cell) is not None


def _starts(text: str, low: int, high: int) -> Iterator[int]:
    """Yield the places where the name of a file can begin."""
    extension = max(low, text.rfind(".", low, high))
    for match in _AFTER_SIGN.finditer(text, low, extension):
        if not _INSIDE_NUMBER.match(text, match.start()):
            yield match.start()
    for match in _WORD.finditer(text, low, extension):
        word = match[0]
        place = _joint(word)
        if place is not None:
            yield match.start() + place
        elif text[match.end()].isdigit() and is_syllable(word) and not word.isascii():
            yield match.end()


def _joint(word: str) -> int | None:
    """Return where a second word begins in what is written as one."""
    if is_syllable(word) or word.isupper():
        return None
    return next((each for each in range(2, len(word) - 1) if _parts(word, each)), None)


def _parts(word: str, place: int) -> bool:
    first, second = word[:place], word[place:]
    if first.isupper():
        # BNNMT|Mẫu, CP|mau
        begins = second[0].isupper() and second[1].islower()
        return begins or (second[0].islower() and not is_syllable(word[place - 1 :]))
    if not is_syllable(first):
        return False
    # "nguoi" is one word of a file's name without diacritics, not two syllables.
    return second[0].isupper() or (not first.isascii() and is_syllable(second))
