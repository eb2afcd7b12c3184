"""Relations to decide among what a board owes: one task, that tells how many."""

from ...base.frame_language import frame_language
from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.task import Task
from ...editorial.queues.seats import deciding_levels
from ...editorial.queues.seats import seats_of
from .settling import up_to_date
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from plone import api
from zope.i18n import translate
from zope.interface import implementer


@implementer(ITaskSource)
class RelationsToDecide:
    """For reviewers, publishers and heads."""

    title = _("matter_relations", default="Relations read from texts, to confirm")
    order = 30
    remind_days = None

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        waits = up_to_date()
        asked = waits.units() if units is None else units
        found = [(unit, one) for unit in asked if (one := waits.of(unit))]
        for unit, one in sorted(found, key=lambda pair: pair[1].since):
            yield Task(
                identifier=f"relations:{unit}",
                kind="relations",
                subject=unit,
                unit=unit,
                since=one.since,
            )

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        if task.unit not in deciding_levels(seats_of(user_id)):
            return None
        one = up_to_date().of(task.unit)
        if one is None:
            return None
        title = _(
            "task_relations",
            default="${relations} relations in ${documents} documents",
            mapping={"relations": one.relations, "documents": one.documents},
        )
        site, language = api.portal.get(), api.portal.get_current_language()
        root = site.get(language, site)
        return TaskLine(
            title=translate(title, target_language=frame_language()),
            url=f"{root.absolute_url()}/@@undecided-relations",
            state="proposed",
            state_title=_(
                "state_relations_proposed",
                default="${count} to decide",
                mapping={"count": one.relations},
            ),
        )
