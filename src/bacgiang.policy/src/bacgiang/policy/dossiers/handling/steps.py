"""What the acts on a dossier share: words that are read, the step."""

from ...base.acts.actor import current_actor
from ...base.refusal import Refused
from ...citizen.board_refusals import MOST_REASON
from ...citizen.board_refusals import REASON_MISSING
from ...citizen.messages.messenger import ask_for_message
from ...citizen.notes import Note
from ...citizen.receipt_letters.asking import tell_of_step
from ...citizen.submissions.states import Event
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...editorial.incoming import words_said
from ..cases.catching_up import refresh
from ..content.course import Course
from ..content.course import Phase
from ..content.course import Step
from ..letters import MESSAGES
from . import reasons
from .stores import done_store
from typing import Any


TAKEN_UP = frozenset({Phase.RECEIVED, Phase.STARTED, Phase.WAITING})
QUIET = frozenset({Step.HANDED, Step.TAKEN_BACK})
"""Steps of which no letter tells: whoever was there knows."""


def readable(words: str, field: str = "words") -> str:
    """Raises Refused."""
    missing = reasons.WORDS_MISSING.at(field)
    return words_said.readable(words, reasons.MOST_WORDS, missing)


def said_why(why: str) -> str:
    """On one line. Raises Refused."""
    return words_said.said_why(why, MOST_REASON, REASON_MISSING)


def not_now(course: Course) -> Refused:
    # Translated with the sentence: by itself it has no language here.
    return Refused(reasons.NOT_NOW.at(phase=course.phase.title_message))


def step(found: Submission, taken: Step, said: dict[str, Any]) -> Submission:
    """Into the log; the row follows, and a letter for whoever wants them."""
    now = submissions().decide(found.code, Event.NOTED, taken.value, said)
    entry = now.entries[-1]
    who = Note(entry.at, current_actor(), str(said.get("unit", "")), str(entry.number))
    done_store().add(found.code, who)
    refresh([found.code])
    if taken not in QUIET:
        tell_of_step(found.code)
        ask_for_message(found.code, MESSAGES, str(entry.number))
    return now
