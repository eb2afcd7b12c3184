"""Take in the wish to be told, by page or API."""

from ..base.form_values import form_value
from ..base.refusal import Refusal
from ..base.refusal import Refused
from ..citizen.following.asking import ask_to_be_told
from .letters import CONFIRM_ALERT
from .questions.question import LONGEST
from .questions.reading import read_question
from .store import alerts
from .wish import Rhythm
from .wish import Wish
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import datetime
from typing import Any


UNKNOWN_QUESTION = Refusal(
    "unknown_question",
    _(
        "alert_refusal_question",
        default="There is nothing to be told of at this address. Open a search, a "
        "register or the page of a unit, and ask from there.",
    ),
    "about",
)
UNKNOWN_RHYTHM = Refusal(
    "unknown_rhythm",
    _("alert_refusal_rhythm", default="Choose how often you want to be told."),
    "rhythm",
)


def ask_for_alert(body: Mapping[str, Any], language: str, now: datetime) -> None:
    """Keep the wish and let the letter of confirmation go out. Raises Refused.

    `about` (address of the question within the portal), `rhythm`, and what
    `ask_to_be_told` reads.
    """
    question = read_question(form_value(body, "about")[: LONGEST * 2])
    if question is None:
        raise Refused(UNKNOWN_QUESTION)
    rhythm = form_value(body, "rhythm")
    if rhythm not in tuple(Rhythm):
        raise Refused(UNKNOWN_RHYTHM)
    topic = Wish(Rhythm(rhythm), question).topic
    ask_to_be_told(alerts(), CONFIRM_ALERT, topic, body, language, now)
