"""`@@my-work`, “Việc của tôi”: what waits for whoever is signed in, on all sites."""

from ...base.dates import now_utc
from ...base.form_values import batch_start
from ...units.register.names import unit_name
from .age import age_in_words
from .my_work import Matter
from .my_work import matters_of
from .seats import seats_of
from .waiting import WaitingItem
from functools import cached_property
from itertools import islice
from plone import api
from plone.base.batch import Batch
from Products.Five import BrowserView
from typing import Any
from zExceptions import Unauthorized


FIRST = 10
PAGE = 30


class MyWorkPage(BrowserView):
    """Every matter with its oldest items; `?matter=<name>` shows one, in batches."""

    unit_name = staticmethod(unit_name)

    def __call__(self) -> str:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to see what waits for you.")
        return self.index()

    @cached_property
    def matters(self) -> list[Matter]:
        return matters_of(api.user.get_current().getId())

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@my-work"

    @property
    def has_seat(self) -> bool:
        return bool(seats_of(api.user.get_current().getId()))

    @cached_property
    def chosen(self) -> Matter | None:
        """The matter the request asks for, None for all."""
        name = self.request.form.get("matter")
        return next((one for one in self.matters if one.name == name), None)

    @cached_property
    def batch(self) -> Batch:
        items = list(self.chosen.items) if self.chosen is not None else []
        return Batch(items, PAGE, start=batch_start(self.request.form))

    def groups(self) -> list[dict[str, Any]]:
        """Matters that have something, each with its first items."""
        if self.chosen is not None:
            return [self._group(self.chosen, list(self.batch), more=False)]
        found = []
        for matter in self.matters:
            items = list(islice(matter.items, FIRST + 1))
            if items:
                found.append(self._group(matter, items[:FIRST], len(items) > FIRST))
        return found

    def _group(
        self, matter: Matter, items: list[WaitingItem], more: bool
    ) -> dict[str, Any]:
        return {
            "name": matter.name,
            "title": matter.title,
            "rows": items,
            "more_url": f"{self.action}?matter={matter.name}" if more else "",
        }

    def age(self, item: WaitingItem) -> str:
        return age_in_words(item.since, now_utc())
