"""English words of the version that a reader is shown."""

from ...base.english.words import EnglishWords
from ...legal.effect.day_view import DayView
from .beside import beside_in
from .beside import beside_today
from .held import shown
from .held import version_today
from .version import Version
from functools import cached_property
from plone.dexterity.content import DexterityContent


FIELDS = ("title_en", "summary_en")


class WordsOfVersion(EnglishWords):
    """Of the day that a page shows; of today on all others, in lists and letters."""

    @cached_property
    def version(self) -> Version | None:
        """None for a draft or working copy."""
        page = self.request.get("PUBLISHED")
        if not isinstance(page, DayView) or page.is_today:
            return version_today(self.record)
        found = shown(self.record, page.on)
        return found.version if found is not None else None

    def said(self, name: str) -> str:
        return beside_in(self.version, self.record).get(name, "")


def english_today(item: DexterityContent) -> str:
    """Title and summary, for the search; "" where there is neither."""
    said = beside_today(item)
    return " ".join(filter(None, (said.get(name, "") for name in FIELDS)))
