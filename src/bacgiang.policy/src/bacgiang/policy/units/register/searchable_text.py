"""What a unit is found by: its names, where it is, what it tells, who answers what."""

from .contact import contact_of
from .contact import TYPED
from .unit import IUnit
from .unit import Unit
from collections.abc import Iterator
from plone.indexer.decorator import indexer
from zope.i18n import translate


LANGUAGES = ("vi", "en")
"""In which people ask for a fact."""


@indexer(IUnit)
def unit_searchable_text(unit: Unit) -> str:
    return " \n".join(said for said in _said(unit) if said)


def _said(unit: Unit) -> Iterator[str | None]:
    yield unit.title
    yield unit.title_en
    yield unit.short_name
    yield unit.address
    yield unit.desk_place
    yield unit.desk_place_en
    for fact in contact_of(unit, TYPED):
        for language in LANGUAGES:
            yield translate(fact.label, target_language=language)
    for row in unit.answers or ():
        # Rows of before have no English words.
        for name in ("subject", "who", "subject_en", "who_en"):
            yield row.get(name)
