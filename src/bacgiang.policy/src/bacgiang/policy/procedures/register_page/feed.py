"""A feed for every question to a register: what changed last."""

from ...editorial.public.feeds.feed_item import EditorialFeedItem
from ...editorial.public.feeds.feed_item import xml_text
from ...search.register_page.feed import RegisterFeed
from ..procedure.conversion import record_today
from . import query
from functools import cached_property
from typing import Any


class ProcedureFeed(RegisterFeed):
    """The procedures that answer the question in the address, changed last first."""

    portal_type = query.PROCEDURES
    query_class = query.ProcedureQuery
    unit_condition = "doers"
    newest = query.Sort.CHANGED


class FormFeed(ProcedureFeed):
    """The same for forms."""

    portal_type = query.FORMS


class ProcedureFeedItem(EditorialFeedItem):
    """A procedure is called by its code and name; the decision tells what changed."""

    @cached_property
    def _record(self) -> Any:
        return record_today(self.context)

    @property
    def title(self) -> str:
        return xml_text(f"{self._record.code} {self._record.title}")

    @property
    def description(self) -> str:
        decision = self._record.decision
        number = decision.number if decision is not None else ""
        return xml_text("\n".join((number, *self._notes())).strip())
