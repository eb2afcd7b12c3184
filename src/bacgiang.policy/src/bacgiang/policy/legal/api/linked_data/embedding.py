"""Linked data inside the page of a record, and links to its other forms."""

from ...document_page.document_view import DocumentView
from ..negotiation.forms import HTML
from ..negotiation.links import alternates
from .legislation import legislation
from html import escape
import json
from plone.app.layout.viewlets.common import ViewletBase


# As escapes of JSON: no text of a record ends the element or begins another.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


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


def embedded(data: object) -> str:
    """JSON that can stand in a `script` element."""
    return json.dumps(data, ensure_ascii=False).translate(_ESCAPES)
