"""Vocabularies of the unit register."""

from ...base.vocabularies import TitledVocabulary
from ..contact_facts.hours import DAYS
from ..kinds import UnitKind
from ..kinds import UpdateFrequency
from .directory import directory
from .directory import UnitEntry
from bacgiang.policy import _
from collections.abc import Iterator
from zope.interface import implementer
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.interfaces import IVocabularyTokenized
from zope.schema.vocabulary import SimpleTerm


KIND_TITLES = {
    UnitKind.PEOPLES_COUNCIL: _("People's Council"),
    UnitKind.PEOPLES_COMMITTEE: _("People's Committee"),
    UnitKind.DEPARTMENT: _("Department or agency"),
    UnitKind.DISTRICT: _("District, town or city"),
    UnitKind.COMMUNE: _("Commune, ward or township"),
    UnitKind.SUBORDINATE_UNIT: _("Subordinate unit"),
    UnitKind.PARTY_BODY: _("Party body"),
    UnitKind.MASS_ORGANISATION: _("Mass organisation"),
}
unit_kinds = TitledVocabulary(KIND_TITLES)
weekdays = TitledVocabulary(DAYS)
update_frequencies = TitledVocabulary(
    {UpdateFrequency.DAILY: _("Daily"), UpdateFrequency.WEEKLY: _("Weekly")}
)


@implementer(IVocabularyTokenized)
class UnitVocabulary:
    """Every unit of the register by code, in the order of lists.

    A term is made when it is asked for: a record is checked or shown without thousands
    of others being gone through.
    """

    def __init__(self) -> None:
        self._units = directory()

    def _term(self, entry: UnitEntry) -> SimpleTerm:
        return SimpleTerm(entry.code, title=entry.name)

    def __contains__(self, value: object) -> bool:
        return isinstance(value, str) and self._units.get(value) is not None

    def __iter__(self) -> Iterator[SimpleTerm]:
        return (self._term(entry) for entry in self._units)

    def __len__(self) -> int:
        return len(self._units)

    def getTerm(self, value: object) -> SimpleTerm:  # noqa: N802
        # A list, which somebody sent, is none either.
        entry = self._units.get(value) if isinstance(value, str) else None
        if entry is None:
            raise LookupError(value)
        return self._term(entry)

    getTermByToken = getTerm  # noqa: N815


@provider(IVocabularyFactory)
def units(context) -> UnitVocabulary:
    """The vocabulary `bacgiang.Units`."""
    return UnitVocabulary()
