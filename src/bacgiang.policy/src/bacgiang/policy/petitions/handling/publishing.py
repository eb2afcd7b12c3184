"""Question and answer, published where both sides agree and nobody is named."""

from ...base.refusal import Refusal
from ...citizen.contacts.named_in import names_sender
from ...citizen.contacts.store import contact_store
from ...citizen.submissions.states import Event
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...editorial.secrecy.personal_numbers import names_person
from ...editorial.secrecy.words_marked import is_marked
from ..content.content import content_of
from ..content.course import course_of
from ..content.course import Phase
from ..content.course import Step
from . import reasons
from collections.abc import Iterator


def refusals_to_publish(found: Submission, answer: str) -> Iterator[Refusal]:
    content = content_of(found)
    is_private = course_of(found).is_kept_private
    if content is None or not content.publish or is_private:
        yield reasons.NOT_AGREED
        return
    said = (content.text, content.place, answer)
    if any(map(names_person, said)):
        yield reasons.PERSONAL
    if any(map(is_marked, said)):
        yield reasons.SECRET
    contact = contact_store().get(found.code)
    if contact is not None and names_sender(contact, content.text, answer):
        yield reasons.NAMES_SENDER


def publish(found: Submission) -> None:
    submissions().decide(found.code, Event.PUBLISHED)


def take_off(found: Submission, why: str) -> None:
    reason = Step.TAKEN_OFF.value
    submissions().decide(found.code, Event.WITHHELD, reason, {"reason": why})


def is_taken_off(found: Submission) -> bool:
    """Whether the board took it off, its sender still agrees and the answer is still
    the one that readers had: another one is published by two persons again.
    """
    course, closing = course_of(found), (Step.ANSWERED, Step.TAKEN_OFF)
    steps = [one.reason for one in found.entries if one.reason in closing]
    is_off = found.state is State.WITHHELD and steps[-1:] == [Step.TAKEN_OFF]
    return is_off and not course.is_kept_private and course.phase is Phase.ANSWERED
