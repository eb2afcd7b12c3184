"""A feed for every question to a register: what changed last."""

from ...editorial.public.feeds.feed import IEditorialFeed
from ...editorial.public.feeds.feed_item import EditorialFeedItem
from ...editorial.public.feeds.feed_item import xml_text
from ...search.register_page.feed import RegisterFeed
from ..procedure.conversion import record_today
from ..procedure.schema import IProcedure
from ..register.registers import IFormRegister
from ..register.registers import IProcedureRegister
from .query import FORMS
from .query import ProcedureQuery
from .query import PROCEDURES
from .query import Sort
from functools import cached_property
from plone.base.interfaces.syndication import IFeedItem
from typing import Any
from zope.component import adapter
from zope.interface import implementer


@adapter(IProcedureRegister)
class ProcedureFeed(RegisterFeed):
    """The procedures that answer the question in the address, changed last first."""

    portal_type = PROCEDURES
    query_class = ProcedureQuery
    unit_condition = "doers"
    newest = Sort.CHANGED


@adapter(IFormRegister)
class FormFeed(ProcedureFeed):
    """The same for forms."""

    portal_type = FORMS


@implementer(IFeedItem)
@adapter(IProcedure, IEditorialFeed)
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
