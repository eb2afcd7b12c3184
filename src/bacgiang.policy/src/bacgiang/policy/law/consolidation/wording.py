"""From the lines of a new wording to provisions: “3a. …” to clause 3a.

Only what is surely meant is read: each provision announced begins a line of its own,
once, and nothing that looks like one of its kind is left over.
"""

from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.consolidation.phrases import unquoted
from bacgiang.policy.law.identity import number_of
from bacgiang.policy.law.parsing.lines import read_lines
from bacgiang.policy.law.parsing.provisions import read_provisions
from bacgiang.policy.law.parsing.quotes import mark_quotes
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from collections.abc import Sequence
from dataclasses import replace
import re


_SIGNS = r"\s*[.):/,–-]"
_MARKS = re.compile(r"^\s*[“\"«]\s*")
_BEGINNING = {
    # Laws before 2013 have no full stop after the number.
    StepKind.ARTICLE: (r"Điều\s+", r"\s*(?:[.:]|$)"),
    StepKind.PARAGRAPH: ("", r"\s*[.):/]"),
    StepKind.POINT: ("", r"\s*[.),/]"),
}
_ANY = {
    StepKind.ARTICLE: r"\d{1,4}[a-zđ]{0,2}",
    StepKind.PARAGRAPH: r"\d{1,3}[a-zđ]?\d?",
    StepKind.POINT: r"[a-zđ]\d{0,2}",
}
# The parser counts from 1: a single provision is read under the first number.
_FIRST = {StepKind.PARAGRAPH: "1.", StepKind.POINT: "a)"}
_LEVELS = {
    StepKind.ARTICLE: Level.ARTICLE,
    StepKind.PARAGRAPH: Level.PARAGRAPH,
    StepKind.POINT: Level.POINT,
}


def read_wording(
    lines: Sequence[str], announced: Sequence[CitedProvision]
) -> list[Provision | None] | None:
    """Return the provisions that quoted lines hold, one for each announced.

    None where the lines do not hold these; in the list for one that is not among them,
    as where its number is misprinted.
    """
    kinds = {one.kind for one in announced}
    if len(kinds) != 1 or not kinds <= set(_LEVELS):
        return None
    kind = kinds.pop()
    texts = [text for text in unquoted(lines) if text]
    starts = [_start(texts, kind, one.steps[-1].label or "") for one in announced]
    found = [start for start in starts if start is not None]
    if not found or found != sorted(set(found)) or found[0] != 0:
        return None
    # As many as announced are there, one under another number.
    numbered = sum(bool(_sibling(kind).match(_MARKS.sub("", one))) for one in texts)
    if len(found) < len(starts) and numbered != len(starts):
        return None
    ends = dict(zip(found, [*found[1:], len(texts)], strict=True))
    all_there = len(found) == len(starts)
    parts = {
        start: texts[start:end] if all_there else _own(texts[start:end], kind)
        for start, end in ends.items()
    }
    read = {start: _provision(part, kind) for start, part in parts.items()}
    if None in read.values():
        return None
    return [read.get(start) if start is not None else None for start in starts]


def _own(texts: Sequence[str], kind: StepKind) -> Sequence[str]:
    """Leave out what begins with a number of its own that nobody has announced."""
    sibling = _sibling(kind)
    foreign = (i for i, text in enumerate(texts) if i and sibling.match(text))
    return texts[: next(foreign, len(texts))]


def _sibling(kind: StepKind) -> re.Pattern[str]:
    before, after = _BEGINNING[kind]
    return re.compile(f"{before}{_ANY[kind]}{after}(?!\\d)", re.IGNORECASE)


def _start(texts: Sequence[str], kind: StepKind, label: str) -> int | None:
    before, after = _BEGINNING[kind]
    begins = re.compile(f"{before}{re.escape(label)}{after}", re.IGNORECASE)
    found = [i for i, text in enumerate(texts) if begins.match(_MARKS.sub("", text))]
    return found[0] if len(found) == 1 else None


def _provision(said: Sequence[str], kind: StepKind) -> Provision | None:
    sibling = _sibling(kind)
    texts = unquoted(said)
    head = sibling.match(texts[0])
    if head is None or any(sibling.match(text) for text in texts[1:]):
        return None
    is_bare = kind is StepKind.ARTICLE and head.end() == len(texts[0].rstrip(" .:"))
    counts = kind in _FIRST or is_bare
    if counts:
        texts[0] = f"{_FIRST.get(kind, 'Điều 1')} {texts[0][head.end() :]}".strip()
    lines = mark_quotes(read_lines("\n\n".join(texts)))
    read = read_provisions(lines, 0)
    if len(read) != 1 or read[0].level is not _LEVELS[kind]:
        return None
    return replace(read[0], num=head[0].strip()) if counts else read[0]


def labelled(provision: Provision) -> str:
    """Return a provision's number as identities compare it."""
    return number_of(provision.num).casefold()
