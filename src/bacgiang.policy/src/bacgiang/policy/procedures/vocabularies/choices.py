"""The vocabularies of the forms: tokens in their order, fields of activity."""

from ...legal.vocabularies.tables import table
from ...search.searching import find
from ...text.collation import sort_key
from . import titles
from collections.abc import Mapping
from plone import api
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


FIELDS = "bacgiang.procedure_fields"
INDEX = "procedure_field"


@implementer(IVocabularyFactory)
class Titled:
    """A vocabulary of tokens and their titles."""

    def __init__(self, named: Mapping[str, Message]) -> None:
        self._named = named

    def __call__(self, context: Any) -> SimpleVocabulary:
        return SimpleVocabulary(
            [SimpleTerm(token, title=title) for token, title in self._named.items()]
        )


levels = Titled(titles.LEVELS)
kinds = Titled(titles.KINDS)
audiences = Titled(titles.AUDIENCES)
service_levels = Titled(titles.SERVICE_LEVELS)
ways = Titled(titles.WAYS)
time_units = Titled(titles.TIME_UNITS)
fee_kinds = Titled(titles.FEE_KINDS)
decision_kinds = Titled(titles.DECISION_KINDS)
languages = Titled(titles.LANGUAGES)


@provider(IVocabularyFactory)
def procedure_fields(context: Any) -> SimpleVocabulary:
    """`bacgiang.ProcedureFields`: the table's, and names that records came with."""
    language = api.portal.get_current_language()
    known = table(FIELDS)
    terms = {token: entry.title(language) for token, entry in known.items()}
    for name in _in_use():
        terms.setdefault(name, name)
    return named_values(terms)


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
