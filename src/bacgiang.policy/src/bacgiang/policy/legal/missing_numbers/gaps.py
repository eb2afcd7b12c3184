"""Gaps in the counts of numbers. Pure: no catalog, no objects."""

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
import re
from typing import NamedTuple


FIRST_YEAR = 1997
"""The rules on documents, and with them registers of numbers, begin with this year."""

_KEY = re.compile(r"(\d{1,6})[a-z]?((?:/\d{4})?/[a-z].*)", re.ASCII)


class Numbered(NamedTuple):
    """A record as far as its number goes: key as in `DocumentNumber.key`."""

    issuer: str
    document_type: str
    year: int
    key: str
    rid: int = 0


class Series(NamedTuple):
    """Numbers that one body counts together in one year.

    `marks` is what follows the serial number ("/2007/qd-ubnd"): normative documents,
    which carry the year, and administrative ones are counted apart.
    """

    issuer: str
    document_type: str
    year: int
    marks: str


@dataclass(frozen=True)
class Gaps:
    """What is missing between 1 and the highest number known.

    `ranges` are first and last of each gap; `example` the catalog id of a record.
    """

    series: Series
    known: int
    highest: int
    ranges: tuple[tuple[int, int], ...]
    example: int

    @property
    def missing(self) -> int:
        return self.highest - self.known


def split_key(key: str) -> tuple[int, str] | None:
    """Serial number and marks of a key; None for a key without marks."""
    match = _KEY.fullmatch(key)
    return (int(match[1]), match[2]) if match else None


def gaps(records: Iterable[Numbered]) -> list[Gaps]:
    """Series with gaps, by issuer, newest year first, then by type.

    A number with a letter (72A) stands for its serial number; one of year 1996 or
    before is left out.
    """
    serials: dict[Series, set[int]] = defaultdict(set)
    examples: dict[Series, int] = {}
    for one in records:
        parts = split_key(one.key)
        if parts is None or one.year < FIRST_YEAR or parts[0] < 1:
            continue
        series = Series(one.issuer, one.document_type, one.year, parts[1])
        serials[series].add(parts[0])
        examples.setdefault(series, one.rid)
    found = (
        Gaps(series, len(known), max(known), tuple(_ranges(known)), examples[series])
        for series, known in serials.items()
    )
    return sorted((one for one in found if one.ranges), key=_order)


def in_words(ranges: Iterable[tuple[int, int]]) -> str:
    """Ranges as people write them: "3, 5–9"."""
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in ranges)


def _ranges(known: set[int]) -> Iterator[tuple[int, int]]:
    before = 0
    for serial in sorted(known):
        if serial > before + 1:
            yield before + 1, serial - 1
        before = serial


def _order(one: Gaps) -> tuple[str, int, str, str]:
    series = one.series
    return series.issuer, -series.year, series.document_type, series.marks
