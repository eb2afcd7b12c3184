"""What an item said at a moment: enough to show later what has changed since."""

from ...base.uploads.sizes import size_in_words
from ...text.matching import BoundedMatcher
from dataclasses import dataclass
from dataclasses import replace
from enum import StrEnum
import re


@dataclass(frozen=True)
class Snapshot:
    """`body` holds the text, one line a block; `parts` name pictures and files."""

    title: str
    lead: str
    body: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


class Fate(StrEnum):
    """What became of a line."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


class Portion(StrEnum):
    """The portion of the item a line belongs to."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    PARTS = "parts"


@dataclass(frozen=True)
class Line:
    fate: Fate
    text: str


PART = re.compile(r"(.* \(.*), (\d+)\)")
LEFT_OUT = Line(Fate.KEPT, "…")
MOST_SHOWN = 1000


def part_in_words(line: Line, language: str) -> Line:
    """A line of Portion.PARTS as people read it: no name twice, the size rounded.

    What is compared has the size in bytes: a change of a few is one, too.
    """
    found = PART.fullmatch(line.text)
    if found is None:
        return line
    named, size = found[1], size_in_words(int(found[2]), language)
    # Both without the bracket, which a name may have, too.
    half = (len(named) - len(" (")) // 2
    is_twice = named == f"{named[:half]} ({named[:half]}"
    said = f"{named[:half]} ({size})" if is_twice else f"{named}, {size})"
    return replace(line, text=said)


def compare_lines(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[Line, ...]:
    """Every line of both, in reading order, each with its fate."""
    lines: list[Line] = []
    opcodes = BoundedMatcher(old, new).get_opcodes()
    for tag, start, end, new_start, new_end in opcodes:
        if tag == "equal":
            lines += [Line(Fate.KEPT, text) for text in old[start:end]]
            continue
        lines += [Line(Fate.REMOVED, text) for text in old[start:end]]
        lines += [Line(Fate.ADDED, text) for text in new[new_start:new_end]]
    return tuple(lines)


def near_changes(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Of what both say, the lines beside a difference; a sign for the others."""
    near = {
        beside
        for at, line in enumerate(lines)
        if line.fate is not Fate.KEPT
        for beside in (at - 1, at, at + 1)
    }
    found: list[Line] = []
    for at, line in enumerate(lines):
        if at in near:
            found.append(line)
        elif not found or found[-1] is not LEFT_OUT:
            found.append(LEFT_OUT)
    return tuple(found)


def shown(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], bool]:
    """Lines as a page shows them, and whether it shows but the first of them.

    Of a comparison that is long, what differs; who reads that much reads the text.
    """
    some = lines if len(lines) <= MOST_SHOWN else near_changes(lines)
    return some[:MOST_SHOWN], len(some) > MOST_SHOWN


def compare(old: Snapshot, new: Snapshot) -> dict[Portion, tuple[Line, ...]]:
    """The portions that differ, with their lines; empty when nothing changed."""
    pairs = {
        Portion.TITLE: ((old.title,), (new.title,)),
        Portion.LEAD: ((old.lead,), (new.lead,)),
        Portion.BODY: (old.body, new.body),
        Portion.PARTS: (old.parts, new.parts),
    }
    return {
        portion: compare_lines(before, after)
        for portion, (before, after) in pairs.items()
        if before != after
    }
