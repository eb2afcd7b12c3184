"""Letters about tasks between offices: to whose turn it is, and to who asked."""

from ...base.acts.actor import current_actor
from ...base.date_labels import day_label
from ...editorial.queues.letter import Letter
from ...editorial.queues.letters import send_about
from ...editorial.queues.recipients import at_level
from ...units.levels import Level
from ...units.register.names import office_name
from .offices import task_url
from .parts import Kind
from .record import OfficeTask
from bacgiang.policy import _
from zope.i18nmessageid import Message


SUBJECT = _("letter_office_subject", default="${kind}: ${act} (${office})")
ASKED = _("letter_office_asked_act", default="asked")
YOUR_TURN = _("letter_office_turn", default="It is your office's turn: ${kind}.")
YOUR_TURN_DUE = _(
    "letter_office_turn_due",
    default="It is your office's turn: ${kind}. It is due by ${day}.",
)
TOLD = _("letter_office_told", default="Something was done about what you follow.")


def write_to_offices(kind: Kind, task: OfficeTask, before: str = "") -> None:
    """Whoever has the turn; the other offices where something was done, and the one
    that had the turn `before`. Not whoever did it, and nobody about what an office asks
    of itself.
    """
    entry = task.entries[-1]
    offices = (task.offices | {task.turn, before}) - {""}
    if len(offices) == 1:
        return
    act = kind.act(entry.act)
    facts = {
        "kind": kind.title,
        "act": act.done if act is not None else ASKED,
        "office": office_name(entry.office, "vi"),
    }
    for office in sorted(offices - {entry.office}):
        turn = YOUR_TURN if task.due is None else YOUR_TURN_DUE
        said = turn if office == task.turn else TOLD
        letter = Letter(
            subject=Message(SUBJECT, mapping=facts),
            text=Message(said, mapping={**facts, "day": day_label(task.due)}),
            url=task_url(office, task.identifier),
            reason=entry.words,
        )
        state = kind.states[task.state]
        level = state.level if office == task.turn else Level.UPDATE
        without = frozenset({current_actor()})
        send_about(at_level(office, level, without), task.title, letter)
