"""Who may correct which item, and what a correction must say."""

from ...base.refusal import Refusal
from ...base.refusal import those_that_hold
from ...text.files.full.blocks import text_blocks
from ..secrecy.check import check_texts
from ..secrecy.wording import finding_in_words
from ..secrecy.words_marked import is_marked
from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from ..workflow.item_roles import roles_on_item
from ..workflow.item_rules import item_rule
from ..workflow.item_rules import Step
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from ..workflow.statement_rules import DECLARATION_MISSING
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.globalrequest import getRequest


MAX_TEXT = 2000

NOT_A_PUBLISHER = Refusal(
    "not_your_level",
    _(
        "refusal_correction_not_publisher",
        default="Corrections are published by members of the item's own board who "
        "hold the publish level, its head and deputies. Ask one of them. Whoever "
        "updates the site can submit a working copy with the right text.",
    ),
)
NOT_PUBLISHED = Refusal(
    "correction_not_published",
    _(
        "refusal_correction_not_published",
        default="Only a published item is corrected. Edit a draft directly.",
    ),
)
NOT_READ = Refusal(
    "correction_not_read",
    _(
        "refusal_correction_not_read",
        default="Readers do not see this item now, so nothing is corrected for them. "
        "What is scheduled is changed in a working copy.",
    ),
)
WHAT_MISSING = Refusal(
    "what_missing",
    _(
        "refusal_correction_what_missing",
        default="Say what is corrected: the wrong words and the right ones.",
    ),
    "what",
)
WHY_MISSING = Refusal(
    "why_missing",
    _("refusal_correction_why_missing", default="Say why it is corrected."),
    "why",
)
WHAT_TOO_LONG = Refusal(
    "what_too_long",
    _(
        "refusal_correction_too_long",
        default="Shorten the text to 2,000 characters.",
    ),
    "what",
)
WHY_TOO_LONG = Refusal("why_too_long", WHAT_TOO_LONG.message, "why")
SECRECY_MARK = Refusal(
    "secrecy_mark",
    _(
        "refusal_correction_secrecy_mark",
        default="The text holds a mark of secrecy. Remove it; a correction is public.",
    ),
    "what",
)
NUMBERS_SEEN = "numbers_seen"
NUMBERS_OF_PERSONS = Refusal(
    "numbers_of_persons",
    _(
        "refusal_correction_numbers",
        default="Numbers of persons were found: ${places}. Take them out, or confirm "
        "that they are to be public.",
    ),
    NUMBERS_SEEN,
)


def person_refuses(item: DexterityContent, user: Any = None) -> Refusal | None:
    """Why this person cannot correct the item now; None when nothing forbids."""
    who = roles_on_item(item, user)
    if not (who.publishes or who.heads):
        return NOT_A_PUBLISHER
    if api.content.get_state(item, default="") != State.PUBLISHED.value:
        return NOT_PUBLISHED
    return None if moment_of(item) is Moment.DURING else NOT_READ


def text_refuses(what: str, why: str) -> tuple[Refusal, ...]:
    """What is missing or wrong in the texts of a correction."""
    marked = (name for name, said in (("what", what), ("why", why)) if is_marked(said))
    return (
        *those_that_hold(
            {
                WHAT_MISSING: not what,
                WHAT_TOO_LONG: len(what) > MAX_TEXT,
                WHY_MISSING: not why,
                WHY_TOO_LONG: len(why) > MAX_TEXT,
            }
        ),
        *(SECRECY_MARK.at(name) for name in marked),
    )


def alone_refuses(
    what: str, why: str, declaration: bool, numbers_seen: bool
) -> tuple[Refusal, ...]:
    """What one publisher must state who corrects without a second person."""
    blocks = text_blocks(f"{what}\n\n{why}", "correction")
    found = () if numbers_seen else check_texts(blocks).warnings[:5]
    request = getRequest()
    places = "; ".join(finding_in_words(one, request) for one in found)
    missing = () if declaration else (DECLARATION_MISSING,)
    return (*missing, *((NUMBERS_OF_PERSONS.at(places=places),) if found else ()))


@item_rule(Transition.PUBLISH)
def correction_refuses(item: DexterityContent, step: Step) -> tuple[Refusal, ...]:
    """Asked when a working copy is published as a correction; its reason is the why."""
    stated = step.stated
    return text_refuses(stated.correction, stated.comment) if stated.correction else ()
