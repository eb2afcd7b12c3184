"""In “My work”: drafts of which a body did not answer in time, or of which a second
person has to confirm what is stated of bodies.
"""

from ...base.dates import end_of_day
from ...base.dates import in_utc
from ...base.dates import today
from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.task import Task
from ...editorial.visibility.state_now import title_for_brain
from ..cases.moderating import MODERATE
from ..timing.store import consultation_store
from .asked_store import asked_store
from .body import AskedBody
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from plone import api
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer


@implementer(ITaskSource)
class BodiesWaiting:
    """One task a draft for its board, until the report is issued."""

    kind: str
    title: Message
    note: Message
    order = 55
    remind_days = None

    def since(self, body: AskedBody) -> datetime | None:
        """Since when a body's record waits (aware), None where it does not."""
        raise NotImplementedError

    def count(self, bodies: Collection[AskedBody], draft: Any, user_id: str) -> int:
        """How many of those that wait are the person's to see to."""
        return len(bodies)

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        asked = asked_store().uids()
        if not asked or units is not None and not units:
            return
        query = {} if units is None else {"unit_code": sorted(units)}
        catalog = api.portal.get_tool("portal_catalog")
        drafts = catalog(UID=asked, show_inactive=True, **query)
        found = ((brain, self._waiting(brain.UID).values()) for brain in drafts)
        waiting = [
            (min(some), brain.UID, brain.unit_code) for brain, some in found if some
        ]
        for since, uid, unit in sorted(waiting):
            yield Task(
                identifier=uid,
                kind=self.kind,
                subject=uid,
                unit=unit,
                since=since,
            )

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        catalog = api.portal.get_tool("portal_catalog")
        waiting = self._waiting(task.subject)
        for brain in catalog(UID=task.subject, show_inactive=True):
            count = self.count(waiting, brain, user_id)
            return (
                TaskLine(
                    title=brain.Title or brain.getId,
                    url=f"{brain.getURL()}/@@bodies-asked",
                    state=brain.review_state,
                    state_title=title_for_brain(brain),
                    note=Message(self.note, mapping={"count": str(count)}),
                )
                if count
                else None
            )
        return None

    def _waiting(self, uid: str) -> dict[AskedBody, datetime]:
        consultation = consultation_store().get(uid)
        if consultation is not None and consultation.is_settled:
            return {}
        found = ((one, self.since(one)) for one in asked_store().of(uid))
        return {one: since for one, since in found if since is not None}


class BodiesOverdue(BodiesWaiting):
    """Those that did not answer in time."""

    kind = "bodies-overdue"
    title = _("matter_bodies_overdue", default="Bodies that have not answered")
    note = _(
        "note_bodies_overdue", default="Bodies that have not answered in time: ${count}"
    )

    def since(self, body: AskedBody) -> datetime | None:
        if body.due is None or not body.is_overdue(today()):
            return None
        return in_utc(end_of_day(body.due))


class BodiesToConfirm(BodiesWaiting):
    """What somebody else has stated of them; for who confirms it."""

    kind = "bodies-to-confirm"
    title = _("matter_bodies_confirm", default="Bodies asked, to be confirmed")
    note = _("note_bodies_confirm", default="Entries to compare and confirm: ${count}")

    def since(self, body: AskedBody) -> datetime | None:
        return (body.at or datetime.now(UTC)) if body.by else None

    def count(self, bodies: Collection[AskedBody], draft: Any, user_id: str) -> int:
        others = sum(one.by != user_id for one in bodies)
        item = draft._unrestrictedGetObject()
        allowed = api.user.has_permission(MODERATE, username=user_id, obj=item)
        return others if allowed else 0
