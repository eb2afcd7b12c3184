"""What the services that list a register share: facets, pages (clause 17).

Parameters of each: `text`, a value for each condition, `sort`, `b_start`, `b_size` (at
most 200), `facets=0` to leave the facets out.
"""

from ...base.keeping import EverybodysAnswer
from ...base.paging import page_asked
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.public.data_licence import licence_as_json
from ..page_query import page_starts
from ..searching import Found
from .query import RegisterQuery
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Mapping
from functools import cached_property
from plone import api
from plone.restapi.services import Service
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


PAGE = 25
LARGEST_PAGE = 200
WRONG_CONDITION = Refusal(
    "wrong_value",
    _(
        "refusal_register_condition",
        default="“${name}” cannot have this value. A year has four digits, a day is "
        "written as 2010-01-01.",
    ),
)


class RegisterService(EverybodysAnswer, Service):
    """One page of the records that fit, and how many there are."""

    name = ""
    portal_type = ""
    query_class: type[RegisterQuery] = RegisterQuery
    facet_names: Iterable[str] = ()
    is_licensed = True

    def item(self, brain: AbstractCatalogBrain) -> dict[str, Any]:
        """A record of the catalog as the service tells it."""
        raise NotImplementedError

    def value_titles(
        self, language: str, request: HTTPRequest
    ) -> Mapping[str, Mapping[Any, str]]:
        """What values are called, by condition."""
        return {}

    def parameters(self) -> str:
        """What else addresses of pages say."""
        return ""

    def reply(self) -> dict[str, Any]:
        form = self.request.form
        wrong = self.query_class.wrong(form)
        Refused.raise_for(*(WRONG_CONDITION.at(name, name=name) for name in wrong))
        start, size = page_asked(form, PAGE, LARGEST_PAGE)
        query = self.query_class.read(form).replace(start=start)
        found = query.found(self.portal_type)
        answer = {
            "@id": self._address(query, size),
            "items_total": found.total,
            "items": [self.item(one) for one in found.brains(query.start, size)],
            "batching": self._batching(query, size, found.total),
        }
        if self.is_licensed:
            answer["license"] = licence_as_json()
        if form.get("facets") != "0":
            answer["facets"] = self._facets(found)
        return answer

    @cached_property
    def _titles(self) -> Mapping[str, Mapping[Any, str]]:
        language = api.portal.get_current_language()
        return self.value_titles(language, self.request)

    def named(self, name: str, value: Any) -> dict[str, Any]:
        """A value with its title."""
        title = self._titles.get(name, {}).get(value) or str(value)
        return {"token": value, "title": title}

    def _facets(self, found: Found) -> dict[str, Any]:
        return {
            name: [
                {**self.named(name, one.value), "count": one.count}
                for one in counted
                if one.value != ""
            ]
            for name, counted in found.facets(self.facet_names).items()
        }

    def _address(self, query: RegisterQuery, size: int) -> str:
        start = f"b_start={query.start}" if query.start else ""
        said = (query.replace().address(), start, f"b_size={size}", self.parameters())
        parts = "&".join(part for part in said if part)
        return f"{self.context.absolute_url()}/{self.name}?{parts}"

    def _batching(self, query: RegisterQuery, size: int, total: int) -> dict[str, str]:
        return {
            name: self._address(query.replace(start=start), size)
            for name, start in page_starts(query.start, size, total).items()
        }
