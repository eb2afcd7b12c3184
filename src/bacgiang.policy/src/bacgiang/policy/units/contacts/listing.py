"""Units of the directory, found by name of unit or person, or by what they answer."""

from ...base.form_values import form_value
from ...base.other_words import other_words
from ...base.other_words import Words
from ...text.folding import fold
from ...text.folding import fold_i_y
from ..register.directory import directory
from ..register.directory import UnitEntry
from ..register.lookup import get_unit
from ..register.presentation import UnitPresentation
from ..register.vocabularies import KIND_TITLES
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zope.i18n import translate
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
    """Units that exist, by kind and in the order of lists: those that hold the words;
    where none does, those that hold what else is said for them.
    """
    as_typed: list[list[Words]] = [[(word,)] for word in asked.words]
    found = list(_listed(asked, as_typed, language, request))
    others = other_words(asked.text) if not found else []
    yield from found or (_listed(asked, others, language, request) if others else ())


def _listed(
    asked: Asked, parts: list[list[Words]], language: str, request: HTTPRequest
) -> Iterator[UnitPresentation]:
    order = [one.value for one in KIND_TITLES]
    entries = [one for one in directory() if one.exists]
    for entry in sorted(entries, key=lambda one: order.index(one.kind)):
        unit = get_unit(entry.code)
        if unit is None or asked.kind not in ("", entry.kind):
            continue
        shown = UnitPresentation(unit, language, request)
        if not parts or _holds(parts, entry, shown):
            yield shown


def _holds(parts: list[list[Words]], entry: UnitEntry, shown: UnitPresentation) -> bool:
    said = [entry.name, entry.name_en, entry.short_name]
    for leader in shown.leaders:
        said += [leader.name, leader.position]
    for answer in shown.answers:
        said += [answer.about, answer.subject, answer.who]
    said.append(shown.unit.spokesperson or "")
    said += (translate(one.label, target_language="vi") for one in shown.contact)
    said += (translate(one.label, target_language="en") for one in shown.contact)
    known = _folded(" ".join(said)).replace(",", " ").split()

    def holds(way: Words) -> bool:
        return all(any(_meets(_folded(word), one) for one in known) for word in way)

    return all(any(map(holds, part)) for part in parts)


def _folded(text: str) -> str:
    return fold_i_y(fold(text))


def _meets(asked: str, word: str) -> bool:
    """Syllables are short: only the longer ones may be typed in part."""
    return asked == word or (len(asked) >= SHORT and word.startswith(asked))
