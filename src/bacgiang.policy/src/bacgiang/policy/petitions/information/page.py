"""`@@information-requests`: requests for information and what became of them, of all
units or of one (law 104/2016/QH13, article 26); `GET @information-requests`: the same.
"""

from ...base.english.days import shown_moment
from ...base.paging import start_asked
from ..answered.page import AnsweredPage
from ..answered.page import PAGE
from .listing import listed
from functools import cached_property
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any


class RequestsPage(AnsweredPage):
    __name__ = "information-requests"
    moment = staticmethod(shown_moment)

    @cached_property
    def page(self) -> tuple[list[dict[str, Any]], bool]:
        found = list(listed(self.unit, self.language, self.start, PAGE + 1))
        return found[:PAGE], len(found) > PAGE


class RequestsGet(Service):
    def reply(self) -> Any:
        view = RequestsPage(self.context, self.request)
        view.start = start = start_asked(self.request.form)
        url = f"{self.context.absolute_url()}/@information-requests"
        more = {"next": f"{url}?b_start={start + PAGE}"} if view.has_more else {}
        items = [
            {name: getattr(value, "value", value) for name, value in one.items()}
            for one in view.page[0]
        ]
        return json_compatible({"@id": url, "items": items, "batching": more})
