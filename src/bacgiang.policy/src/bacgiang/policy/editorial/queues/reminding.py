"""Letters that remind a board of a task."""

from ...base.date_labels import stamp_label
from ...base.tasks.reminding import Stage
from ...base.tasks.reminding import TaskReminder
from ...units.levels import Level
from .letter import Letter
from .letters import send_about
from .letters import send_letters
from .recipients import at_level
from bacgiang.policy import _
from plone import api
from zope.i18nmessageid import Message


SUBJECT = _("letter_task_subject", default="Task: ${task}")
TEXTS = {
    Stage.SOON: _("letter_task_soon", default="A task of your board is due ${moment}."),
    Stage.OVERDUE: _(
        "letter_task_overdue", default="A task of your board was due ${moment}."
    ),
}


def write_to_board(event: TaskReminder) -> None:
    """To those who can do it; nothing about what is gone."""
    task, item = event.task, api.content.get(UID=event.task.subject)
    line = event.source.line(task, "")
    if line is None:
        return
    letter = Letter(
        subject=Message(SUBJECT, mapping={"task": event.source.title}),
        text=Message(TEXTS[event.stage], mapping={"moment": stamp_label(task.due)}),
        url=line.url,
    )
    level = Level(task.level or Level.UPDATE)
    people = at_level(task.unit, level, frozenset())
    if item is None:
        send_about(people, line.title, letter)
    else:
        send_letters(people, item, letter)
