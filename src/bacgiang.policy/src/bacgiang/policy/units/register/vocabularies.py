"""Vocabularies of the unit register."""

from ..kinds import UnitKind
from ..kinds import UpdateFrequency
from .lookup import all_units
from bacgiang.policy import _
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


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

FREQUENCY_TITLES = {
    UpdateFrequency.DAILY: _("Daily"),
    UpdateFrequency.WEEKLY: _("Weekly"),
}


@provider(IVocabularyFactory)
def unit_kinds(context) -> SimpleVocabulary:
    return SimpleVocabulary(
        [SimpleTerm(kind.value, title=title) for kind, title in KIND_TITLES.items()]
    )


@provider(IVocabularyFactory)
def update_frequencies(context) -> SimpleVocabulary:
    return SimpleVocabulary(
        [SimpleTerm(one.value, title=title) for one, title in FREQUENCY_TITLES.items()]
    )


@provider(IVocabularyFactory)
def units(context) -> SimpleVocabulary:
    """Every unit of the register by code, in the order of lists."""
    return SimpleVocabulary(
        [SimpleTerm(unit.code, title=unit.title) for unit in all_units()]
    )
