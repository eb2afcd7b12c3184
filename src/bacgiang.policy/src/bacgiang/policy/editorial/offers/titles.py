"""What states of offers and portions of a text are called."""

from .offer import OfferState
from .snapshot import Portion
from bacgiang.policy import _


OFFER_STATES = {
    OfferState.OFFERED: _("offer_state_offered", default="Waiting for a decision"),
    OfferState.ACCEPTED: _("offer_state_accepted", default="Accepted"),
    OfferState.DECLINED: _("offer_state_declined", default="Declined"),
    OfferState.TAKEN_BACK: _("offer_state_taken_back", default="Taken back"),
    OfferState.ENDED: _("offer_state_ended", default="Acceptance ended"),
    OfferState.LAPSED: _("offer_state_lapsed", default="Lapsed: no longer approved"),
}
PORTIONS = {
    Portion.TITLE: _("portion_title", default="Title"),
    Portion.LEAD: _("portion_lead", default="Summary"),
    Portion.BODY: _("portion_body", default="Text"),
    Portion.PARTS: _("portion_parts", default="Pictures, files, facts"),
}
