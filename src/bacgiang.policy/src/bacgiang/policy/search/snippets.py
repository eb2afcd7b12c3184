"""A stretch of a text that shows why it was found, as HTML."""

from .lexicon.diacritics import exact_word
from .lexicon.tokens import located_words
from .query.diacritics import may_be
from .query.query_words import AskedWords
from .query.text_query import TextQuery
from .wordings.known import known_wordings
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Sequence
from html import escape
from typing import NamedTuple
import unicodedata


LENGTH = 240
ELLIPSIS = "…"

Located = tuple[int, int, tuple[str, ...]]
"""Start, end and folded words of what is written as one."""


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
    asked, typed = AskedWords(query), query.diacritics()
    is_short = all(len(one) == 1 for one in query.words)
    marks = []
    located = list(located_words(text))
    for start, end, words in located:
        answers = (asked.answered_by(word) for word in words)
        answer = next(filter(None, answers), None)
        # One letter is in every text: it shows nothing beside words.
        if answer is None or (len(answer) == 1 and answer.isalpha() and not is_short):
            continue
        exact = exact_word(text[start:end], answer)
        # "sổ" was typed: "sơ" is another word.
        if may_be(typed.get(answer, ""), exact) or answer != words[0]:
            marks.append(_Mark(start, end, answer, exact == typed.get(answer)))
    as_typed = {mark.word for mark in marks if mark.is_exact}
    kept = [mark for mark in marks if mark.is_exact or mark.word not in as_typed]
    return sorted({*kept, *_in_other_words(text, located, query)})


def _in_other_words(
    text: str, located: Sequence[Located], query: TextQuery
) -> Iterator[_Mark]:
    """Where a part of the question is called otherwise, as one phrase."""
    concepts = [one for one in known_wordings().concepts(query) if one.others]
    if not concepts:
        return
    words = [
        (one[0], exact_word(text[start:end], one[0])) if len(one) == 1 else ("", "")
        for start, end, one in located
    ]
    places = defaultdict(list)
    for place, (word, _exact) in enumerate(words):
        places[word].append(place)
    for concept in concepts:
        for way in concept.others:
            said = list(zip(way.words, way.exact, strict=True))
            for place in places[way.words[0]]:
                if words[place : place + len(said)] == said:
                    start, end = located[place][0], located[place + len(said) - 1][1]
                    yield _Mark(start, end, concept.words[0], True)


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
