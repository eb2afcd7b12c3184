"""What an English page calls units and their leaders."""

from ...base.english.words import EnglishWords
from .leader import ILeader
from .unit import IUnit
from zope.component import adapter
from zope.publisher.interfaces.browser import IBrowserRequest


@adapter(IUnit, IBrowserRequest)
class WordsOfUnit(EnglishWords):
    """Its page has English words of its own."""

    has_own_page = True

    @property
    def name(self) -> str:
        return str(self.record.name_in("en"))


@adapter(ILeader, IBrowserRequest)
class WordsOfLeader(EnglishWords):
    """Called by the own name."""

    @property
    def name(self) -> str:
        return str(self.record.title)

    @property
    def facts(self) -> tuple[str, ...]:
        return (self.record.job_title_en,) if self.record.job_title_en else ()
