"""“Việc của tôi”: what waits for whoever is signed in, on all sites.

`@@my-work` shows it, `GET …/@my-work` tells it, oldest first, in batches.
"""

from ...base.dates import now_utc
from ...base.form_values import batch_start
from ...units.levels import Level
from ...units.register.names import office_name
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ...units.sites.finding import desk_of
from ...units.sites.toolbar.own_matter import IOwnMatter
from ..adding.places import places_for
from ..portal_work import pages_of_portal
from .age import age_in_words
from .listed import all_waiting
from .listed import Listed
from .my_work import count_waiting
from .my_work import Matter
from .my_work import matters_of
from .seats import seats_of
from .waiting import Seat
from .waiting import WaitingItem
from functools import cached_property
from itertools import islice
from plone import api
from plone.base.batch import Batch
from plone.restapi.batching import HypermediaBatch
from plone.restapi.services import Service
from Products.Five import BrowserView
from typing import Any
from zExceptions import Unauthorized
from zope.i18n import translate
from zope.interface import implementer


NEWS = "News Item"
FIRST = 10
PAGE = 30


@implementer(IOwnMatter)
class MyWorkPage(BrowserView):
    """Every matter with its oldest items; `?matter=<name>` shows one, in batches."""

    unit_name = staticmethod(office_name)
    # On which who is on no board does the portal's own work.
    of_portal = staticmethod(pages_of_portal)

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
        items = Listed([self.chosen] if self.chosen is not None else [])
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

    def desks(self) -> list[dict[str, str]]:
        """The person's sites, each with the place of its news where they may write."""
        language = api.portal.get_current_language()
        return [_desk(seat, language) for seat in seats_of(self._user)]

    @property
    def _user(self) -> str:
        return str(api.user.get_current().getId())

    def waits(self) -> bool:
        """Whether anything is to be done."""
        return count_waiting(self._user, 0) > 0

    def age(self, item: WaitingItem) -> str:
        return age_in_words(item.since, now_utc())


def _desk(seat: Seat, language: str) -> dict[str, str]:
    site = desk_of(seat.code, language)
    places = places_for(NEWS, site) if seat.holds(Level.UPDATE) else []
    news_url = places[0].absolute_url() if places else ""
    return {
        "unit": unit_name(seat.code),
        "url": site.absolute_url(),
        # Of one that has no place of its own another board works there.
        "board_url": site.absolute_url() if unit_code_of(site) == seat.code else "",
        "news": places[0].Title() if places else "",
        "news_url": news_url,
        "write_url": f"{news_url}/++add++{NEWS}" if places else "",
    }


class MyWork(Service):
    """`?matter=<name>` narrows to one matter."""

    def reply(self) -> dict[str, Any]:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to see what waits for you.")
        batch = HypermediaBatch(self.request, self._waiting())
        answer: dict[str, Any] = {
            "@id": batch.canonical_url,
            "items_total": batch.items_total,
            "items": [self._row(item) for item in batch],
        }
        if batch.links:
            answer["batching"] = batch.links
        return answer

    def _waiting(self) -> Listed:
        user_id = api.user.get_current().getId()
        name = self.request.form.get("matter")
        if not name:
            return all_waiting(user_id)
        return Listed(one for one in matters_of(user_id) if one.name == name)

    def _row(self, item: WaitingItem) -> dict[str, Any]:
        return {
            "@id": item.url,
            "UID": item.uid,
            "matter": item.matter,
            "title": item.title,
            "unit": item.unit,
            "review_state": item.state,
            "review_state_title": translate(item.state_title, context=self.request),
            "since": item.since.isoformat(),
            "age": translate(age_in_words(item.since, now_utc()), context=self.request),
            "level": item.level.value,
            "note": translate(item.note, context=self.request) if item.note else None,
            "may_act": item.may_act,
            "is_working_copy": item.is_working_copy,
        }
