"""What may be hidden of what somebody sent, and by whom: what stays says it still."""

from ...text.folding import fold
from ...text.line_ends import with_unix_lines
from .personal_numbers import personal_in
from .text_masks import NotMasked
from .text_masks import Stretch
from .text_masks import stretches_of
from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import chain
from itertools import compress
from itertools import starmap
from operator import itemgetter
import re


FEWEST = 3
"""Words that may be hidden of a short text, a name say, where as many stay."""

# Letters with their marks, as some keyboards write them.
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
# A dot within a number ("5.000") or after what is short for something ("ThS. An") ends
# no sentence, nor does a semicolon or the end of a line. Where it is not sure, it goes
# on: more has to be hidden with a word that denies. It begins at the first sign of a
# row, or a long one would be read from each of its signs.
_END = re.compile(
    r"(?<![.!?…])([.!?…]+)[\"'”’»)\]]*\s+(?=(?:[^\w\s]|_)*([^\W_]))|\n\s*\n"
)
_VOWELS = frozenset("aeiouy")
_DENIALS = frozenset(
    ("không", "khong", "hông", "hổng", "kô", "ko", "kh", "k", "k0", "0", "chưa")
    + ("chẳng", "chả", "đừng", "chớ", "dừng", "ngừng", "not", "no", "never", "nor")
)
# Syllables that do so in a word or before one: "bất hợp lý", "phản đối", "bãi bỏ". With
# a capital within a sentence they are names; all in capitals they may be emphasis.
_DENYING_PARTS = frozenset(
    ("bất", "vô", "phi", "phản", "trái", "bãi", "bỏ", "hủy", "huỷ", "cấm", "tránh")
    + ("hoãn", "khỏi", "bác", "miễn", "chối", "chay", "trừ", "xóa", "xoá", "sai")
)


def is_too_much(texts: Iterable[str], masked: Iterable[tuple[str, str]]) -> bool:
    """Whether more than a third of the words of all texts are hidden, personal numbers
    aside, or fewer stay than were hidden. `masked`: pairs of a text and what is shown.
    """
    every = sum(len(_words(one)) for one in texts)
    hidden = sum(_touched(*one) for one in masked)
    return hidden > max(FEWEST, every // 3) or 2 * hidden > every


def turns_about(masked: Iterable[tuple[str, str]]) -> bool:
    """Whether a word that denies is hidden and what it denied stays: the sentence would
    say the opposite. No list has all of them: somebody else looks at what it lets by.
    """
    return any(starmap(_denies, chain.from_iterable(starmap(_cut, masked))))


def cuts_sentences(masked: Iterable[tuple[str, str]]) -> bool:
    """Whether of a sentence that stays anything is hidden but names and personal
    numbers: what one person may hide where nobody else looks at it.
    """
    cut = chain.from_iterable(starmap(_cut, masked))
    return any(_denies(*one) or not _names(*one) for one in cut)


def adds_numbers_alone(original: str, before: str, after: str) -> bool:
    """Whether `after` hides what `before` does, and beyond that telephones, addresses
    of e-mail and numbers of persons and banks alone.
    """
    text = with_unix_lines(original)
    more = _filled(len(text), _stretches(original, after))
    for begin, end in _stretches(original, before):
        if not all(more[begin:end]):
            return False
        more[begin:end] = bytes(end - begin)
    for one in personal_in(text):
        begin, end = one.stretch
        more[begin:end] = bytes(end - begin)
    return not "".join(compress(text, more)).strip()


def _filled(length: int, stretches: Iterable[Stretch]) -> bytearray:
    filled = bytearray(length)
    for begin, end in stretches:
        filled[begin:end] = b"\1" * (end - begin)
    return filled


def _cut(original: str, shown: str) -> Iterator[tuple[str, str, bool]]:
    """Words hidden of sentences that stay in part, personal numbers aside, each with
    the next one ("" behind the last), and whether it is the first.
    """
    hidden = _stretches(original, shown)
    text = with_unix_lines(original)
    numbers = [one.stretch for one in personal_in(text)]
    for sentence in _sentences(text):
        within = [one.span() for one in _WORD.finditer(text, *sentence)]
        words = [text[slice(*one)] for one in within]
        gone = [place for place, one in enumerate(within) if _meets(one, hidden)]
        if len(gone) < len(within):
            for place in gone:
                if not _meets(within[place], numbers):
                    following = "".join(words[place + 1 : place + 2])
                    yield words[place], following, place == 0


def _sentences(text: str) -> Iterator[Stretch]:
    begun = 0
    for end in _END.finditer(text):
        if _is_end(text, begun, end):
            yield begun, end.end()
            begun = end.end()
    yield begun, len(text)


def _is_end(text: str, begun: int, end: re.Match[str]) -> bool:
    """Whether a new sentence begins there: a capital after a word written out."""
    signs, first = end.groups()
    if signs is None:
        return True
    if not first.isupper():
        return False
    if "!" in signs or "?" in signs:
        return True
    # No word of Vietnamese is longer.
    words = _WORD.findall(text, max(begun, end.start() - 20), end.start())
    return not words or _is_written_out(words[-1])


def _is_written_out(word: str) -> bool:
    """Names may be short for something, too; what has no vowel is ("tp", "ths")."""
    return len(word) > 1 and word.islower() and not _VOWELS.isdisjoint(fold(word))


def _denies(word: str, _following: str, is_first: bool) -> bool:
    low = word.lower()
    is_name = word.istitle() and not is_first
    return low in _DENIALS or (low in _DENYING_PARTS and not is_name)


def _names(word: str, following: str, is_first: bool) -> bool:
    """Written as a name is."""
    return word.istitle() and (not is_first or following.istitle())


def _touched(original: str, shown: str) -> int:
    """Words of which anything is hidden, those of personal numbers aside: what is left
    of a word says no more what its author wrote.
    """
    hidden = _stretches(original, shown)
    text = with_unix_lines(original)
    numbers = [one.stretch for one in personal_in(text)]
    words = (one for one in _words(text) if _meets(one, hidden))
    return sum(not _meets(one, numbers) for one in words)


def _stretches(original: str, shown: str) -> tuple[Stretch, ...]:
    try:
        return stretches_of(original, shown)
    except NotMasked:
        return ((0, len(original)),)


def _meets(word: Stretch, stretches: Sequence[Stretch]) -> bool:
    """Whether a word has a part in one of stretches that stand in order, apart."""
    first = bisect_right(stretches, word[0], key=itemgetter(1))
    return first < len(stretches) and stretches[first][0] < word[1]


def _words(text: str) -> list[Stretch]:
    return [one.span() for one in _WORD.finditer(text)]
