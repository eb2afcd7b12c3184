"""Relations to decide among what a board owes: one task, that tells how many."""

from ...base.frame_language import frame_language
from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.task import Task
from ...editorial.queues.seats import deciding_levels
from ...editorial.queues.seats import seats_of
from ..relations.finding import is_public
from .homes import all_waiting
from .homes import with_homes
from bacgiang.policy import _
from collections import Counter
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from plone import api
from zope.i18n import translate
from zope.interface import implementer


@dataclass(frozen=True)
class Waiting:
    """Of one unit: how many relations of how many documents, since when."""

    relations: int
    documents: int
    since: datetime


def waiting() -> dict[str, Waiting]:
    """By unit; asks the catalog alone, as every page of a member of a board does."""
    homes = with_homes(all_waiting(), is_public)
    counts = Counter(uid for _relation, uid in homes if uid)
    catalog = api.portal.get_tool("portal_catalog")
    found: dict[str, Waiting] = {}
    if not counts:
        return found
    for brain in catalog.unrestrictedSearchResults(UID=list(counts)):
        since = brain.created.asdatetime().astimezone(UTC)
        known = found.get(brain.unit_code, Waiting(0, 0, since))
        found[brain.unit_code] = Waiting(
            known.relations + counts[brain.UID],
            known.documents + 1,
            min(known.since, since),
        )
    return found


@implementer(ITaskSource)
class RelationsToDecide:
    """For reviewers, publishers and heads."""

    title = _("matter_relations", default="Relations read from texts, to confirm")
    order = 30
    remind_days = None

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        for unit, one in sorted(waiting().items(), key=lambda pair: pair[1].since):
            if units is None or unit in units:
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
        one = waiting()[task.unit]
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
