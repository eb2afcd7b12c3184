"""One document under several names: the fullest that a text gives it holds everywhere.

A law is named with its number once ("Luật Đất đai số 31/2024/QH15") and by its title
alone afterwards, a decision without the marks of its number ("Quyết định 76/2007").
"""

from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.text.folding import fold
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace


class Naming:
    """The documents that a text names in full, by what they are called in short."""

    def __init__(self, references: Iterable[DocumentReference]) -> None:
        self._full: dict[str, list[DocumentReference]] = defaultdict(list)
        for each in dict.fromkeys(references):
            if not each.is_this and each.number is not None:
                for key in _short_names(each):
                    self._full[key].append(each)

    def in_full(self, reference: DocumentReference) -> DocumentReference:
        """Return the reference with its number, if the text gives one and only one."""
        number = reference.number
        if number is not None and number.issuer_marks:
            return reference
        found = {
            each.number.key: each
            for key in _short_names(reference)
            for each in self._full[key]
            if each.number is not None and each.number.issuer_marks
            if _may_be(reference, each)
        }
        if len(found) != 1:
            return reference
        (full,) = found.values()
        return replace(
            reference,
            number=full.number,
            day=reference.day or full.day,
            year=reference.year or full.year,
            type=reference.type or full.type,
        )


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
