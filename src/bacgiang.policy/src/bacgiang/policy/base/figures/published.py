"""Count in the catalog what was published in a period, whoever asks."""

from ..dates import end_of_day
from .figure import Period
from DateTime import DateTime
from datetime import timedelta
from plone import api
from typing import Any


def count_published(unit: str | None, period: Period, **query: Any) -> int:
    """How many that answer `query` are published and came out in these days: what is to
    come out on one that has not passed is told to nobody.
    """
    begin = end_of_day(period.first - timedelta(days=1))
    end = end_of_day(period.last) - timedelta(seconds=1)
    days = [DateTime(begin.isoformat()), min(DateTime(end.isoformat()), DateTime())]
    asked = {"effective": {"query": days, "range": "min:max"}, **query}
    if unit is not None:
        asked["unit_code"] = unit
    catalog = api.portal.get_tool("portal_catalog")
    return len(catalog.unrestrictedSearchResults(review_state="published", **asked))
