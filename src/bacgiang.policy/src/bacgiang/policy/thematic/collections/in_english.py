"""What an English page calls a record."""

from ...base.english.words import EnglishWords
from .record import ICollectionRecord
from zope.component import adapter
from zope.publisher.interfaces.browser import IBrowserRequest


@adapter(ICollectionRecord, IBrowserRequest)
class WordsOfRecord(EnglishWords):
    """By its code, where its board gave no English title."""

    @property
    def name(self) -> str:
        return str(self.record.code or self.record.title)
