"""`@@record_view`: what a record says, in the language of the page (2.2b)."""

from ....base.act_page.parts import Said
from ....base.asked_by_address import AskedByAddress
from ....base.english.heading import heading
from ....base.english.tongue import tongue
from ....base.english.words import english_words
from ..fields import Kind
from ..fields import shown_fields
from ..fields import ShownField
from Acquisition import aq_base
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from typing import Any


class RecordView(AskedByAddress, BrowserView):
    """Its fields one below the other; those that are empty are not told."""

    # The summary stands below the heading in either language.
    is_in_page_language = True
    tongue = staticmethod(tongue)

    @cached_property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @property
    def heading(self) -> str:
        return heading(self.context, self.request, self.context.title)

    @cached_property
    def summary(self) -> tuple[str, str | None]:
        """The summary, and its language where that is not the page's."""
        words = english_words(self.context, self.request)
        if words is not None and words.summary:
            return words.summary, None
        said = self.context.description or ""
        return said, None if self.language == "vi" else "vi"

    def facts(self) -> list[ShownField]:
        return list(shown_fields(self.context.collection, self.context, self.language))

    def lines(self, fact: ShownField) -> list[str]:
        return [one for one in fact.text.splitlines() if one]

    def url_of(self, fact: ShownField) -> str:
        """Where a value leads to; "" where it leads nowhere."""
        return fact.text if fact.kind is Kind.ADDRESS else ""

    def related(self) -> list[Any]:
        """Other records, under the words for what they are: titles with links."""
        return []

    def link_to(self, record: Any) -> Said:
        words = english_words(record, self.request)
        title = words.title if words is not None else ""
        tongue_ = None if title or self.language == "vi" else "vi"
        return Said(title or record.title, record.absolute_url(), tongue_)

    @property
    def proposing(self) -> str:
        """Where its owner proposes changes; "" where nobody does."""
        is_public = api.content.get_state(self.context, default="") == "published"
        is_open = is_public and self.context.collection.proposed
        return f"{self.context.absolute_url()}/@@propose-changes" if is_open else ""

    @property
    def picture(self) -> str:
        """Its address; "" for a record without one."""
        if getattr(aq_base(self.context), "image", None) is None:
            return ""
        return f"{self.context.absolute_url()}/@@images/image/large"
