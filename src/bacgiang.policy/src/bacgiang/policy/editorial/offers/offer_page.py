"""`…/@@offer`: the unit offers an item to the main site or takes the offer back."""

from ...base.refusal import Refusal
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from .acting_page import OfferActingPage
from .offer import OfferAct
from .offer import UNIT_ACTS
from .places import decision_url
from .places import is_offerable
from .places import item_with
from .places import on_main_site
from .rules import current_offer
from .rules import place_refuses
from .rules import refusals
from .seeing import VIEW_WORK
from .store import offer_store
from plone import api
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class OfferPage(OfferActingPage):
    """How the item's offers stand, and the unit's two acts."""

    template = ViewPageTemplateFile("offer.pt")
    acts = UNIT_ACTS

    def prepare(self) -> None:
        self.item = self.context

    @property
    def why_not(self) -> tuple[Refusal, ...]:
        """Why there is nothing to do here, for the act that comes next."""
        offer = current_offer(self.item)
        if self.may(OfferAct.OFFER) or (offer is not None and offer.is_open):
            return ()
        return refusals(self.item, OfferAct.OFFER)

    @property
    def taken_over_only(self) -> Refusal | None:
        return place_refuses(self.item) if self.may(OfferAct.OFFER) else None

    def original(self) -> dict[str, Any] | None:
        """Where a main-site item was taken over from, None for any other."""
        uid = offer_store().original_of(IUUID(self.item)) or ""
        item = item_with(uid)
        if item is None:
            return None
        return {
            "unit": unit_name(unit_code_of(item)),
            "url": decision_url(self.item, uid),
            "changed": offer_store().changed_at(uid) is not None,
        }


class OfferPossible(BrowserView):
    """Whether the item's menu shows the way to its offers."""

    def __call__(self) -> bool:
        item = self.context
        if not is_offerable(item) or not api.user.has_permission(VIEW_WORK, obj=item):
            return False
        if on_main_site(item):
            return offer_store().original_of(IUUID(item)) is not None
        return current_offer(item) is not None or not refusals(item, OfferAct.OFFER)
