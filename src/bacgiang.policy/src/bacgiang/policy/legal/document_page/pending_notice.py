"""What a page says beside a status: by what data, and what waits to be confirmed."""

from ..relations.kind_titles import KIND_TITLES
from ..relations.naming_others import name_of
from ..relations.naming_others import provisions_of
from ..relations.pending import Pending
from ..relations.pending import pending_by
from ..relations.pending import pending_on
from collections.abc import Iterable
from plone import api
from plone.app.layout.viewlets.common import ViewletBase
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


MOST = 10
"""Lines; of a law that fifty texts speak of the rest is told as a number."""


class PendingNotice(ViewletBase):
    """Part of the page of a document, of the day that is asked for."""

    index = ViewPageTemplateFile("pending_notice.pt")

    def update(self) -> None:
        super().update()
        self._language = str(api.portal.get_current_language())
        self._on = pending_on(self.context, self.view.on)
        self._by = pending_by(self.context)

    def on_this(self) -> list[dict[str, Any]]:
        """What others may do to the document."""
        return list(self._lines(self._on))

    def by_this(self) -> list[dict[str, Any]]:
        """What it may do to others."""
        return list(self._lines(self._by))

    def more(self) -> int:
        return sum(max(0, len(one) - MOST) for one in (self._on, self._by))

    def _lines(self, pending: Iterable[Pending]) -> Iterable[dict[str, Any]]:
        for one in list(pending)[:MOST]:
            yield {
                "kind": KIND_TITLES[one.kind],
                "provisions": provisions_of(one.relation),
                "name": name_of(one.other, self._language),
                "url": one.other.url,
                "passage": one.url,
                "place": one.place,
            }
