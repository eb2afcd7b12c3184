"""The vocabularies of the forms, in the language of the request."""

from ...base.vocabularies import TitledVocabulary
from .tables import DOCUMENT_TYPES
from .tables import LEGAL_FIELDS
from .tables import TERRITORIAL_SCOPES
from .tables import titles_in
from plone import api
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleVocabulary


@implementer(IVocabularyFactory)
class TableVocabulary:
    """The entries of a table."""

    def __init__(self, record: str) -> None:
        self._record = record

    def __call__(self, context: object) -> SimpleVocabulary:
        titles = titles_in(self._record, api.portal.get_current_language())
        return TitledVocabulary(titles)(context)


document_types = TableVocabulary(DOCUMENT_TYPES)
legal_fields = TableVocabulary(LEGAL_FIELDS)
territorial_scopes = TableVocabulary(TERRITORIAL_SCOPES)
