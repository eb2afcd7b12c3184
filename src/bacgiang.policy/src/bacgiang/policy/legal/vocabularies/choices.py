"""The vocabularies of the forms, in the language of the request."""

from .tables import table
from plone import api
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


def _of_table(record: str) -> SimpleVocabulary:
    language = api.portal.get_current_language()
    return SimpleVocabulary(
        [
            SimpleTerm(entry.token, title=entry.title(language))
            for entry in table(record).values()
        ]
    )


@provider(IVocabularyFactory)
def document_types(context: object) -> SimpleVocabulary:
    """`bacgiang.DocumentTypes`"""
    return _of_table("bacgiang.document_types")


@provider(IVocabularyFactory)
def legal_fields(context: object) -> SimpleVocabulary:
    """`bacgiang.LegalFields`: what a document is about (ngành, lĩnh vực)."""
    return _of_table("bacgiang.legal_fields")


@provider(IVocabularyFactory)
def territorial_scopes(context: object) -> SimpleVocabulary:
    """`bacgiang.TerritorialScopes`"""
    return _of_table("bacgiang.territorial_scopes")
