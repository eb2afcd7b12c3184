"""The vocabularies of the forms: tokens in their order, fields of activity."""

from ...base.frame_language import frame_language
from ...base.vocabularies import TitledVocabulary
from ...legal.vocabularies.tables import titles_in
from ...search.searching import find
from ...text.collation import sort_key
from . import titles
from plone import api
from typing import Any
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


FIELDS = "bacgiang.procedure_fields"
INDEX = "procedure_field"


levels = TitledVocabulary(titles.LEVELS)
kinds = TitledVocabulary(titles.KINDS)
audiences = TitledVocabulary(titles.AUDIENCES)
service_levels = TitledVocabulary(titles.SERVICE_LEVELS)
ways = TitledVocabulary(titles.WAYS)
time_units = TitledVocabulary(titles.TIME_UNITS)
fee_kinds = TitledVocabulary(titles.FEE_KINDS)
decision_kinds = TitledVocabulary(titles.DECISION_KINDS)
languages = TitledVocabulary(titles.LANGUAGES)


@provider(IVocabularyFactory)
def procedure_fields(context: Any) -> SimpleVocabulary:
    """`bacgiang.ProcedureFields`: the table's, and names that records came with."""
    known = titles_in(FIELDS, frame_language())
    return named_values(known | {name: name for name in _in_use() if name not in known})


def named_values(terms: dict[str, str]) -> SimpleVocabulary:
    """A vocabulary of values and what they are called."""
    # Tokens stand in addresses and forms, where only ASCII is safe.
    return SimpleVocabulary(
        [
            SimpleTerm(value, token=value.encode("utf-8").hex(), title=title)
            for value, title in terms.items()
        ]
    )


def _in_use() -> list[str]:
    """Fields of the procedures and forms that whoever asks may see."""
    tool = api.portal.get_tool("portal_catalog")
    if INDEX not in tool.indexes():
        return []
    found = find(tool, {"portal_type": ["Procedure", "ProcedureForm"]})
    named = (str(one.value) for one in found.facets((INDEX,))[INDEX] if one.value)
    return sorted(named, key=sort_key)
