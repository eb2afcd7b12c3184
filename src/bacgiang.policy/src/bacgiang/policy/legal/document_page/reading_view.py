"""What pages of the whole text of a record share: contents, finding, the text."""

from ...law.tree import LegalText
from ...search.passages import Unit
from ..documents.large_texts import wait_where_large
from ..searching.passage_in_document import kept_units
from .cited import CitedPlaces
from .effect_view import EffectView
from .finding import find_in
from .finding import Found
from .linking import CitationLinks
from .rendering import contents
from .rendering import plain
from bacgiang.policy import _
from collections.abc import Iterable
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from urllib.parse import urlencode
from zope.i18nmessageid import Message


class ReadingView(EffectView):
    """A page of one text; everything stands in it without scripts."""

    contents_box = ViewPageTemplateFile("contents.pt")
    found_box = ViewPageTemplateFile("found.pt")
    text_box = ViewPageTemplateFile("text.pt")

    text_heading = _("heading_text", default="Text")
    heading_class = "d-print-none"
    """Of a heading that only who listens to the page needs."""

    _links: CitationLinks | None = None

    def __call__(self) -> str:
        # Here: what stands in the head of a page is left out where it raises anything.
        wait_where_large(self.context)
        return str(self.index())

    @property
    def tree(self) -> LegalText | None:
        """The text that is read; None where there is none."""
        raise NotImplementedError

    @property
    def here(self) -> str:
        """Address of the page."""
        raise NotImplementedError

    def asked(self) -> list[tuple[str, str]]:
        """What the page is asked for; that stays so when words are looked for."""
        raise NotImplementedError

    def jumps(self) -> list[tuple[str, Message]]:
        """Addresses and names of the parts of the page beside the text."""
        raise NotImplementedError

    def units(self) -> Iterable[Unit]:
        """The articles of the text, taken apart into words; here of the kept one."""
        return kept_units(self.context.structure)

    @property
    def unmarked(self) -> str:
        """Address of the page where nothing is looked for."""
        said = urlencode(self.asked())
        return f"{self.here}?{said}" if said else self.here

    @cached_property
    def found(self) -> Found | None:
        """What was looked for within the text (`?find=`)."""
        return find_in(self.units, self.request.form) if self.tree else None

    def contents(self) -> list[tuple[int, str, str]]:
        return list(contents(self.tree)) if self.tree else []

    def links(self, eids: Iterable[str] | None = None) -> CitationLinks:
        """What puts the words of the text into HTML. `eids`: its provisions, where it
        is not the issued one.
        """
        html = self.found.marked if self.found is not None else plain
        self._links = CitationLinks(CitedPlaces(self.context, eids), html)
        return self._links

    @property
    def is_linked_in_part(self) -> bool:
        """Whether the text, once it was drawn, cites more than there are links for."""
        return self._links is not None and self._links.is_cut
