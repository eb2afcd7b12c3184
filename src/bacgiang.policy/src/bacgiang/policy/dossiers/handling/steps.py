"""What the acts on a dossier share: words that are read, the step."""

from ...base.refusal import Refused
from ...citizen.messages.messenger import ask_for_message
from ...citizen.receipt_letters.asking import tell_of_step
from ...citizen.submissions.states import Event
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...editorial.incoming.readable_text import refusals_of_words
from ...text.line_ends import tidy
from ..cases.catching_up import refresh
from ..content.course import Phase
from ..content.course import Step
from ..letters import MESSAGES
from . import reasons
from typing import Any


TAKEN_UP = frozenset({Phase.RECEIVED, Phase.STARTED, Phase.WAITING})
QUIET = frozenset({Step.HANDED})
"""Steps of which no letter tells: whoever was there knows."""


def readable(words: str) -> str:
    """Words to the applicant. Raises Refused."""
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
        ask_for_message(found.code, MESSAGES, str(now.entries[-1].number))
    return now
