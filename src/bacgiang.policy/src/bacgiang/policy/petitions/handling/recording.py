"""What the acts on a petition share: words that are read, the step."""

from ...citizen.board_refusals import MOST_REASON
from ...citizen.board_refusals import REASON_MISSING
from ...citizen.receipt_letters.asking import tell_of_step
from ...citizen.submissions.states import Event
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...editorial.incoming import words_said
from ..cases.catching_up import refresh
from ..content.course import Step
from . import reasons
from typing import Any


QUIET = frozenset({Step.ASKED, Step.FOR_HEAD})
"""Steps of which no letter tells: the receipt does."""


def said_why(why: str) -> str:
    """On one line. Raises Refused."""
    return words_said.said_why(why, MOST_REASON, REASON_MISSING)


def readable(words: str) -> str:
    """Words of an answer. Raises Refused."""
    return words_said.readable(words, reasons.MOST_WORDS, reasons.WORDS_MISSING)


def step(found: Submission, taken: Step, said: dict[str, Any]) -> Submission:
    """Into the log; the row follows, and a letter for whoever wants them."""
    now = submissions().decide(found.code, Event.NOTED, taken.value, said)
    refresh([found.code])
    if taken not in QUIET:
        tell_of_step(found.code)
    return now
