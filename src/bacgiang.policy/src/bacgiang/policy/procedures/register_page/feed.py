"""A feed for every question to a register: what changed last."""

from ...editorial.public.feeds.feed import EditorialFeed
from ...editorial.public.feeds.feed import IEditorialFeed
from ...editorial.public.feeds.feed_item import EditorialFeedItem
from ...editorial.public.feeds.feed_item import xml_text
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from ..procedure.schema import IProcedure
from ..procedure.today import record_today
from ..register.registers import IFormRegister
from ..register.registers import IProcedureRegister
from .asked import Asked
from .asked import asked
from .asked import Sort
from .finding import find
from .finding import FORMS
from .finding import PROCEDURES
from functools import cached_property
from plone.base.interfaces.syndication import IFeedItem
from typing import Any
from zope.component import adapter
from zope.globalrequest import getRequest
from zope.interface import implementer


@adapter(IProcedureRegister)
class ProcedureFeed(EditorialFeed):
    """The procedures that answer the question in the address, changed last first."""

    portal_type = PROCEDURES

    @cached_property
    def _question(self) -> Asked:
        question = asked(getRequest().form).but(sort=Sort.CHANGED)
        own = unit_code_of(self.context)
        return question if own == main_unit_code() else question.but(doers=own)

    @property
    def query(self) -> str:
        """The question, for the feed's own address; empty for the whole register."""
        return asked(getRequest().form).but(sort=None).address()

    def _brains(self) -> list[Any]:
        return find(self._question, self.portal_type).brains(0, self.limit)


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
