"""Linked data inside the page of a record, and links to its other forms."""

from ....units.findability.structured_data.embedding import embedded
from ...document_page.document_view import DocumentView
from ..negotiation.forms import HTML
from ..negotiation.links import alternates
from .legislation import legislation
from html import escape
from plone.app.layout.viewlets.common import ViewletBase


class LinkedDataViewlet(ViewletBase):
    """A block of data, which no browser executes, and `link` elements."""

    def render(self) -> str:
        links = [
            f'<link rel="alternate" type="{escape(kind)}" href="{escape(address)}" />'
            for kind, address in alternates(self.context)
            if kind != HTML
        ]
        data = embedded(legislation(self._page()))
        links.append(f'<script type="application/ld+json">{data}</script>')
        return "\n".join(links)

    def _page(self) -> DocumentView:
        """The page that is drawn, with what it has found out already."""
        if isinstance(self.view, DocumentView):
            return self.view
        return DocumentView(self.context, self.request)
