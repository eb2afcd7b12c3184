"""What the acts on a petition share: words that are read, the step, the record."""

from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ...citizen.receipt_letters.asking import tell_of_step
from ...citizen.submissions.states import Event
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...editorial.incoming.readable_text import refusals_of_words
from ...text.line_ends import tidy
from ...text.unicode_form import normalize
from ..cases.catching_up import refresh
from ..content.course import Course
from ..content.course import Step
from . import reasons
from typing import Any


QUIET = frozenset({Step.ASKED, Step.FOR_HEAD})
"""Steps of which no letter tells: the receipt does."""


def said_why(why: str) -> str:
    """On one line. Raises Refused."""
    why = " ".join(normalize(why).split())
    if not why or len(why) > reasons.MOST_REASON:
        raise Refused(reasons.REASON_MISSING)
    Refused.raise_for(*refusals_of_words("reason", why))
    return why


def readable(words: str) -> str:
    """Words of an answer. Raises Refused."""
    words = tidy(words)
    if not words or len(words) > reasons.MOST_WORDS:
        raise Refused(reasons.WORDS_MISSING)
    Refused.raise_for(*refusals_of_words("words", words))
    return words


def step(found: Submission, taken: Step, said: dict[str, Any]) -> Submission:
    """Into the log; the row follows, and a letter for whoever wants them."""
    now = submissions().decide(found.code, Event.NOTED, taken.value, said)
    refresh([found.code])
    if taken not in QUIET:
        tell_of_step(found.code)
    return now


def record(
    kind: str,
    course: Course,
    found: Submission,
    reason: str = "",
    unit: str = "",
    **facts: Any,
) -> None:
    """`course`: as it was before the act, whose unit did it unless another is named."""
    details = {"receipt": found.entries[0].digest, **facts}
    record_act(
        kind,
        unit=unit or course.unit,
        uid=found.subject,
        reason=reason,
        details=details,
    )
