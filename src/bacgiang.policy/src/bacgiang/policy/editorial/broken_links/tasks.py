"""What a board owes: to mend the broken links of an item."""

from ...base.tasks.interfaces import TaskLine
from ...base.tasks.stored import StoredTasks
from ...base.tasks.task import Task
from .store import link_store
from bacgiang.policy import _
from dataclasses import replace


KIND = "broken-links"
COUNTED = _("broken_links_count", default="Broken links: ${count}")


class BrokenLinksTasks(StoredTasks):
    """The line says how many there are."""

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        told = super().line(task, user_id)
        count = len(link_store().get(task.subject))
        note = _(COUNTED, default=COUNTED.default, mapping={"count": count})
        return told and replace(told, note=note)


BROKEN_LINKS = BrokenLinksTasks(
    KIND,
    _("matter_broken_links", default="Links that lead nowhere"),
    "@@broken-links",
    order=70,
    remind_days=None,
)
