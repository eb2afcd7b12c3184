"""After a transition, write to those whose turn it is."""

from ...units.register.lookup import get_unit
from ...units.sites.belonging import unit_code_of
from ..acts.recording import current_actor
from ..items import IEditorialItem
from ..workflow.parameters import Transition
from .desks import stands_on_desk
from .letters import Letter
from .letters import send_letters
from .recipients import authors
from .recipients import publishers
from .recipients import reviewers
from bacgiang.policy import _
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


def tell_whose_turn(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """Submitted: reviewers; approved: publishers; returned or restored: authors."""
    if event.transition is None:
        return
    code = unit_code_of(item)
    actor = current_actor()
    reason = event.kwargs.get("comment") or ""
    match event.transition.id:
        case Transition.SUBMIT.value:
            letter = _letter(item, code, TO_REVIEW, TO_REVIEW_TEXT, "@@act/approve")
            send_letters(reviewers(item, code, actor), item, letter)
        case Transition.APPROVE.value:
            send_letters(publishers(code, actor), item, _after_approval(item, code))
        case Transition.RETURN.value:
            letter = _letter(item, code, RETURNED, RETURNED_TEXT, "edit", reason)
            send_letters(authors(item, code, actor), item, letter)
        case Transition.RESTORE.value:
            letter = _letter(item, code, RESTORED, RESTORED_TEXT, "edit", reason)
            send_letters(authors(item, code, actor), item, letter)


def _after_approval(item: Any, code: str) -> Letter:
    """What stands on a desk is not published but offered."""
    on_desk = stands_on_desk([code])("/".join(item.getPhysicalPath()))
    text, act = (
        (TO_OFFER_TEXT, "@@offer") if on_desk else (TO_PUBLISH_TEXT, "@@act/publish")
    )
    return _letter(item, code, TO_PUBLISH, text, act)


def _letter(
    item: Any, code: str, subject: Any, text: Any, act: str, reason: str = ""
) -> Letter:
    unit = get_unit(code)
    facts = {"unit": unit.title if unit is not None else code}
    return Letter(
        subject=Message(subject, mapping=facts),
        text=Message(text, mapping=facts),
        url=f"{item.absolute_url()}/{act}",
        reason=reason,
    )
