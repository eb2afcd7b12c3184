"""Sentences that stand on both sides, but not in the same provision or order.

A sentence that went from one article to another when that was split is neither left out
nor put in: it moved. Of a pair, sentences are matched before words are; what is left
over on one side of any pair and on the other side of any is one that moved.
"""

from bacgiang.policy.law.alignment.pairs import Difference
from bacgiang.policy.law.alignment.pairs import DifferenceKind
from bacgiang.policy.law.alignment.word_differences import joined
from bacgiang.policy.law.alignment.word_differences import word_differences
from bacgiang.policy.text.matching import BoundedMatcher
from bacgiang.policy.text.matching import Work
from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
import re


_SENTENCE = re.compile(r"[^\s].*?(?:[.;:!?…]['\"”’)]*(?=\s|$)|$)\s*", re.MULTILINE)
# Shorter ones stand in many places by chance.
_LEAST_WORDS = 5
_MOST_PRODUCT = 250_000


@dataclass
class Sides:
    """What the two sides of a pair say (empty for no such side), sentence by sentence.

    ``left_out`` and ``put_in`` are the places of sentences that the other side has not.
    ``work`` is what all pairs of a comparison may cost together.
    """

    old: str
    new: str
    work: Work
    old_sentences: list[str] = field(init=False)
    new_sentences: list[str] = field(init=False)
    left_out: list[int] = field(init=False)
    put_in: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.old_sentences = _SENTENCE.findall(self.old)
        self.new_sentences = _SENTENCE.findall(self.new)
        self.left_out, self.put_in = _unmatched(
            list(map(_key, self.old_sentences)),
            list(map(_key, self.new_sentences)),
            self.work,
        )

    def differences(self, moved: Iterable[str]) -> tuple[Difference, ...]:
        """Return what differs; sentences among ``moved`` are told as such."""
        away = _taken(self.old_sentences, self.left_out, Counter(moved))
        here = _taken(self.new_sentences, self.put_in, Counter(moved))
        if not away and not here:
            return word_differences(self.old, self.new, self.work)
        kept = (
            "".join(_without(self.old_sentences, away)),
            "".join(_without(self.new_sentences, here)),
        )
        said = list(word_differences(*kept, self.work))
        said = list(_put(said, self.new_sentences, here, _NEW))
        return tuple(joined(_put(said, self.old_sentences, away, _OLD)))


def moved_sentences(pairs: Sequence[Sides]) -> Counter[str]:
    """Return the sentences that are left over on both sides of all the pairs."""
    left_out: Counter[str] = Counter()
    put_in: Counter[str] = Counter()
    for pair in pairs:
        left_out.update(_key(pair.old_sentences[place]) for place in pair.left_out)
        put_in.update(_key(pair.new_sentences[place]) for place in pair.put_in)
    both = left_out & put_in
    return Counter({key: n for key, n in both.items() if _tells(key)})


def _key(sentence: str) -> str:
    return " ".join(sentence.split()).rstrip(".;:,")


def _tells(key: str) -> bool:
    return len(key.split()) >= _LEAST_WORDS


def _unmatched(
    old: list[str], new: list[str], work: Work
) -> tuple[list[int], list[int]]:
    if len(old) * len(new) > _MOST_PRODUCT:
        return [], []
    matcher = BoundedMatcher(old, new, work=work)
    same_old: set[int] = set()
    same_new: set[int] = set()
    for start, new_start, size in matcher.get_matching_blocks():
        same_old.update(range(start, start + size))
        same_new.update(range(new_start, new_start + size))
    return (
        [place for place in range(len(old)) if place not in same_old],
        [place for place in range(len(new)) if place not in same_new],
    )


def _taken(
    sentences: Sequence[str], places: Iterable[int], moved: Counter[str]
) -> set[int]:
    return {place for place in places if moved[_key(sentences[place])]}


def _without(sentences: Sequence[str], places: set[int]) -> Iterator[str]:
    return (one for place, one in enumerate(sentences) if place not in places)


_OLD = (DifferenceKind.MOVED_AWAY, DifferenceKind.DELETED)
_NEW = (DifferenceKind.MOVED_HERE, DifferenceKind.INSERTED)


def _put(
    said: Iterable[Difference],
    sentences: Sequence[str],
    places: set[int],
    side: tuple[DifferenceKind, DifferenceKind],
) -> Iterator[Difference]:
    """Yield the differences with the sentences at ``places`` put back in among them.

    Where each belongs, the letters before it on its side tell: white space may differ.
    """
    waiting = list(_marks(sentences, places))[::-1]
    kind, own = side
    count = 0
    for one in said:
        rest = one.text
        while waiting and one.kind in (own, DifferenceKind.EQUAL):
            at = _cut(rest, waiting[-1][0] - count)
            if at is None:
                break
            before, rest = rest[:at], rest[at:]
            count += _letters(before)
            if before:
                yield Difference(one.kind, before)
            yield Difference(kind, waiting.pop()[1])
        if one.kind in (own, DifferenceKind.EQUAL):
            count += _letters(rest)
        if rest:
            yield Difference(one.kind, rest)
    yield from (Difference(kind, text) for _count, text in reversed(waiting))


def _marks(sentences: Sequence[str], places: set[int]) -> Iterator[tuple[int, str]]:
    """Yield how many letters that stay stand before each sentence that moved."""
    count = 0
    for place, sentence in enumerate(sentences):
        if place in places:
            yield count, sentence
        else:
            count += _letters(sentence)


def _letters(text: str) -> int:
    return len("".join(text.split()))


def _cut(text: str, letters: int) -> int | None:
    """Return where so many letters of a text end; None if it has not so many left."""
    if letters <= 0:
        return 0
    for at, letter in enumerate(text):
        letters -= not letter.isspace()
        if letters == 0:
            rest = text[at + 1 :]
            return at + 1 + len(rest) - len(rest.lstrip())
    return None
