"""Words between quotation marks: “tiêu đề”, and new wording in quotes of its own."""

from bacgiang.policy.text.tone_placement import tone_placement
from bacgiang.policy.text.tone_placement import ToneStyle
from collections.abc import Iterator
from collections.abc import Sequence
from functools import lru_cache
import re


_OPENING, _CLOSING = "“«„‟", "”»"
_PHRASE = re.compile(r"[“«„]\s*+([^“”«»„]+)[”»]|\"\s*+([^\"“”]+)\"")
_BRACKETS = str.maketrans("⟦⟧", "[]")
_FIRST = re.compile(r"^\s*(?:[“«„‟”\"]|'')\s*")
_LAST = re.compile(r"(?<!\s)\s*(?:[”»“\"]|'')\s*(?P<stop>\.?)[.;,]*\s*$")
_STOPPED = re.compile(r"[.;:,!?…|]\s*$")


def masked(text: str) -> tuple[str, list[str]]:
    """Return a text with ⟦0⟧, ⟦1⟧ … in place of what is quoted, and what was."""
    phrases: list[str] = []

    def mask(match: re.Match[str]) -> str:
        phrases.append((match[1] or match[2]).rstrip())
        return f"⟦{len(phrases) - 1}⟧"

    return _PHRASE.sub(mask, text.translate(_BRACKETS)), phrases


def unquoted(lines: Sequence[str]) -> list[str]:
    """Return quoted lines without the marks around the whole.

    A mark at the end that belongs to a quote within stays. A full stop after the last
    mark is that of the quoted sentence where it has none of its own.
    """
    if not lines:
        return []
    first, *rest = lines
    inner = [_FIRST.sub("", first, count=1), *rest]
    said = "".join(inner)
    straight = said.count('"') % 2 == 1 or said.count("''") % 2 == 1
    unpaired = sum(map(said.count, _CLOSING)) > sum(map(said.count, _OPENING))
    if straight or unpaired:
        inner[-1] = _LAST.sub(_stop_of, inner[-1], count=1)
    return inner


def _stop_of(last: re.Match[str]) -> str:
    said = last.string[: last.start()]
    # A row of a table has no full stop.
    is_sentence = "|" not in said and not _STOPPED.search(said)
    return str(last["stop"]) if is_sentence else ""


def occurrences(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where words stand in a text, whole words, however tone marks are placed."""
    plain = _tones(text)
    if len(plain) != len(text):
        plain = text
    return (match.span() for match in _sought(words).finditer(plain))


@lru_cache(maxsize=100)
def _sought(words: str) -> re.Pattern[str]:
    begins = r"(?<!\w)" if words[:1].isalnum() else ""
    ends = r"(?!\w)" if words[-1:].isalnum() else ""
    return re.compile(begins + re.escape(_tones(words)) + ends)


# A law is looked through for the words of each order.
@lru_cache(maxsize=20_000)
def _tones(text: str) -> str:
    return tone_placement(text, ToneStyle.FIRST_VOWEL)
