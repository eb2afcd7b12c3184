"""Kinds of task that are kept in the site's own store."""

from ..date_labels import stamp_label
from .interfaces import ITaskSource
from .interfaces import TaskLine
from .store import task_store
from .task import STATE_TITLES
from .task import Task
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from plone import api
from zope.i18nmessageid import Message
from zope.interface import implementer


DUE = _("task_due", default="Due ${moment}")
OVERDUE = _("task_overdue", default="The deadline has passed.")


@implementer(ITaskSource)
class StoredTasks:
    """Tasks about something with a UID, done on `page` of it."""

    def __init__(
        self,
        code: str,
        title: Message,
        page: str,
        order: int = 80,
        remind_days: int | None = 1,
    ) -> None:
        self.code = self.__component_name__ = code
        self.title = title
        self.page = page
        self.order = order
        self.remind_days = remind_days

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        return task_store().open(self.code, units)

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        """Nothing for whoever may not see what the task is about."""
        catalog = api.portal.get_tool("portal_catalog")
        for brain in catalog(UID=task.subject, show_inactive=True):
            return TaskLine(
                title=brain.Title,
                url=f"{brain.getURL()}/{self.page}",
                state=task.state.value,
                state_title=self._state_title(task),
                note=OVERDUE if task.is_overdue(datetime.now(UTC)) else None,
            )
        return None

    def _state_title(self, task: Task) -> Message:
        if task.due is None:
            return STATE_TITLES[task.state]
        return Message(DUE, mapping={"moment": stamp_label(task.due)})
