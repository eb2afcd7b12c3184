"""`@@information-requests`: requests for information and what became of them, of all
units or of one (law 104/2016/QH13, article 26); `GET @information-requests`: the same.
"""

from ...base.english.days import shown_moment
from ...base.form_values import form_value
from ...base.form_values import number_in
from ...base.paging import number_asked
from ...base.paging import start_asked
from ...units.register.directory import directory
from ..answered.page import AnsweredPage
from ..answered.page import LONGEST
from ..answered.page import PAGE
from ..cases.requests import request_store
from .listing import listed
from bacgiang.policy import _
from functools import cached_property
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any
from urllib.parse import urlencode


class RequestsPage(AnsweredPage):
    """`unit` and `year` narrow it down; on a unit's site it is of that one."""

    __name__ = "information-requests"
    page_title = _("heading_information_requests", default="Requests for information")
    moment = staticmethod(shown_moment)

    @cached_property
    def page(self) -> tuple[list[dict[str, Any]], bool]:
        asked = (self.unit, self.year, self.language, self.start, PAGE + 1)
        found = list(listed(*asked))
        return found[:PAGE], len(found) > PAGE

    @property
    def unit(self) -> str:
        return super().unit or form_value(self.request.form, "unit")[:LONGEST]

    @cached_property
    def year(self) -> int:
        return number_in(self.request.form.get("year")) or 0

    @property
    def years(self) -> list[int]:
        return request_store().years

    def units(self) -> list[tuple[str, str]]:
        """Codes and names to choose from; none on the site of one."""
        known = frozenset() if super().unit else request_store().units
        found = (one for one in directory() if one.code in known)
        return [(one.code, one.name_in(self.language)) for one in found]

    def address_from(self, start: int) -> str:
        asked = {"unit": self.unit, "year": self.year, "b_start": start}
        return f"{self.action}?{urlencode({k: x for k, x in asked.items() if x})}"


class RequestsGet(Service):
    def reply(self) -> Any:
        view = RequestsPage(self.context, self.request)
        view.start = start_asked(self.request.form)
        view.year = number_asked(self.request.form, "year", 0, range(1, 10_000))
        url = f"{self.context.absolute_url()}/@information-requests"
        asked = view.next_url().partition("?")[2]
        items = [
            {name: getattr(value, "value", value) for name, value in one.items()}
            for one in view.page[0]
        ]
        more = {"next": f"{url}?{asked}"} if asked else {}
        return json_compatible({"@id": url, "items": items, "batching": more})
