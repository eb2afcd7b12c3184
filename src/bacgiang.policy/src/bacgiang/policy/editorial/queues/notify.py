"""After a transition, write to those whose turn it is."""

from ...base.acts.actor import current_actor
from ...base.policy_sites import on_policy_sites
from ...units.register.lookup import get_unit
from ...units.site_places import SiteState
from ...units.sites.belonging import site_of
from ...units.sites.belonging import unit_code_of
from ...units.sites.transitions import state_of
from ..items import IEditorialItem
from ..workflow.parameters import Transition
from .letter import Letter
from .letter import OfMany
from .letters import send_letters
from .recipients import authors
from .recipients import publishers
from .recipients import reviewers
from bacgiang.policy import _
from dataclasses import dataclass
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any
from zope.i18nmessageid import Message


TO_REVIEW = _("letter_to_review_subject", default="An item waits for review: ${unit}")
TO_REVIEW_TEXT = _(
    "letter_to_review_text",
    default="An item of ${unit} has been submitted and waits for review:",
)
TO_PUBLISH = _(
    "letter_to_publish_subject", default="An item waits for publication: ${unit}"
)
TO_PUBLISH_TEXT = _(
    "letter_to_publish_text",
    default="An item of ${unit} has been approved and waits for publication:",
)
TO_OFFER_TEXT = _(
    "letter_to_offer_text",
    default="An item of ${unit} has been approved and can be offered to the main site:",
)
RETURNED = _("letter_returned_subject", default="An item was returned to you: ${unit}")
RETURNED_TEXT = _(
    "letter_returned_text",
    default="An item of ${unit} was returned to be worked on:",
)
RESTORED = _("letter_restored_subject", default="An item is a draft again: ${unit}")
RESTORED_TEXT = _(
    "letter_restored_text",
    default="A withdrawn item of ${unit} was restored as a draft:",
)
MANY_TO_REVIEW = OfMany(
    _(
        "letter_many_to_review_subject",
        default="${count} items wait for review: ${unit}",
    ),
    _(
        "letter_many_to_review_text",
        default="${count} items of ${unit} have been submitted and wait for review:",
    ),
)
MANY_TO_PUBLISH = OfMany(
    _(
        "letter_many_to_publish_subject",
        default="${count} items wait for publication: ${unit}",
    ),
    _(
        "letter_many_to_publish_text",
        default="${count} items of ${unit} have been approved and wait for "
        "publication:",
    ),
)
MANY_TO_OFFER = OfMany(
    MANY_TO_PUBLISH.subject,
    _(
        "letter_many_to_offer_text",
        default="${count} items of ${unit} have been approved and can be offered to "
        "the main site:",
    ),
)
MANY_RETURNED = OfMany(
    _(
        "letter_many_returned_subject",
        default="${count} items were returned to you: ${unit}",
    ),
    _(
        "letter_many_returned_text",
        default="${count} items of ${unit} were returned to be worked on:",
    ),
)
MANY_RESTORED = OfMany(
    _(
        "letter_many_restored_subject",
        default="${count} items are drafts again: ${unit}",
    ),
    _(
        "letter_many_restored_text",
        default="${count} withdrawn items of ${unit} were restored as drafts:",
    ),
)


@dataclass(frozen=True)
class Matter:
    """What a letter is about: its words for one item and for many, and what to do."""

    subject: Message
    text: Message
    of_many: OfMany
    act: str


REVIEW = Matter(TO_REVIEW, TO_REVIEW_TEXT, MANY_TO_REVIEW, "@@act/approve")
PUBLICATION = Matter(TO_PUBLISH, TO_PUBLISH_TEXT, MANY_TO_PUBLISH, "@@act/publish")
OFFERING = Matter(TO_PUBLISH, TO_OFFER_TEXT, MANY_TO_OFFER, "@@offer")
RETURN = Matter(RETURNED, RETURNED_TEXT, MANY_RETURNED, "edit")
RESTORATION = Matter(RESTORED, RESTORED_TEXT, MANY_RESTORED, "edit")


@on_policy_sites
def notify_next_actor(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """Submitted: reviewers; approved: publishers; returned or restored: authors."""
    if event.transition is None:
        return
    code = unit_code_of(item)
    actor = current_actor()
    reason = event.kwargs.get("comment") or ""
    match event.transition.id:
        case Transition.SUBMIT.value:
            letter = _letter(item, code, REVIEW)
            send_letters(reviewers(item, code, actor), item, letter)
        case Transition.APPROVE.value:
            # What stands on a desk is not published but offered.
            site = site_of(item)
            on_desk = site is not None and state_of(site) is SiteState.DESK
            letter = _letter(item, code, OFFERING if on_desk else PUBLICATION)
            send_letters(publishers(code, actor), item, letter)
        case Transition.RETURN.value:
            letter = _letter(item, code, RETURN, reason)
            send_letters(authors(item, code, actor), item, letter)
        case Transition.RESTORE.value:
            letter = _letter(item, code, RESTORATION, reason)
            send_letters(authors(item, code, actor), item, letter)


def _letter(item: Any, code: str, matter: Matter, reason: str = "") -> Letter:
    unit = get_unit(code)
    facts = {"unit": unit.title if unit is not None else code}
    many = OfMany(
        Message(matter.of_many.subject, mapping=facts),
        Message(matter.of_many.text, mapping=facts),
    )
    return Letter(
        subject=Message(matter.subject, mapping=facts),
        text=Message(matter.text, mapping=facts),
        url=f"{item.absolute_url()}/{matter.act}",
        reason=reason,
        of_many=many,
    )
