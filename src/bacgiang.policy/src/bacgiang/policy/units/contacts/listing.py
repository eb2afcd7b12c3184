"""Units of the directory, found by name of unit or person, or by what they answer."""

from ...base.form_values import form_value
from ...text.folding import fold
from ..register.directory import directory
from ..register.directory import UnitEntry
from ..register.lookup import get_unit
from ..register.presentation import UnitPresentation
from ..register.vocabularies import KIND_TITLES
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


LONGEST = 200
SHORT = 4
KINDS = frozenset(one.value for one in KIND_TITLES)


@dataclass(frozen=True)
class Asked:
    """What is looked for; `kind` is "" for every kind of unit."""

    text: str = ""
    kind: str = ""

    @property
    def words(self) -> list[str]:
        return fold(self.text).split()


def asked_by(form: Mapping[str, Any]) -> Asked:
    """The question of a form; a kind that is none is passed over."""
    kind = form_value(form, "kind").strip()
    text = form_value(form, "text").strip()[:LONGEST]
    return Asked(text, kind if kind in KINDS else "")


def listed_units(
    asked: Asked, language: str, request: HTTPRequest
) -> Iterator[UnitPresentation]:
    """Units that exist, by kind and in the order of lists."""
    words = asked.words
    order = [one.value for one in KIND_TITLES]
    entries = [one for one in directory() if one.exists]
    for entry in sorted(entries, key=lambda one: order.index(one.kind)):
        unit = get_unit(entry.code)
        if unit is None or asked.kind not in ("", entry.kind):
            continue
        shown = UnitPresentation(unit, language, request)
        if not words or _holds(words, entry, shown):
            yield shown


def _holds(words: list[str], entry: UnitEntry, shown: UnitPresentation) -> bool:
    said = [entry.name, entry.name_en, entry.short_name]
    for leader in shown.leaders:
        said += [leader.name, leader.position]
    for answer in shown.answers:
        said += [answer.about, answer.subject, answer.who]
    said.append(shown.unit.spokesperson or "")
    known = fold(" ".join(said)).replace(",", " ").split()
    return all(any(_meets(word, one) for one in known) for word in words)


def _meets(asked: str, word: str) -> bool:
    """Syllables are short: only the longer ones may be typed in part."""
    return asked == word or (len(asked) >= SHORT and word.startswith(asked))
