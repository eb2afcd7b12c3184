"""Letters about offers: to the main board the offer, to the unit what came of it."""

from ...base.acts.actor import current_actor
from ...base.policy_sites import on_policy_sites
from ...units.levels import Level
from ...units.people.recipients import members_at
from ...units.register.lookup import main_unit_code
from ...units.register.names import unit_name
from ..items import IEditorialItem
from ..queues.letter import Letter
from ..queues.letters import send_letters
from ..queues.recipients import at_level
from ..workflow.parameters import State
from .events import OfferActed
from .offer import Offer
from .offer import OfferAct
from .offer import OfferState
from .places import decision_url
from .rules import current_offer
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any
from zope.i18nmessageid import Message


OFFERED = (
    _("letter_offered_subject", default="Offered to the main site by ${unit}"),
    _("letter_offered_text", default="${unit} offers an item to the main site:"),
)
TO_UNIT: dict[OfferAct, tuple[Message, Message]] = {
    OfferAct.ACCEPT: (
        _("letter_accepted_subject", default="Accepted for the main site"),
        _(
            "letter_accepted_text",
            default="The main board has accepted an item of ${unit} for the main site:",
        ),
    ),
    OfferAct.DECLINE: (
        _("letter_declined_subject", default="Declined by the main board"),
        _(
            "letter_declined_text",
            default="The main board has declined an item that ${unit} offered:",
        ),
    ),
    OfferAct.END: (
        _("letter_ended_subject", default="Taken off the main site"),
        _(
            "letter_ended_text",
            default="The main board has taken an item of ${unit} off the main site; it "
            "stays on your own:",
        ),
    ),
}
WITHDRAWN = (
    _("letter_original_withdrawn_subject", default="Withdrawn by ${unit}"),
    _(
        "letter_original_withdrawn_text",
        default="${unit} has withdrawn an item that the main board had accepted. It is "
        "off the main site; an item made from it is for the main board to look at:",
    ),
)


def tell_of_act(event: OfferActed) -> None:
    """Offered: the main board's reviewers; decided: the unit's publishers and heads."""
    item, act, offer = event.item, event.act, event.offer
    if act is OfferAct.OFFER:
        letter = _letter(item, offer, OFFERED, offer.note)
        send_letters(_main_reviewers(), item, letter)
    elif act in TO_UNIT:
        url = f"{item.absolute_url()}/@@offer"
        letter = _letter(item, offer, TO_UNIT[act], offer.reason, url)
        send_letters(_unit_publishers(offer.unit), item, letter)


@on_policy_sites
def tell_of_withdrawal(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """The main board learns that an item it had accepted is off."""
    if event.transition is None or event.new_state.id != State.WITHDRAWN.value:
        return
    offer = current_offer(item)
    if offer is not None and offer.state is OfferState.ACCEPTED:
        letter = _letter(item, offer, WITHDRAWN, "")
        send_letters(_main_reviewers(), item, letter)


def _main_reviewers() -> list[Any]:
    return at_level(main_unit_code(), Level.REVIEW, frozenset({current_actor()}))


def _unit_publishers(code: str) -> list[Any]:
    people = members_at(code, (Level.PUBLISH, Level.HEAD))
    return [one for one in people if one.user_id != current_actor()]


def _letter(
    item: DexterityContent,
    offer: Offer,
    words: tuple[Message, Message],
    reason: str,
    url: str = "",
) -> Letter:
    facts = {"unit": unit_name(offer.unit, "vi")}
    subject, text = (Message(one, mapping=facts) for one in words)
    return Letter(
        subject=subject,
        text=text,
        url=url or decision_url(item, item.UID()),
        reason=reason,
    )
