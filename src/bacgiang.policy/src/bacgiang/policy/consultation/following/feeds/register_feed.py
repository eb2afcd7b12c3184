"""A feed for every question to the register of drafts: the newest ones."""

from ....base.date_labels import day_label
from ....citizen.letters.words import said
from ....editorial.public.feeds.feed import IEditorialFeed
from ....editorial.public.feeds.feed_item import EditorialFeedItem
from ....editorial.public.feeds.feed_item import xml_text
from ....search.register_page.feed import RegisterFeed
from ....search.register_page.query import RegisterQuery
from ....search.searching import find
from ....search.searching import Found
from ...draft.schema import ILegalDraft
from ...register.registers import IDraftRegister
from ...register_page.query import DraftQuery
from ...register_page.query import DRAFTS
from ...timing.states import state_of
from ...timing.states import STATE_TITLES
from ...timing.store import consultation_of
from bacgiang.policy import _
from plone import api
from plone.base.interfaces.syndication import IFeedItem
from zope.component import adapter
from zope.interface import implementer


@adapter(IDraftRegister)
class DraftFeed(RegisterFeed):
    """Published drafts that answer the question in the address."""

    query_class = DraftQuery
    unit_condition = "unit_code"

    def find(self, query: RegisterQuery) -> Found:
        published = {**query.catalog_query(DRAFTS), "review_state": "published"}
        return find(api.portal.get_tool("portal_catalog"), published)


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
        day = day_label(consultation.last_day, self.feed.language)
        facts = {"state": STATE_TITLES[state], "day": day}
        return said(
            _("feed_draft_state", default="${state}. Last day for opinions: ${day}"),
            self.feed.language,
            facts,
        )
