"""Links from what a text cites: documents of the register, and its own provisions."""

from ...law.citations.finder import Citation
from .cited import CitedPlaces
from .rendering import plain
from collections.abc import Callable
from html import escape


class CitationLinks:
    """Turns the text of a block into HTML with links; made for one page."""

    def __init__(
        self, places: CitedPlaces, html: Callable[[str], str] = plain, page: str = ""
    ) -> None:
        """`html`: a text as HTML, escaped; it may mark words. `page`: address of the
        text, where its other provisions are not on the same page.
        """
        self._places = places
        self._html = html
        self._page = page

    @property
    def is_cut(self) -> bool:
        """Whether the text, so far, cites more than there are links for."""
        return self._places.citations.is_cut

    def __call__(self, text: str, eid: str) -> str:
        """HTML of a text that stands in the provision `eid` ("" for none)."""
        return self._linked(text, eid, False)

    def quoted(self, text: str, eid: str) -> str:
        """The same of words that another document is to have."""
        return self._linked(text, eid, True)

    def _linked(self, text: str, eid: str, is_quoted: bool) -> str:
        said, place = [], 0
        for citation in self._places.citations(text):
            address = self._address(citation, eid, is_quoted)
            if address:
                words = self._html(text[citation.start : citation.end])
                said.append(self._html(text[place : citation.start]))
                said.append(f'<a href="{escape(address)}">{words}</a>')
                place = citation.end
        said.append(self._html(text[place:]))
        return "".join(said)

    def _address(self, citation: Citation, eid: str, is_quoted: bool) -> str:
        found = self._places.place(citation, eid, is_quoted)
        if found is None or found.named is not None:
            return ""
        page = found.record.absolute_url() if found.record else self._page
        return f"{page}#{found.eid}" if found.eid else page
