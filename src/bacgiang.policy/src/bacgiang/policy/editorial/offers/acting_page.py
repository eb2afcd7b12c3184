"""What the pages share on which units and the main board act on offers."""

from ...base.act_page.form_page import NOT_POSSIBLE_YET
from ...base.english.days import shown_minute
from ..stamps.page import StampedPage
from .offer import OfferAct
from .performing import perform
from .rules import open_acts
from .stamp import offer_stamp
from .statements import statement_of
from .view_facts import history_of
from .view_facts import OfferFacts
from .view_facts import visible_url
from bacgiang.policy import _
from collections.abc import Collection
from functools import cached_property
from typing import Any


DONE = {
    OfferAct.OFFER: _("message_offered", default="The item is offered."),
    OfferAct.WITHDRAW: _("message_taken_back", default="The offer is taken back."),
    OfferAct.ACCEPT: _("message_accepted", default="The item is accepted."),
    OfferAct.DECLINE: _("message_declined", default="The offer is declined."),
    OfferAct.END: _("message_acceptance_ended", default="The acceptance is ended."),
    OfferAct.WORDS: _("message_words_kept", default="The main site's words are kept."),
    OfferAct.NOTE: _("message_change_noted", default="The change is noted."),
    OfferAct.PICTURE: _(
        "message_picture_confirmed", default="The picture stands on the main site now."
    ),
}
TAKEN_OVER = _(
    "message_taken_over",
    default="Accepted. This is the main site's own draft of it: nobody reads it before "
    "it was submitted, approved and published.",
)


class OfferActingPage(StampedPage):
    """How the offers of `item` stand; those of `acts` can be done here."""

    reasons_heading = NOT_POSSIBLE_YET
    acts: Collection[OfferAct]
    item: Any
    moment = staticmethod(shown_minute)

    def is_submitted(self) -> bool:
        return super().is_submitted() and self.form_value("act") in self.acts

    @property
    def seen(self) -> str:
        return offer_stamp(self.item)

    def act(self) -> None:
        act = OfferAct(self.form_value("act"))
        changed = perform(self.item, act, statement_of(self.request.form))
        own = visible_url(changed.derived) if act is OfferAct.ACCEPT else ""
        if own:
            self.redirect(f"{own}/view", TAKEN_OVER)
        else:
            self.redirect(self.action, DONE[act])

    def reason_sent(self, *acts: str) -> str:
        """What was written to one of these acts, "" where another was sent."""
        return self.form_value("reason") if self.form_value("act") in acts else ""

    @cached_property
    def history(self) -> tuple[OfferFacts, ...]:
        return history_of(self.item)

    @property
    def current(self) -> OfferFacts | None:
        return self.history[0] if self.history else None

    @cached_property
    def _open_acts(self) -> tuple[OfferAct, ...]:
        return open_acts(self.item)

    def may(self, act: str) -> bool:
        return act in self._open_acts
