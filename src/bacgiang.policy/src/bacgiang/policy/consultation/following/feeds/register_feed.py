"""A feed for every question to the register of drafts: the newest ones."""

from ....base.date_labels import day_label
from ....editorial.public.feeds.feed import EditorialFeed
from ....editorial.public.feeds.feed import IEditorialFeed
from ....editorial.public.feeds.feed_item import EditorialFeedItem
from ....editorial.public.feeds.feed_item import xml_text
from ....search.searching import find
from ....units.register.lookup import main_unit_code
from ....units.sites.belonging import unit_code_of
from ...draft.schema import ILegalDraft
from ...register.registers import IDraftRegister
from ...register_page.asked import Asked
from ...register_page.asked import asked
from ...register_page.finding import query_of
from ...timing.states import state_of
from ...timing.states import STATE_TITLES
from ...timing.store import consultation_of
from ..places import said
from bacgiang.policy import _
from functools import cached_property
from plone import api
from plone.base.interfaces.syndication import IFeedItem
from typing import Any
from zope.component import adapter
from zope.globalrequest import getRequest
from zope.interface import implementer


STATE = _("feed_draft_state", default="${state}. Last day for opinions: ${day}")


@adapter(IDraftRegister)
class DraftFeed(EditorialFeed):
    """Published drafts that answer the question in the address; on a unit's site that
    unit's share.
    """

    @cached_property
    def _question(self) -> Asked:
        question = asked(getRequest().form)
        own = unit_code_of(self.context)
        return question if own == main_unit_code() else question.but(unit_code=own)

    @property
    def query(self) -> str:
        """The question, for the feed's own address; empty for the whole register."""
        return asked(getRequest().form).but().address()

    def _brains(self) -> list[Any]:
        query = {**query_of(self._question), "review_state": "published"}
        catalog = api.portal.get_tool("portal_catalog")
        return list(find(catalog, query).brains(0, self.limit))


@implementer(IFeedItem)
@adapter(ILegalDraft, IEditorialFeed)
class DraftFeedItem(EditorialFeedItem):
    """The summary, then where the consultation stands."""

    @property
    def description(self) -> str:
        lines = [self.context.description or "", self._state(), *self._notes()]
        return xml_text("\n".join(one for one in lines if one))

    def _state(self) -> str:
        consultation = consultation_of(self.context)
        state = state_of(consultation)
        if consultation is None or state is None:
            return ""
        day = day_label(consultation.last_day)
        facts = {"state": STATE_TITLES[state], "day": day}
        return said(STATE, self.feed.language, facts)
