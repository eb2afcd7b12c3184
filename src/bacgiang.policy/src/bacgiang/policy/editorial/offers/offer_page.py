"""`…/@@offer`: the unit offers an item to the main site or takes the offer back."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import NOT_POSSIBLE_YET
from ...base.date_labels import stamp_label
from ...base.refusal import Refusal
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from .following import original_of
from .offer import OfferAct
from .offer import UNIT_ACTS
from .performing import perform
from .places import decision_url
from .places import is_offerable
from .places import item_with
from .places import on_main_site
from .rules import current_offer
from .rules import open_acts
from .rules import place_refuses
from .rules import refusals
from .seeing import VIEW_WORK
from .statements import statement_of
from .store import offer_store
from .view_facts import history_of
from .view_facts import OfferFacts
from bacgiang.policy import _
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


DONE = {
    OfferAct.OFFER: _("message_offered", default="The item is offered."),
    OfferAct.WITHDRAW: _("message_taken_back", default="The offer is taken back."),
}


class OfferPage(ActPage):
    """How the item's offers stand, and the unit's two acts."""

    template = ViewPageTemplateFile("offer.pt")
    reasons_heading = NOT_POSSIBLE_YET

    def is_submitted(self) -> bool:
        return super().is_submitted() and self.form_value("act") in UNIT_ACTS

    def act(self) -> None:
        act = OfferAct(self.form_value("act"))
        perform(self.context, act, statement_of(self.request.form))
        self.redirect(self.action, DONE[act])

    @property
    def may_offer(self) -> bool:
        return OfferAct.OFFER in open_acts(self.context)

    @property
    def may_take_back(self) -> bool:
        return OfferAct.WITHDRAW in open_acts(self.context)

    @property
    def why_not(self) -> tuple[Refusal, ...]:
        """Why there is nothing to do here, for the act that comes next."""
        offer = current_offer(self.context)
        if self.may_offer or (offer is not None and offer.is_open):
            return ()
        return refusals(self.context, OfferAct.OFFER)

    @property
    def taken_over_only(self) -> Refusal | None:
        return place_refuses(self.context) if self.may_offer else None

    def current(self) -> OfferFacts | None:
        found = self.history()
        return found[0] if found else None

    def history(self) -> tuple[OfferFacts, ...]:
        return history_of(self.context)

    def original(self) -> dict[str, str | bool] | None:
        """Where a main-site item was taken over from, None for any other."""
        uid = original_of(self.context)
        item = item_with(uid) if uid is not None else None
        if uid is None or item is None:
            return None
        return {
            "unit": unit_name(unit_code_of(item)),
            "url": decision_url(self.context, uid),
            "changed": offer_store().changed_at(uid) is not None,
        }

    moment = staticmethod(stamp_label)


class OfferPossible(BrowserView):
    """Whether the item's menu shows the way to its offers."""

    def __call__(self) -> bool:
        item = self.context
        if not is_offerable(item) or not api.user.has_permission(VIEW_WORK, obj=item):
            return False
        if on_main_site(item):
            return original_of(item) is not None
        return current_offer(item) is not None or not refusals(item, OfferAct.OFFER)
