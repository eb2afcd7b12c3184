"""What boards have as tasks of their own, for who oversees all of them (5.1)."""

from .my_work import TaskMatter
from .waiting import IWaitingWork
from .waiting import Seat
from .waiting import WaitingItem
from collections.abc import Iterator
from dataclasses import replace
from plone import api
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer


OVERSEES = "bacgiang.policy: See figures"


@implementer(IWaitingWork)
class OfAllUnits:
    """Told, not owed. `name`: of this matter, `kind` that of the boards' own; `asks`:
    permission of who is told.
    """

    waits = False
    for_everybody = True

    def __init__(
        self,
        name: str,
        title: Message,
        order: int,
        kind: str,
        source: Any,
        asks: str = OVERSEES,
    ) -> None:
        self.__component_name__ = name
        self._asks = asks
        self.title = title
        self.order = order
        self._told = TaskMatter(kind, source).told
        self._source = source

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        if api.user.has_permission(self._asks):
            for task in self._source.open_tasks(None):
                for item in self._told(task, user_id):
                    matter = self.__component_name__
                    yield replace(item, matter=matter, may_act=False)
