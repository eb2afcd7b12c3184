"""`@@acts`: the record of acts, for the standing office and a unit's head (15.3)."""

from ...base.acts.kinds import act_kinds
from ...base.english.days import shown_stamp
from ...base.refusal import Refused
from ...units.register.names import unit_name
from .act import moment_of
from .following import missing
from .following import unnamed_acts
from .query import days_asked
from .query import selection_asked
from .query import text_asked
from .reading import Batch
from .reading import read_batch
from .rows import ActRow
from .rows import RowMaker
from .scope import unit_read_at
from .store import act_store
from datetime import date
from datetime import datetime
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.i18nmessageid import Message


PAGE_SIZE = 50
FILTERS = ("start", "end", "person", "kind", "item")


class ActsPage(BrowserView):
    """Shows a batch of acts, newest first, with what they can be narrowed by."""

    template = ViewPageTemplateFile("acts.pt")
    moment = staticmethod(shown_stamp)
    error: Message | None = None
    batch = Batch(())
    days: tuple[date, date] | None = None

    def __call__(self) -> str:
        form = self.request.form
        try:
            self.days = days_asked(form)
            selection = selection_asked(self.context, form)
            before = text_asked(form, "before")
            self.batch = read_batch(act_store(), selection, PAGE_SIZE, before)
        except Refused as error:
            self.error = error.refusals[0].message
            self.request.response.setStatus(400, lock=1)
        return self.template()

    @property
    def is_whole(self) -> bool:
        """Whether the acts of all units are read here."""
        return unit_read_at(self.context) is None

    @property
    def unit_name(self) -> str:
        return unit_name(unit_read_at(self.context) or "")

    def rows(self) -> list[ActRow]:
        return list(RowMaker(self.context, self.request).rows(self.batch.acts))

    def missing(self) -> list[datetime]:
        """When acts were done that this instance recorded and that are gone."""
        store = act_store()
        return [moment_of(key) for key in missing(store, unnamed_acts(store))]

    def kinds(self) -> list[tuple[str, Any]]:
        return [(code, kind.title) for code, kind in act_kinds().items()]

    def asked(self, name: str) -> str:
        return text_asked(self.request.form, name)

    def day(self, name: str) -> str:
        """The first or the last day, as it is or as it is taken by default."""
        if self.days is None:
            return self.asked(name)
        return self.days[0 if name == "start" else 1].isoformat()

    def url(self, view: str, **more: str) -> str:
        """Address of a view, with what is asked for here."""
        asked = {name: self.asked(name) for name in FILTERS if self.asked(name)}
        query = urlencode({**asked, **more})
        return f"{self.context.absolute_url()}/{view}{'?' if query else ''}{query}"
