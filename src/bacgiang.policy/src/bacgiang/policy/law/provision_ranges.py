"""Many provisions in few words: "Phụ lục I–IV", "Điều 3–7"."""

from bacgiang.policy.law.label_order import in_alphabet
from bacgiang.policy.law.numerals import roman
from collections.abc import Iterable
from collections.abc import Iterator
import re


SHORTEST = 3
"""Provisions in a row that become a range."""

_NUMBERED = re.compile(r"(?P<lead>\D*?\s)(?P<label>\d+|[IVXLC]+)(?P<rest>(?:\s.*)?)")
_PIECES = re.compile(r"\d+|\D+")


def in_order(eids: Iterable[str]) -> list[str]:
    """Return eIds in the order of their numbers, article 9 before article 10."""
    return sorted(eids, key=_key)


def in_short(titles: Iterable[str]) -> list[str]:
    """Return titles, given in order, with those in a row as one range."""
    told: list[str] = []
    for row in _rows(titles):
        if len(row) < SHORTEST:
            told += row
            continue
        first, last = (_NUMBERED.fullmatch(one) for one in (row[0], row[-1]))
        if first and last:
            labels = f"{first['label']}–{last['label']}"
            told.append(f"{first['lead']}{labels}{first['rest']}")
    return told


def _rows(titles: Iterable[str]) -> Iterator[list[str]]:
    row: list[str] = []
    for title in titles:
        if row and not _follows(row[-1], title):
            yield row
            row = []
        row.append(title)
    if row:
        yield row


def _follows(title: str, after: str) -> bool:
    one, other = (_NUMBERED.fullmatch(each) for each in (title, after))
    if one is None or other is None:
        return False
    is_alike = (one["lead"], one["rest"]) == (other["lead"], other["rest"])
    labels = (one["label"], other["label"])
    is_one_kind = labels[0].isdecimal() == labels[1].isdecimal()
    return is_alike and is_one_kind and _number(labels[0]) + 1 == _number(labels[1])


def _number(label: str) -> int:
    return int(label) if label.isdecimal() else roman(label)


def _key(eid: str) -> list[tuple[int, str]]:
    pieces = _PIECES.findall(eid)
    return [
        (int(one), "") if one.isdecimal() else (-1, in_alphabet(one)) for one in pieces
    ]
