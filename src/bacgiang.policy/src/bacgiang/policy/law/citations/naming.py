"""One document under several names: the fullest that a text gives it holds everywhere.

A law is named with its number once ("Luật Đất đai số 31/2024/QH15") and by its title
alone afterwards, a decision without the marks of its number ("Quyết định 76/2007"), a
resolution with its day and body in the title and by its number below.
"""

from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.document_identity import issuer_key
from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.text.folding import fold
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace


_MOST = 60
"""Ways to name one document, beyond which a text is not looked through for more."""


class Naming:
    """The documents that a text names in full, by what they are called in short."""

    def __init__(self, references: Iterable[DocumentReference]) -> None:
        self._full: dict[str, list[DocumentReference]] = defaultdict(list)
        self._titled: dict[str, list[DocumentReference]] = defaultdict(list)
        self._numbered: dict[str, list[DocumentReference]] = defaultdict(list)
        for each in dict.fromkeys(references):
            if each.title and each.number is None:
                for key in _short_names(each):
                    self._titled[key].append(each)
            if not each.is_this and each.number is not None:
                self._numbered[each.number.key].append(each)
                for key in _short_names(each):
                    self._full[key].append(each)

    def in_full(self, reference: DocumentReference) -> DocumentReference:
        """Return the reference with its number, if the text gives one and only one."""
        number = reference.number
        if number is not None and number.issuer_marks:
            return self._with_day_and_issuer(reference, number)
        near = [each for key in _short_names(reference) for each in self._full[key]]
        found = {
            each.number.key: each
            for each in (near if len(near) <= _MOST else ())
            if each.number is not None and each.number.issuer_marks
            if _may_be(reference, each)
        }
        if len(found) != 1:
            return self._with_year_and_day(reference) if number is None else reference
        (full,) = found.values()
        return replace(
            reference,
            number=full.number,
            day=reference.day or full.day,
            year=reference.year or full.year,
            type=reference.type or full.type,
        )

    def _with_year_and_day(self, reference: DocumentReference) -> DocumentReference:
        """Return a law named by its title with the year and day it has elsewhere."""
        named = [
            each
            for key in _short_names(reference)
            for each in self._titled[key][: _MOST + 1]
            if _may_be(reference, each)
        ]
        if len(named) > _MOST:
            return reference
        years = {each.year for each in named if each.year}
        days = {each.day for each in named if each.day}
        if len(years) != 1 or len(days) > 1:
            return reference
        day = reference.day or next(iter(days), None)
        return replace(reference, year=years.pop(), day=day)

    def _with_day_and_issuer(
        self, reference: DocumentReference, number: DocumentNumber
    ) -> DocumentReference:
        """Return the reference with what the text says of its number elsewhere.

        Nothing where it speaks of several documents of that number.
        """
        named = self._numbered[number.key]
        if len(named) > _MOST:
            return reference
        fitting = [one for one in named if one.identity.may_be(reference.identity)]
        days = {one.day for one in fitting if one.day is not None}
        issuers = _fullest({one.issuer for one in fitting if one.issuer})
        if len(days) > 1 or len(issuers) > 1:
            return reference
        return replace(
            reference,
            day=reference.day or next(iter(days), None),
            issuer=next(iter(issuers), reference.issuer),
        )


def _fullest(issuers: set[str]) -> list[str]:
    """The bodies named, each once: "HĐND tỉnh" is any province's that is named, too."""
    by_key: dict[str, str] = {}
    for one in sorted(issuers, key=lambda name: (len(name), name)):
        by_key[issuer_key(one)] = one
    return [
        name
        for key, name in by_key.items()
        if not any(other.startswith(f"{key} ") for other in by_key)
    ]


def _short_names(reference: DocumentReference) -> list[str]:
    names = []
    kind = reference.type.value if reference.type else ""
    if reference.title:
        names.append(f"{kind} {' '.join(fold(reference.title).split())}")
    number = reference.number
    year = reference.year or (number.year if number else None)
    if number is not None and year:
        names.append(f"{kind} {_serial(number)}/{year}")
    return names


def _serial(number: DocumentNumber) -> str:
    return f"{number.serial}{fold(number.letter)}"


def _may_be(reference: DocumentReference, full: DocumentReference) -> bool:
    """Whether days and years agree, as far as both say them."""
    said: tuple[tuple[object, object], ...] = (
        (reference.day, full.day),
        (reference.year, full.year),
    )
    return all(mine == theirs for mine, theirs in said if mine and theirs)
