"""What is asked of the gazette, read from an address."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from .place import Issue
from .place import NO_DAY
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import date
import re
from typing import Any
from urllib.parse import urlencode


_YEAR = re.compile(r"[12]\d{3}", re.ASCII)
LONGEST = 60
NOT_A_YEAR = Refusal(
    "not_a_year",
    _(
        "refusal_gazette_year",
        default="“year” is a year, written as 2007; “date” is a day, written as "
        "2007-09-15. An issue is asked for with one of the two.",
    ),
)


def asked_year(form: Mapping[str, Any]) -> int | None:
    """The year asked for; None where none is. Raises Refused."""
    value = form.get("year", "")
    if value == "":
        return None
    if not isinstance(value, str) or not _YEAR.fullmatch(value):
        raise Refused(NOT_A_YEAR)
    return int(value)


def asked_issue(form: Mapping[str, Any]) -> Issue | None:
    """The issue asked for by `issue`, with `date` or `year`; None where none is.

    Raises Refused.
    """
    name, day = form.get("issue", ""), form.get("date", "")
    if not isinstance(name, str) or not name.strip():
        return None
    name = " ".join(name.split())[:LONGEST]
    if isinstance(day, str) and day:
        try:
            on = date.fromisoformat(day)
        except ValueError as error:
            raise Refused(NOT_A_YEAR) from error
        return Issue(on.year, on.strftime("%m-%d"), name)
    year = asked_year(form)
    if year is None:
        raise Refused(NOT_A_YEAR)
    return Issue(year, NO_DAY, name)


def query_of(issue: Issue) -> str:
    """The query of an issue's address."""
    day = issue.date
    place = {"date": day.isoformat()} if day else {"year": str(issue.year)}
    return urlencode({"issue": issue.name, **place})
