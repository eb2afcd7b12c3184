"""What was sent, and what became of it, as data of the log of receipts."""

from ..base.titled_enum import TitledEnum
from ..citizen.submissions.entry import Entry
from ..citizen.submissions.states import State
from ..citizen.submissions.submission import Submission
from bacgiang.policy import _
from dataclasses import dataclass
from zope.i18n import translate


KIND = "dialogue"
ABOUT = "dialogue."
"""Before the dialogue's key (`behavior.key_of`)."""


class Step(TitledEnum):
    """Tokens are sealed: one that was used never changes. Those before the last three
    are the grounds of a refusal.
    """

    OFF_TOPIC = "off-topic", _("dialogue_ground_topic", default="Not what it is about")
    ASKED = "asked", _("dialogue_ground_asked", default="The same was asked before")
    COMPLAINT = (
        "complaint",
        _("dialogue_ground_complaint", default="A complaint, denunciation or petition"),
    )
    PERSONAL = (
        "personal",
        _("dialogue_ground_personal", default="About private matters of persons"),
    )
    INSULTING = "insulting", _("dialogue_ground_insulting", default="Insulting, or ads")
    UNREADABLE = (
        "unreadable",
        _("dialogue_ground_unreadable", default="What is asked cannot be made out"),
    )
    LATE = "late", _("dialogue_ground_late", default="No time was left to answer it")
    REWORDED = (
        "reworded",
        _("dialogue_step_reworded", default="Shown otherwise by the board"),
    )
    ANSWERED = "answered", _("petition_step_answered", default="Answered")
    TAKEN_OFF = (
        "taken-off",
        _("petition_step_taken_off", default="Taken off the page by the board"),
    )


GROUNDS = tuple(Step)[:-3]


class Standing(TitledEnum):
    """Where a question stands."""

    WAITING = "waiting", _("citizen_state_waiting", default="Waiting to be looked at")
    TAKEN = "taken", _("dialogue_question_taken", default="Taken, waits for an answer")
    ANSWERED = "answered", _("petition_step_answered", default="Answered")
    OFF = "off", _("petition_step_taken_off", default="Taken off the page by the board")
    REFUSED = "refused", _("dialogue_question_refused", default="Not on the page")


@dataclass(frozen=True)
class Course:
    phase: Standing


def course_of(found: Submission) -> Course:
    if found.is_erased:
        return Course(Standing.REFUSED)
    if found.state is State.PUBLISHED:
        ends = (Step.ANSWERED, Step.TAKEN_OFF)
        last = next((e for e in reversed(found.entries) if e.reason in ends), None)
        answered = last is not None and last.reason == Step.ANSWERED
        return Course(Standing.ANSWERED if answered else Standing.TAKEN)
    if found.state is State.WAITING:
        return Course(Standing.WAITING)
    is_off = found.reason == Step.TAKEN_OFF
    return Course(Standing.OFF if is_off else Standing.REFUSED)


def text_of(found: Submission) -> str:
    """As it was sent; "" once it was erased."""
    return str(found.payload["text"]) if found.payload is not None else ""


def number_of(found: Submission) -> str:
    """By which everybody knows it: part of the digest on its receipt."""
    return found.entries[0].digest[:12]


def step_words(entry: Entry, language: str) -> str:
    """What is said of a step beside its name."""
    if entry.reason in GROUNDS:
        title = Step(entry.reason).title_message
        return translate(title, target_language=language)
    said = entry.payload or {}
    return str(said.get("words", "") or said.get("reason", ""))
