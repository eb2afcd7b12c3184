"""`@@investors`: what the province offers to investors, at a glance (2.2b)."""

from ...base.keeping import EverybodysAnswer
from ...base.number_labels import number_label
from ...search.searching import find
from ...units.register.names import unit_name
from ...units.sites.finding import find_site
from ..collections.fields import fields_of
from ..collections.fields import in_words
from ..collections.fields import stored
from .choices import Status
from .declaration import PROJECTS
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from typing import Any
from zExceptions import NotFound


MOST = 5000
GROUPED = {"record_sector": "sector", "record_place": "district"}


@dataclass
class Sum:
    """Of the projects of one value."""

    count: int = 0
    area: float = 0.0
    capital: float = 0.0


class InvestorsView(EverybodysAnswer, BrowserView):
    """Sums of the projects that call for investors, and whom to ask."""

    def __call__(self) -> Any:
        if self.context.collection is not PROJECTS:
            raise NotFound(self.context, self.__name__)
        return self.index()

    @cached_property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @cached_property
    def _projects(self) -> list[Any]:
        query = {
            "portal_type": PROJECTS.portal_type,
            "record_status": Status.CALLING.value,
            "review_state": "published",
            "show_inactive": False,
        }
        found = find(api.portal.get_tool("portal_catalog"), query)
        return [one._unrestrictedGetObject() for one in found.brains(0, MOST)]

    def total(self) -> dict[str, str]:
        whole = Sum()
        for one in self._projects:
            _add(whole, one)
        return self._told(whole)

    def groups(self) -> Iterator[dict[str, Any]]:
        """By sector and by district: titles, and a row for each value."""
        fields = fields_of(PROJECTS)
        for index, name in GROUPED.items():
            sums: dict[str, Sum] = defaultdict(Sum)
            for one in self._projects:
                _add(sums[stored(one, name) or ""], one)
            rows = sorted(sums.items(), key=lambda pair: -pair[1].capital)
            yield {
                "name": name,
                "title": fields[name].title,
                "rows": [
                    {
                        "title": in_words(fields[name], value, self.language),
                        "url": self._list(index, value),
                        **self._told(found),
                    }
                    for value, found in rows
                    if value
                ],
            }

    def _list(self, index: str, value: str) -> str:
        asked = f"record_status={Status.CALLING.value}&{index}={value}"
        return f"{self.context.absolute_url()}?{asked}&sort=number"

    def _told(self, found: Sum) -> dict[str, str]:
        return {
            "count": number_label(found.count, self.language),
            "area": number_label(round(found.area, 2), self.language),
            "capital": number_label(round(found.capital, 2), self.language),
        }

    def list_url(self) -> str:
        asked = f"record_status={Status.CALLING.value}&sort=number"
        return f"{self.context.absolute_url()}?{asked}"

    def unit(self) -> tuple[str, str]:
        """Name and address of the unit that answers; no address without a site."""
        code = self.context.owning_unit
        site = find_site(code)
        return unit_name(code), site.absolute_url() if site is not None else ""


def _add(found: Sum, project: Any) -> None:
    found.count += 1
    found.area += project.area or 0.0
    found.capital += project.capital or 0.0
