"""The block of data in the head, which no browser executes."""

from ....base.page_facts import IStructuredData
from ..head.viewlets import HeadViewlet
from .embedding import embedded
from typing import Any
from zope.component import subscribers


class StructuredDataViewlet(HeadViewlet):
    """Everything the rooms know of the page, as one graph."""

    def render(self) -> str:
        graph = self.things() if self.page.is_found else []
        if not graph:
            return ""
        data = embedded({"@context": "https://schema.org", "@graph": graph})
        return f'<script type="application/ld+json">{data}</script>'

    def things(self) -> list[dict[str, Any]]:
        asked = (self.context, self.request, self.view)
        return [
            {
                name: value
                for name, value in thing.items()
                if value not in (None, "", [])
            }
            for one in subscribers(asked, IStructuredData)
            for thing in one.things()
        ]
