"""Units without a contact, by name, for who oversees all boards (4.1a, 5.1)."""

from ...units.contacts.tasks import KIND
from ...units.contacts.tasks import MISSING
from .my_work import TaskMatter
from .waiting import IWaitingWork
from .waiting import Seat
from .waiting import WaitingItem
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import replace
from plone import api
from zope.interface import implementer


OVERSEES = "bacgiang.policy: See figures"


@implementer(IWaitingWork)
class UnreachedUnits:
    """Told, not owed: the boards have each as a task of their own."""

    title = _("matter_unreached_units", default="Units of all boards without a contact")
    order = 79
    waits = False
    for_everybody = True

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        if api.user.has_permission(OVERSEES):
            matter = TaskMatter(KIND, MISSING)
            for task in MISSING.open_tasks(None):
                for item in matter.told(task, user_id):
                    yield replace(item, matter="unreached-units", may_act=False)
