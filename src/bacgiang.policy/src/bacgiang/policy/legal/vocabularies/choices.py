"""The vocabularies of the forms, in the language of the request."""

from ...base.frame_language import frame_language
from ...base.vocabularies import TitledVocabulary
from . import tables
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleVocabulary


@implementer(IVocabularyFactory)
class TableVocabulary:
    """The entries of a table."""

    def __init__(self, record: str) -> None:
        self._record = record

    def __call__(self, context: object) -> SimpleVocabulary:
        titles = tables.titles_in(self._record, frame_language())
        return TitledVocabulary(titles)(context)


document_types = TableVocabulary(tables.DOCUMENT_TYPES)
legal_fields = TableVocabulary(tables.LEGAL_FIELDS)
territorial_scopes = TableVocabulary(tables.TERRITORIAL_SCOPES)
