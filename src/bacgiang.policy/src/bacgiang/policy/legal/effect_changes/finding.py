"""Records whose effect, or that of a provision, turned between two days."""

from ...base.dates import today
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...search.searching import find
from ...search.searching import Found
from ..consolidated.asked_day import day_named
from ..documents.day_number import day_number
from ..documents.official_document import OfficialDocument
from ..effect.describing import DescribedPeriod
from ..effect.describing import periods_of
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from plone import api
from typing import Any


MONTH = timedelta(days=30)


@dataclass(frozen=True)
class Between:
    """Two days: what turned after `start`, up to and with `end`."""

    start: date
    end: date

    @classmethod
    def read(cls, form: Mapping[str, Any]) -> "Between":
        """The days in a form; the last month by default. Raises Refused."""
        end = day_named(form, "to") or today()
        start = day_named(form, "from") or end - MONTH
        if start > end:
            raise Refused(WRONG_ORDER)
        return cls(start, end)

    def records(self, portal_type: str, unit: str = "") -> Found:
        """What the reader may see of it, the newest issued first."""
        first = day_number(self.start + timedelta(days=1))
        query: dict[str, Any] = {
            "portal_type": portal_type,
            "effect_turns": {
                "query": (first, day_number(self.end)),
                "range": "min:max",
            },
            "sort_on": "issue_date",
            "sort_order": "descending",
        }
        if unit:
            query["unit_code"] = unit
        return find(api.portal.get_tool("portal_catalog"), query)

    def turns(self, document: OfficialDocument) -> list[DescribedPeriod]:
        """The periods of a record that begin between the days, in order."""
        return [
            one
            for one in periods_of(document)
            if one.start is not None and self.start < one.start <= self.end
        ]


WRONG_ORDER = Refusal(
    "wrong_order",
    _(
        "refusal_days_order",
        default="The first day stands before the second.",
    ),
    "from",
)
