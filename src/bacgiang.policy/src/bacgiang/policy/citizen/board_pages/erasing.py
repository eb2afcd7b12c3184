"""By which form a board erases what it entered, as pages and programs show it."""

from ...base.act_page.field import Field
from ...base.acts.actor import current_actor
from ...base.english.days import shown_moment
from ...units.people.accounts import name_of
from ..board_refusals import MOST_REASON
from ..erasing_asked import erasing_store
from ..handling.handled import Handled
from ..submissions.submission import Submission
from .act_form import ActForm
from .act_form import Button
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.i18nmessageid import Message


HEADING = _("heading_erasing", default="Erase at its sender's request")
ABOUT = _(
    "help_erasing",
    default="The unit entered this, so its code does not withdraw or erase it. Where "
    "its sender asks the unit for that, one person says so here, and another one "
    "confirms it. Text, files, contact data and the answer are erased and cannot be "
    "had back; what is open is withdrawn. That it was received, and its proof, stay.",
)
ASKED = _(
    "text_erasing_asked",
    default="${who} asks for it, ${when}: “${why}”. Another person of the board "
    "confirms it, or turns it down.",
)
WHY = _(
    "label_erasing_why",
    default="How its sender asked for it, and when (without the name; for the board "
    "alone)",
)
ASK = _("button_erasing_ask", default="Ask for it to be erased")
CONFIRM = _("button_erasing_confirm", default="Confirm and erase it")
TURN_DOWN = _("button_erasing_turn_down", default="Do not erase it")


def erasing_forms(
    handled: Handled[Any], place: DexterityContent, found: Submission, typed: str
) -> list[ActForm]:
    """One, or none of what was erased and of what its sender erases. `typed`: why."""
    if found.is_erased or not handled.is_entered(found):
        return []
    asked = erasing_store().get(found.code)
    if asked is None:
        field = Field(
            name="why", title=WHY, kind="textarea", value=typed, most=MOST_REASON
        )
        button = ("erase", ASK, "btn-outline-danger")
        return [ActForm("case-erasing", HEADING, [field], [button], ABOUT)]
    is_own = current_actor() in asked.by
    may_decide = handled.why_not_decide(place, handled.course_of(found)) is None
    buttons: list[Button] = []
    if may_decide and not is_own:
        buttons.append(("erase", CONFIRM, "btn-danger"))
    if may_decide or is_own:
        buttons.append(("turn-down", TURN_DOWN, "btn-secondary"))
    facts = {
        "who": name_of(asked.by[-1]),
        "when": shown_moment(asked.at),
        "why": asked.words,
    }
    return [
        ActForm("case-erasing", HEADING, [], buttons, Message(ASKED, mapping=facts))
    ]


def erasing_as_json(code: str) -> dict[str, Any] | None:
    """What is asked now; None for nothing."""
    asked = erasing_store().get(code)
    if asked is None:
        return None
    return {"why": asked.words, "is_own": current_actor() in asked.by}
