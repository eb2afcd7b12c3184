"""A stretch of a text that shows why it was found, as HTML."""

from .lexicon.diacritics import exact_word
from .lexicon.diacritics import typed_diacritics
from .lexicon.tokens import located_words
from .query.query_words import AskedWords
from .query.text_query import TextQuery
from html import escape
from typing import NamedTuple
import unicodedata


LENGTH = 240
ELLIPSIS = "…"


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
    asked, typed = AskedWords(query), typed_diacritics(query.typed)
    marks = []
    for start, end, words in located_words(text):
        answers = (asked.answered_by(word) for word in words)
        answer = next(filter(None, answers), None)
        if answer is not None:
            exact = exact_word(text[start:end], answer)
            marks.append(_Mark(start, end, answer, exact == typed.get(answer)))
    # "sổ" was typed: "số" is marked only where "sổ" does not stand at all.
    as_typed = {mark.word for mark in marks if mark.is_exact}
    return [mark for mark in marks if mark.is_exact or mark.word not in as_typed]


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
        if runs and text[runs[-1][1] : mark.start] == " ":
            runs[-1] = (runs[-1][0], mark.end)
        else:
            runs.append((mark.start, mark.end))
    return runs
