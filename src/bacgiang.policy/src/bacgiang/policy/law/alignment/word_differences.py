"""Differences between two texts, word by word."""

from bacgiang.policy.law.alignment.pairs import Difference
from bacgiang.policy.law.alignment.pairs import DifferenceKind
from bacgiang.policy.text.matching import BoundedMatcher
from bacgiang.policy.text.matching import Work
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import groupby
import re


_TOKEN = re.compile(r"(?:\w+|[^\w\s])\s*")
# Comparing words costs the product of their numbers at worst: stretches larger than
# this are compared paragraph by paragraph first, and then replaced whole.
_MOST_PRODUCT = 1_000_000

Tokens = list[str]


def word_differences(
    old: str, new: str, work: Work | None = None
) -> tuple[Difference, ...]:
    """Return the stretches of two texts in order; white space makes no difference.

    Equal and deleted stretches make up the old text, equal and inserted ones the new,
    white space between words aside. `work`: what this may cost together with other
    comparisons.
    """
    return tuple(joined(_compared(_tokens(old), _tokens(new), work)))


def _tokens(text: str) -> Tokens:
    return _TOKEN.findall(text.strip())


def _compared(old: Tokens, new: Tokens, work: Work | None) -> Iterator[Difference]:
    start = 0
    while start < min(len(old), len(new)) and _key(old[start]) == _key(new[start]):
        start += 1
    end = 0
    most = min(len(old), len(new)) - start
    while end < most and _key(old[-1 - end]) == _key(new[-1 - end]):
        end += 1
    yield from _as(DifferenceKind.EQUAL, new[:start])
    middles = old[start : len(old) - end], new[start : len(new) - end]
    if len(middles[0]) * len(middles[1]) > _MOST_PRODUCT:
        yield from _by_paragraph(*middles, work)
    else:
        yield from _by_word(*middles, work)
    yield from _as(DifferenceKind.EQUAL, new[len(new) - end :])


def _by_word(old: Tokens, new: Tokens, work: Work | None) -> Iterator[Difference]:
    for equal, before, after in _matched(
        [[word] for word in old], [[word] for word in new], work
    ):
        yield from (
            _as(DifferenceKind.EQUAL, after) if equal else _replaced(before, after)
        )


def _matched(
    olds: Sequence[Tokens], news: Sequence[Tokens], work: Work | None
) -> Iterator[tuple[bool, Tokens, Tokens]]:
    """Yield stretches of both sides by turns, and whether they are equal."""
    before, after = (["".join(one).strip() for one in side] for side in (olds, news))
    matcher = BoundedMatcher(before, after, work=work)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        left_out = [word for one in olds[start:end] for word in one]
        put_in = [word for one in news[new_start:new_end] for word in one]
        yield tag == "equal", left_out, put_in


def _replaced(old: Tokens, new: Tokens) -> Iterator[Difference]:
    yield from _as(DifferenceKind.DELETED, old)
    yield from _as(DifferenceKind.INSERTED, new)


def _by_paragraph(old: Tokens, new: Tokens, work: Work | None) -> Iterator[Difference]:
    olds, news = _paragraphs(old), _paragraphs(new)
    if len(olds) * len(news) > _MOST_PRODUCT:
        yield from _replaced(old, new)
        return
    for equal, before, after in _matched(olds, news, work):
        if equal:
            yield from _as(DifferenceKind.EQUAL, after)
        elif len(before) * len(after) <= _MOST_PRODUCT:
            yield from _by_word(before, after, work)
        else:
            yield from _replaced(before, after)


def _paragraphs(tokens: Tokens) -> list[Tokens]:
    found: list[Tokens] = [[]]
    for token in tokens:
        found[-1].append(token)
        if "\n" in token:
            found.append([])
    return [one for one in found if one]


def _as(kind: DifferenceKind, tokens: Tokens) -> Iterator[Difference]:
    if tokens:
        yield Difference(kind, "".join(tokens))


def joined(differences: Iterable[Difference]) -> Iterator[Difference]:
    """Yield the differences, neighbours of one kind made one."""
    for kind, group in groupby(differences, key=lambda one: one.kind):
        yield Difference(kind, "".join(one.text for one in group))


def _key(token: str) -> str:
    return token.rstrip()
