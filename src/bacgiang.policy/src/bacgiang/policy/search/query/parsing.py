"""Read what was typed into a search box. Any text has a meaning; none is an error.

``"…"`` asks for words side by side, ``-word`` and ``-"…"`` leave documents out,
``word*`` asks for a beginning. All other signs separate words. The number of a document
is known in every spelling. What Plone's own forms make of a text (every word with a
star, joined by AND) is read as the text it was made from, its last word as one that may
still be being typed.
"""

from ...text.syllable import is_syllable
from ..lexicon.tokens import plain_words
from .numbers import numbers_in
from .text_query import Clause
from .text_query import ClauseKind
from .text_query import TextQuery
from collections.abc import Iterator
import re
import unicodedata


LONGEST = 1000
MOST_CLAUSES = 32
LONGEST_SEQUENCE = 64
SHORTEST_PREFIX = 2

# "Số" before a number belongs to it: many records bear the number without the word.
_NUMBER_SIGN = re.compile(r"(?<!\w)s[ốo]\s*:?\s*\Z", re.IGNORECASE)
_QUOTES = str.maketrans("“”„«»\u3000", '""""" ')
_PIECE = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<quoted>[^"]*)"|(?P<plain>[^"\s]+))')
_MUNGED = re.compile(r'(?:"[^"]*"|[^\s"*]+\*)(?: AND (?:"[^"]*"|[^\s"*]+\*))+')
_JOINED_MARKS = re.compile(r"\d[\w/]*/[^\W\d_]{1,12}(?: [^\W\d_]{1,12}\d{0,4}){1,4}")
_MUNGED_WORD = re.compile(r'"[^"]*"|([^\s"*]+)\*|AND')


def parse_query(text: str) -> TextQuery:
    """Return the question; an empty one for a text without any word."""
    plain = unicodedata.normalize("NFC", text[:LONGEST]).translate(_QUOTES).strip()
    typing = _MUNGED.fullmatch(plain) is not None
    if typing:
        plain = _unmunged(plain)
    wanted: list[Clause] = []
    unwanted: list[Clause] = []
    sequence: list[str] = []
    for excluded, clause in _clauses(plain):
        if not excluded:
            sequence += clause.words
        kept = unwanted if excluded else wanted
        if clause not in kept and len(kept) < MOST_CLAUSES:
            kept.append(clause)
    if typing and wanted:
        wanted[-1] = _unfinished(wanted[-1])
    return TextQuery(
        tuple(wanted),
        tuple(unwanted),
        _typed(plain),
        tuple(sequence[:LONGEST_SEQUENCE]),
    )


def _unmunged(text: str) -> str:
    """Undo what ``plone.base.utils.munge_search_term`` does to a text."""
    words = [
        match[1] or match[0]
        for match in _MUNGED_WORD.finditer(text)
        if match[0] != "AND"
    ]
    return _JOINED_MARKS.sub(_with_hyphens, " ".join(words))


def _with_hyphens(match: re.Match[str]) -> str:
    """Put back the hyphens among the marks of a number: munging takes them away.

    Marks are no syllables; a word that is one goes on after the number.
    """
    number, *rest = match[0].split()
    while rest and not is_syllable(rest[0].lower()):
        number += f"-{rest.pop(0)}"
    return " ".join([number, *rest])


def _clauses(text: str) -> Iterator[tuple[bool, Clause]]:
    """Yield the conditions in order; true with those that leave documents out."""
    unquoted: list[str] = []
    for match in _PIECE.finditer(text):
        if match["quoted"] is None and not match["minus"]:
            unquoted.append(match["plain"])
            continue
        yield from ((False, clause) for clause in _of_words(" ".join(unquoted)))
        unquoted = []
        content = match["plain"] if match["quoted"] is None else match["quoted"]
        clause = _phrase(content)
        if clause is not None:
            yield bool(match["minus"]), clause
    yield from ((False, clause) for clause in _of_words(" ".join(unquoted)))


def _of_words(text: str) -> Iterator[Clause]:
    end = 0
    for start, stop, key in numbers_in(text):
        sign = _NUMBER_SIGN.search(text, end, start)
        start = sign.start() if sign else start
        yield from _plain(text[end:start])
        yield Clause(ClauseKind.NUMBER, tuple(plain_words(text[start:stop])), key)
        end = stop
    yield from _plain(text[end:])


def _plain(text: str) -> Iterator[Clause]:
    for piece in text.split():
        *before, last = plain_words(piece) or [""]
        for word in before:
            yield Clause(ClauseKind.WORD, (word,))
        if piece.endswith("*") and len(last) >= SHORTEST_PREFIX:
            yield Clause(ClauseKind.PREFIX, (last,))
        elif last:
            yield Clause(ClauseKind.WORD, (last,))


def _phrase(text: str) -> Clause | None:
    numbers = list(numbers_in(text))
    words = tuple(plain_words(text))
    if len(numbers) == 1 and numbers[0][:2] == (0, len(text)):
        return Clause(ClauseKind.NUMBER, words, numbers[0][2])
    if len(words) > 1:
        return Clause(ClauseKind.PHRASE, words[:MOST_CLAUSES])
    return Clause(ClauseKind.WORD, words) if words else None


def _unfinished(clause: Clause) -> Clause:
    is_long = len(clause.words[0]) >= SHORTEST_PREFIX
    if clause.kind is ClauseKind.WORD and is_long:
        return Clause(ClauseKind.UNFINISHED, clause.words)
    return clause


def _typed(text: str) -> str:
    return " ".join(re.sub(r'["*?]', " ", text).split())
