"""The vocabularies of the forms: tokens in their order, fields of activity, forms."""

from ...legal.vocabularies.tables import table
from ..form.numbers import form_numbers
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
    return _named(terms)


@provider(IVocabularyFactory)
def procedure_forms(context: Any) -> SimpleVocabulary:
    """`bacgiang.ProcedureForms`: numbers of the forms that the register holds."""
    return _named({number: number for number in form_numbers()})


def _named(terms: dict[str, str]) -> SimpleVocabulary:
    # Tokens stand in addresses and forms, where only ASCII is safe.
    return SimpleVocabulary(
        [
            SimpleTerm(value, token=value.encode("utf-8").hex(), title=title)
            for value, title in terms.items()
        ]
    )


def _in_use() -> list[str]:
    catalog = api.portal.get_tool("portal_catalog")
    if "procedure_field" not in catalog.indexes():
        return []
    return [name for name in catalog.uniqueValuesFor("procedure_field") if name]
