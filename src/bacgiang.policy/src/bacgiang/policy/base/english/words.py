"""What an English page says of a record whose own text is Vietnamese."""

from ..languages import reads_english
from .addresses import is_english_page
from typing import Any
from zope.component import queryMultiAdapter
from zope.globalrequest import getRequest
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface
from zope.publisher.interfaces.browser import IBrowserRequest


class IEnglishWords(Interface):
    """Adapts (record, request). Rooms register theirs, mostly an `EnglishWords`."""

    name = Attribute("What it is called: kind and number")
    heading = Attribute("The English title that its board gave, else the name")
    title = Attribute("The English title, '' without one")
    summary = Attribute("What its board says of it in English, '' for nothing")
    facts = Attribute("Sentences made of its data")
    has_own_page = Attribute("Whether what stands below is in English, too")


@implementer(IEnglishWords)
class EnglishWords:
    """The fields of `IInEnglish`; a room adds name and facts."""

    has_own_page = False

    def __init__(self, record: Any, request: IBrowserRequest) -> None:
        self.record = record
        self.request = request

    @property
    def name(self) -> str:
        raise NotImplementedError

    @property
    def facts(self) -> tuple[Any, ...]:
        return ()

    def said(self, name: str) -> str:
        """What stands in a field; another room's records may have it elsewhere."""
        return getattr(self.record, name, "") or ""

    @property
    def title(self) -> str:
        return " ".join(self.said("title_en").split())

    @property
    def summary(self) -> str:
        return self.said("summary_en").strip()

    @property
    def heading(self) -> str:
        return self.title or self.name


def called_in(language: str, record: Any, title: str = "") -> str:
    """What letters and receipts in a language call a record: where no English title was
    given by `title`, of a version that holds, without one by the record's own.
    """
    words = None
    if reads_english(language) and not reads_english(record.Language()):
        words = queryMultiAdapter((record, getRequest()), IEnglishWords)
    english = words.title if words is not None else ""
    return english or title or str(record.Title())


def english_words(record: Any, request: Any) -> Any:
    """The words for a record on an English page; None for anything else."""
    if not is_english_page(request):
        return None
    return queryMultiAdapter((record, request), IEnglishWords)
