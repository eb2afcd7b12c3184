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
from plone.dexterity.content import DexterityContent
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class Matter:
    """What a letter is about: its words for one item and for many, and what to do."""

    subject: Message
    text: Message
    of_many: OfMany
    act: str


SUBMITTED = Matter(
    _("letter_to_review_subject", default="An item waits for review: ${unit}"),
    _(
        "letter_to_review_text",
        default="An item of ${unit} has been submitted and waits for review:",
    ),
    OfMany(
        _(
            "letter_many_to_review_subject",
            default="${count} items wait for review: ${unit}",
        ),
        _(
            "letter_many_to_review_text",
            default="${count} items of ${unit} have been submitted and wait for "
            "review:",
        ),
    ),
    "@@act/approve",
)
APPROVED = Matter(
    _("letter_to_publish_subject", default="An item waits for publication: ${unit}"),
    _(
        "letter_to_publish_text",
        default="An item of ${unit} has been approved and waits for publication:",
    ),
    OfMany(
        _(
            "letter_many_to_publish_subject",
            default="${count} items wait for publication: ${unit}",
        ),
        _(
            "letter_many_to_publish_text",
            default="${count} items of ${unit} have been approved and wait for "
            "publication:",
        ),
    ),
    "@@act/publish",
)
# What stands on a desk is not published but offered.
APPROVED_ON_DESK = Matter(
    APPROVED.subject,
    _(
        "letter_to_offer_text",
        default="An item of ${unit} has been approved and can be offered to the main "
        "site:",
    ),
    OfMany(
        APPROVED.of_many.subject,
        _(
            "letter_many_to_offer_text",
            default="${count} items of ${unit} have been approved and can be offered "
            "to the main site:",
        ),
    ),
    "@@offer",
)
RETURNED = Matter(
    _("letter_returned_subject", default="An item was returned to you: ${unit}"),
    _(
        "letter_returned_text",
        default="An item of ${unit} was returned to be worked on:",
    ),
    OfMany(
        _(
            "letter_many_returned_subject",
            default="${count} items were returned to you: ${unit}",
        ),
        _(
            "letter_many_returned_text",
            default="${count} items of ${unit} were returned to be worked on:",
        ),
    ),
    "edit",
)
RESTORED = Matter(
    _("letter_restored_subject", default="An item is a draft again: ${unit}"),
    _(
        "letter_restored_text",
        default="A withdrawn item of ${unit} was restored as a draft:",
    ),
    OfMany(
        _(
            "letter_many_restored_subject",
            default="${count} items are drafts again: ${unit}",
        ),
        _(
            "letter_many_restored_text",
            default="${count} withdrawn items of ${unit} were restored as drafts:",
        ),
    ),
    "edit",
)


@on_policy_sites
def notify_next_actor(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """Submitted: reviewers; approved: publishers; returned or restored: authors."""
    if event.transition is None:
        return
    code, actor = unit_code_of(item), current_actor()
    reason = event.kwargs.get("comment") or ""
    match event.transition.id:
        case Transition.SUBMIT.value:
            people = reviewers(item, code, actor)
            send_letters(people, item, _letter(item, code, SUBMITTED))
        case Transition.APPROVE.value:
            site = site_of(item)
            on_desk = site is not None and state_of(site) is SiteState.DESK
            letter = _letter(item, code, APPROVED_ON_DESK if on_desk else APPROVED)
            send_letters(publishers(code, actor), item, letter)
        case Transition.RETURN.value | Transition.RESTORE.value as step:
            matter = RETURNED if step == Transition.RETURN else RESTORED
            send_letters(
                authors(item, code, actor), item, _letter(item, code, matter, reason)
            )


def _letter(
    item: DexterityContent, code: str, matter: Matter, reason: str = ""
) -> Letter:
    unit = get_unit(code)
    facts = {"unit": unit.title if unit is not None else code}
    return Letter(
        subject=Message(matter.subject, mapping=facts),
        text=Message(matter.text, mapping=facts),
        url=f"{item.absolute_url()}/{matter.act}",
        reason=reason,
        of_many=OfMany(
            Message(matter.of_many.subject, mapping=facts),
            Message(matter.of_many.text, mapping=facts),
        ),
    )
