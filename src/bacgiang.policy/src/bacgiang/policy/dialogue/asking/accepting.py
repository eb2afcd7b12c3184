"""Take a question in: one function for the page and the API."""

from ...base.refusal import Refusal
from ...citizen.sent_again import Taken
from ...citizen.short_text.accepting import accept_text
from ...citizen.short_text.accepting import Box
from ...citizen.short_text.accepting import SentText
from ...editorial.incoming.readable_text import refusals_of_words
from ...units.people.answering import why_not_sent_to
from ...units.sites.belonging import unit_code_of
from ..behavior import key_of
from ..content import ABOUT
from ..content import KIND
from ..public_ones import phase_for_acts
from bacgiang.policy import _
from datetime import datetime
from plone.dexterity.content import DexterityContent


CONSENT_TEXT = "dialogue-2026-1"
"""Version of the words of consent on the form: changed whenever they are."""
MOST = 2_000
NOT_TAKEN = Refusal(
    "not_taken_now",
    _(
        "dialogue_refusal_closed",
        default="Questions of this dialogue are not taken now.",
    ),
    status=409,
)
WRONG_TEXT = Refusal(
    "wrong_text",
    _(
        "dialogue_refusal_text",
        default="Write your question, in at most ${most} characters.",
        mapping={"most": str(MOST)},
    ),
    "text",
)


def accept_question(item: DexterityContent, sent: SentText, now: datetime) -> Taken:
    """At `now` (aware), which decides whether questions are taken. Raises Refused."""
    subject, unit = f"{ABOUT}{key_of(item)}", unit_code_of(item)
    judge = refusals_of_words
    box = Box(KIND, subject, unit, CONSENT_TEXT, MOST, WRONG_TEXT, judge)

    def why_not(moment: datetime) -> Refusal | None:
        phase = phase_for_acts(item, moment)
        is_asked = phase is not None and phase.takes_questions
        return why_not_sent_to(unit) if is_asked else NOT_TAKEN

    return accept_text(box, sent, now, why_not)
