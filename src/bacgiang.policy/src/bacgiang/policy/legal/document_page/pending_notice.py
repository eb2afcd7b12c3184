"""What a page says beside a status: by what data, and what waits to be confirmed."""

from ..relations.kind_titles import KIND_TITLES
from ..relations.naming_others import name_of
from ..relations.naming_others import provisions_of
from ..relations.one_reading import one_reading
from ..relations.pending import Pending
from ..relations.pending import pending_by
from ..relations.pending import pending_on
from collections.abc import Iterable
from plone import api
from plone.app.layout.viewlets.common import ViewletBase
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode


MOST = 10
"""Lines, the weightiest first; of a law that fifty texts speak of, a link leads on."""
ALL = "all"


class PendingNotice(ViewletBase):
    """Part of the page of a document, of the day that is asked for."""

    index = ViewPageTemplateFile("pending_notice.pt")

    def update(self) -> None:
        super().update()
        with one_reading():
            self._read()

    def _read(self) -> None:
        self._language = str(api.portal.get_current_language())
        self._on, self._by = (
            sorted(found, key=lambda one: one.weight)
            for found in (
                pending_on(self.context, self.view.on),
                pending_by(self.context),
            )
        )
        self.is_all = self.request.form.get("pending") == ALL
        self._most = len(self._on) + len(self._by) if self.is_all else MOST

    def on_this(self) -> list[dict[str, Any]]:
        """What others may do to the document."""
        return list(self._lines(self._on))

    def by_this(self) -> list[dict[str, Any]]:
        """What it may do to others."""
        return list(self._lines(self._by))

    def more(self) -> int:
        return sum(max(0, len(one) - self._most) for one in (self._on, self._by))

    def all_address(self) -> str:
        """Of the same page with all of them."""
        asked = {"on": self.view.on.isoformat(), "pending": ALL}
        return f"{self.context.absolute_url()}?{urlencode(asked)}#legal-pending"

    def _lines(self, pending: Iterable[Pending]) -> Iterable[dict[str, Any]]:
        for one in list(pending)[: self._most]:
            yield {
                "kind": KIND_TITLES[one.kind],
                "provisions": provisions_of(one.relation),
                "name": name_of(one.other, self._language),
                "url": one.other.url,
                "passage": one.url,
                "place": one.place,
                "is_ambiguous": one.is_ambiguous,
            }
