"""Where in a text which encoding is at work.

One file, one paragraph even, can mix TCVN3, VNI and Unicode, so the decision is made
for stretches of words: the cheapest path through the words (Viterbi), where every word
costs what speaks against a reading (``weights``) and every change of encoding costs a
fixed amount, so that a single odd word changes nothing.
"""

from bacgiang.policy.text.legacy.encoding import Encoding
from bacgiang.policy.text.legacy.fonts import FontSpan
from bacgiang.policy.text.legacy.reading import MAX_WORD
from bacgiang.policy.text.legacy.reading import WORD
from bacgiang.policy.text.legacy.weights import ENCODINGS
from bacgiang.policy.text.legacy.weights import is_open
from bacgiang.policy.text.legacy.weights import weigh
from bacgiang.policy.text.legacy.weights import Weights
from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import add
import re


_UNICODE = 0
_BEGIN_LEGACY = 3.0
_END_LEGACY = 1.0
_IN_OTHER_FONT = 1.5
_BEGIN_IN_FONT = 0.3

_CLAUSE_END = re.compile(r"[.:;!?\t]")
# Any legacy word has one of these; most Unicode Vietnamese texts have them, too, but
# English and plain ASCII are told apart here at little cost.
_POSSIBLE = re.compile("[\u00a1-\u00ae\u00b5-\u00be\u00c0-\u00ff\u2212\u2219\u03bc]")


@dataclass(frozen=True, slots=True)
class Span:
    """Text from ``start`` to ``end`` (exclusive) is in a legacy encoding."""

    start: int
    end: int
    encoding: Encoding
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    font: Encoding | None
    weights: Weights

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def find_runs(text: str, fonts: Sequence[FontSpan] = ()) -> tuple[Span, ...]:
    """Find the stretches of TCVN3 and VNI in a text, in order.

    ``fonts`` are the parts known to be set in a legacy font; they weigh in, but do not
    decide, since a font is often left on text that is Unicode already. A span begins
    and ends with a word that has legacy characters.
    """
    if not _POSSIBLE.search(text):
        return ()
    words = list(_words(text, fonts))
    if sum(word.weights.unicode for word in words) < min(_BEGIN_LEGACY, _IN_OTHER_FONT):
        return ()
    return tuple(_spans(text, words, _cheapest_path(words)))


def _words(text: str, fonts: Sequence[FontSpan]) -> Iterator[_Word]:
    waiting = sorted(fonts, key=lambda span: span.start, reverse=True)
    for match in WORD.finditer(text):
        if match.end() - match.start() > MAX_WORD:
            continue
        while waiting and waiting[-1].end <= match.start():
            waiting.pop()
        inside = waiting and waiting[-1].start <= match.start()
        font = waiting[-1].font.encoding if inside else None
        yield _Word(match[0], match.start(), font, _weigh_in_font(match[0], font))


def _weigh_in_font(word: str, font: Encoding | None) -> Weights:
    weights = weigh(word)
    if font is None or word.isascii():
        return weights
    return Weights(
        *(
            weight if encoding is font else weight + _IN_OTHER_FONT
            for weight, encoding in zip(weights, ENCODINGS, strict=True)
        )
    )


def _cheapest_path(words: list[_Word]) -> list[int]:
    """Return for each word the index in ``ENCODINGS`` of the reading to take."""
    costs = [0.0, _BEGIN_LEGACY, _BEGIN_LEGACY]
    came_from: list[list[int]] = []
    for word in words:
        ways = [list(map(add, costs, changes)) for changes in _CHANGES[word.font]]
        least = list(map(min, ways))
        came_from.append(list(map(list.index, ways, least)))
        costs = list(map(add, least, word.weights))
    path: list[int] = []
    state = min((1, 2, 0), key=costs.__getitem__)
    for origins in reversed(came_from):
        path.append(state)
        state = origins[state]
    return path[::-1]


def _change(origin: int, state: int, font: Encoding | None) -> float:
    if origin == state:
        return 0.0
    if state == _UNICODE:
        return _END_LEGACY
    return _BEGIN_IN_FONT if ENCODINGS[state] is font else _BEGIN_LEGACY


# For a word in each font: what it costs to come to a state (row) from an origin.
_CHANGES = {
    font: [[_change(origin, state, font) for origin in range(3)] for state in range(3)]
    for font in (None, *ENCODINGS)
}


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words ``first`` to ``last`` (exclusive), all read in one way."""

    state: int
    first: int
    last: int


def _spans(text: str, words: list[_Word], path: list[int]) -> Iterator[Span]:
    stretches = list(_stretches(path))
    for index, stretch in enumerate(stretches):
        if stretch.state == _UNICODE:
            continue
        low = _reach(stretches, index, -1).first
        high = _reach(stretches, index, 1).last
        first, last = _settle_edges(text, words, stretch, low, high)
        members = [word for word in words[first:last] if not word.text.isascii()]
        if members:
            yield Span(
                members[0].start,
                members[-1].end,
                ENCODINGS[stretch.state],
                tuple(word.text for word in members),
            )


def _stretches(path: list[int]) -> Iterator[_Stretch]:
    position = 0
    for state, group in groupby(path):
        first, position = position, position + len(list(group))
        yield _Stretch(state, first, position)


def _reach(stretches: list[_Stretch], index: int, step: int) -> _Stretch:
    """Return the stretch up to whose far end a legacy one may grow on one side."""
    beside = index + step
    is_free = 0 <= beside < len(stretches) and stretches[beside].state == _UNICODE
    return stretches[beside] if is_free else stretches[index]


def _settle_edges(
    text: str, words: list[_Word], stretch: _Stretch, low: int, high: int
) -> tuple[int, int]:
    """Give the open words around a stretch to it as far as they are nearer to it.

    Only words from ``low`` to ``high`` (exclusive) can be given. One as near to the
    text on the other side as to the stretch is left alone.
    """
    own = range(stretch.first, stretch.last)
    sure = [index for index in own if not is_open(words[index].text)]
    if not sure:
        return stretch.first, stretch.last
    before, after = sure[0] - 1, sure[-1] + 1
    while before >= low and is_open(words[before].text):
        before -= 1
    while after < high and is_open(words[after].text):
        after += 1
    first, last = before + 1, after
    if before >= 0:
        first = bisect_left(
            range(sure[0]),
            True,
            lo=first,
            key=lambda word: _is_nearer(text, words, word, sure[0], before),
        )
    if after < len(words):
        last = bisect_left(
            range(last),
            True,
            lo=sure[-1] + 1,
            key=lambda word: not _is_nearer(text, words, word, sure[-1], after),
        )
    return first, last


def _is_nearer(text: str, words: list[_Word], word: int, one: int, other: int) -> bool:
    """Tell whether a word is nearer to one than the other: in lines, clauses, words."""
    return _distance(text, words, word, one) < _distance(text, words, word, other)


def _distance(
    text: str, words: list[_Word], one: int, other: int
) -> tuple[int, int, int]:
    first, last = sorted((one, other))
    between = text[words[first].end : words[last].start]
    return between.count("\n"), len(_CLAUSE_END.findall(between)), last - first
