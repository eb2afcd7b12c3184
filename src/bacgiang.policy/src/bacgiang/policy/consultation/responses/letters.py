"""Letters when answers pass from one hand to the next."""

from ...editorial.queues.letter import Letter
from ...editorial.queues.letters import send_letters
from ...editorial.queues.recipients import at_level
from ...units.levels import Level
from ...units.people.recipients import recipient
from ...units.register.names import unit_name
from .events import AnswersMoved
from .events import Hand
from bacgiang.policy import _
from zope.i18nmessageid import Message


WORDS = {
    Hand.APPROVER: (
        _("letter_answers_approve_subject", default="Answers to approve: ${unit}"),
        _(
            "letter_answers_approve_text",
            default="Answers to opinions on a draft wait to be approved:",
        ),
    ),
    Hand.PUBLISHER: (
        _("letter_answers_publish_subject", default="Answers to publish: ${unit}"),
        _(
            "letter_answers_publish_text",
            default="Answers to opinions on a draft were approved and wait to be "
            "published:",
        ),
    ),
    Hand.WRITER: (
        _("letter_answers_write_subject", default="Answers to word: ${unit}"),
        _(
            "letter_answers_write_text",
            default="Answers to opinions on a draft were given or sent back to you:",
        ),
    ),
}
LEVELS = {Hand.APPROVER: Level.HEAD, Hand.PUBLISHER: Level.PUBLISH}


def write_to_next(event: AnswersMoved) -> None:
    """To a level of the board, or to the people who are named."""
    draft, without = event.draft, frozenset({event.by})
    if event.hand in LEVELS:
        people = at_level(draft.owning_unit, LEVELS[event.hand], without)
    else:
        found = map(recipient, sorted(set(event.people) - without))
        people = [one for one in found if one is not None]
    subject, text = WORDS[event.hand]
    facts = {"unit": unit_name(draft.owning_unit)}
    letter = Letter(
        subject=Message(subject, mapping=facts),
        text=text,
        url=f"{draft.absolute_url()}/@@answers",
        reason=event.reason,
    )
    send_letters(people, draft, letter)
