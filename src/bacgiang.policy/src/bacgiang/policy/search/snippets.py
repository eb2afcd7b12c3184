"""A stretch of a text that shows why it was found, as HTML."""

from .lexicon.diacritics import exact_word
from .lexicon.tokens import folded_words
from .lexicon.tokens import MOST_WRITTEN
from .lexicon.tokens import written_words_of
from .query.diacritics import may_be
from .query.query_words import AskedWords
from .query.text_query import TextQuery
from .query.wordings import Concept
from .query.wordings import Wordings
from .wordings.known import known_wordings
from collections import defaultdict
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from typing import NamedTuple
from typing import TypeVar
import unicodedata


LENGTH = 240
ELLIPSIS = "…"

QUESTIONS = 16
"""For which it is kept what words that were met answer."""
MOST_KNOWN = 20_000
"""Words a question."""


class _Mark(NamedTuple):
    """A word of the question in a text: where, which, and whether as it was typed."""

    start: int
    end: int
    word: str
    is_exact: bool


def snippet(text: str, query: TextQuery, length: int = LENGTH) -> str:
    """Return about ``length`` characters with the words asked for in ``<mark>``.

    The stretch is the one with most different words of the question; the beginning of
    the text where it holds none. Everything else is escaped: safe to put into a page.
    """
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    marks = _marks(plain, query)
    start, end = _window(plain, marks, length)
    inside = [mark for mark in marks if start <= mark.start and mark.end <= end]
    before = ELLIPSIS if start else ""
    after = ELLIPSIS if end < len(plain) else ""
    return f"{before}{_html(plain, start, end, inside)}{after}"


def marked(text: str, query: TextQuery) -> str:
    """Return a whole text as HTML, the words asked for in ``<mark>``."""
    plain = unicodedata.normalize("NFC", text)
    return _html(plain, 0, len(plain), _marks(plain, query))


def _marks(text: str, query: TextQuery) -> list[_Mark]:
    asked = _asked(query, known_wordings())
    marks = [
        _Mark(*match.span(), *answer)
        for match in written_words_of(text)
        if (answer := asked.answers[match[0]]) is not None
    ]
    as_typed = {mark.word for mark in marks if mark.is_exact}
    kept = [mark for mark in marks if mark.is_exact or mark.word not in as_typed]
    return sorted({*kept, *_in_other_words(text, asked.exact, asked.called)})


class _Asked:
    """What is known of words that were met, for one question. A text has each of its
    words many times, and what a page shows is looked through for the same question.
    """

    def __init__(self, query: TextQuery, wordings: Wordings) -> None:
        self._asked, self._typed = AskedWords(query), query.diacritics()
        self._is_short = all(len(one) == 1 for one in query.words)
        self.called = [one for one in wordings.concepts(query) if one.others]
        self.answers = _Known(self._answer)
        self.exact = _Known(_exact)

    def _answer(self, written: str) -> tuple[str, bool] | None:
        """Which word of the question is written there, and whether as it was typed."""
        words = folded_words(written)
        answer = next(filter(None, map(self._asked.answered_by, words)), None)
        # One letter is in every text: it shows nothing beside words.
        is_letter = answer is not None and len(answer) == 1 and answer.isalpha()
        if answer is None or (is_letter and not self._is_short):
            return None
        typed = self._typed.get(answer)
        exact = exact_word(written[:MOST_WRITTEN], answer)
        # "sổ" was typed: "sơ" is another word.
        if not (may_be(typed or "", exact) or answer != words[0]):
            return None
        return answer, exact == typed


Told = TypeVar("Told")


class _Known(dict[str, Told]):
    """By what is written as a word, what `tell` says of it."""

    def __init__(self, tell: Callable[[str], Told]) -> None:
        self._tell = tell

    def __missing__(self, written: str) -> Told:
        told = self._tell(written)
        if len(written) <= MOST_WRITTEN:
            if len(self) >= MOST_KNOWN:
                self.clear()
            self[written] = told
        return told


_asked = lru_cache(maxsize=QUESTIONS)(_Asked)


def _exact(written: str) -> tuple[str, str] | None:
    """A word, folded and with its diacritics; "" for several in one, None for none."""
    words = folded_words(written)
    if len(words) == 1:
        return words[0], exact_word(written[:MOST_WRITTEN], words[0])
    return ("", "") if words else None


def _in_other_words(
    text: str,
    exact: Mapping[str, tuple[str, str] | None],
    concepts: Sequence[Concept],
) -> Iterator[_Mark]:
    """Where a part of the question is called otherwise, as one phrase."""
    if not concepts:
        return
    matches = [one for one in written_words_of(text) if exact[one[0]] is not None]
    words = [exact[one[0]] for one in matches]
    firsts = {way.words[0] for concept in concepts for way in concept.others}
    places = defaultdict(list)
    for place, pair in enumerate(words):
        if pair is not None and pair[0] in firsts:
            places[pair[0]].append(place)
    for concept in concepts:
        for way in concept.others:
            said = list(zip(way.words, way.exact, strict=True))
            for place in places[way.words[0]]:
                if words[place : place + len(said)] == said:
                    last = matches[place + len(said) - 1]
                    yield _Mark(
                        matches[place].start(), last.end(), concept.words[0], True
                    )


def _window(text: str, marks: list[_Mark], length: int) -> tuple[int, int]:
    """Start and end of the best stretch, at the ends of words."""
    if len(text) <= length:
        return 0, len(text)
    first, last = _densest(marks, length) if marks else (0, 0)
    room = max(0, length - (last - first))
    start = max(0, min(first - room // 3, len(text) - length))
    end = min(len(text), max(start + length, last))
    if start:
        space = text.find(" ", start, first + 1)
        start = space + 1 if space >= 0 else first
    if end < len(text):
        space = text.rfind(" ", last, end + 1)
        end = space if space > start else end
    return start, end


def _densest(marks: list[_Mark], length: int) -> tuple[int, int]:
    """Start and end of the marks within ``length`` that name most different words."""
    best = (0, marks[0].start, marks[0].end)
    counts: dict[str, int] = {}
    left = 0
    for mark in marks:
        counts[mark.word] = counts.get(mark.word, 0) + 1
        while mark.end - marks[left].start > length and marks[left] is not mark:
            gone = marks[left].word
            counts[gone] -= 1
            if not counts[gone]:
                del counts[gone]
            left += 1
        if len(counts) > best[0]:
            best = (len(counts), marks[left].start, mark.end)
    return best[1], best[2]


def _html(text: str, start: int, end: int, marks: list[_Mark]) -> str:
    """Escape, and mark; words side by side share one mark."""
    parts: list[str] = []
    at = start
    for run_start, run_end in _runs(text, marks):
        parts.append(escape(text[at:run_start]))
        parts.append(f"<mark>{escape(text[run_start:run_end])}</mark>")
        at = run_end
    parts.append(escape(text[at:end]))
    return "".join(parts)


def _runs(text: str, marks: list[_Mark]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for mark in marks:
        if runs and text[runs[-1][1] : mark.start] in ("", " "):
            runs[-1] = (runs[-1][0], max(mark.end, runs[-1][1]))
        else:
            runs.append((mark.start, mark.end))
    return runs
