"""What a kind of task is, and how one is shown."""

from .task import Task
from collections.abc import Collection
from collections.abc import Iterable
from dataclasses import dataclass
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import Interface


@dataclass(frozen=True)
class TaskLine:
    """A task as one person reads it; `url` leads to where it is done.

    `unit` is the code of the unit to be named, "" for the one that owes it. `note`
    says what is particular. What this person may see but not do has `may_act` False.
    """

    title: str
    url: str
    state: str
    state_title: Message | str
    unit: str = ""
    note: Message | None = None
    may_act: bool = True


class ITaskSource(Interface):
    """Tasks of one kind; a utility under the kind's code."""

    title = Attribute("Heading of the kind (Message)")
    order = Attribute("Place among the kinds, small numbers first")
    remind_days = Attribute("Working days before the deadline; None: no letters")

    def open_tasks(units: Collection[str] | None) -> Iterable[Task]:  # noqa: N805
        """Open tasks that these units owe, or all; oldest first, one at a time."""

    def line(task: Task, user_id: str) -> TaskLine | None:  # noqa: N805
        """How the current user reads it; None for who is not to see it."""
