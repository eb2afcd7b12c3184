"""Ask the catalog for issues of the gazette: published records only, no objects."""

from ...search.searching import find
from ...search.searching import Found
from ..documents.register import REGISTER_IDS
from .place import Issue
from .place import issue_at
from .place import LAST
from .place import PART
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from plone import api
from typing import Any


INDEX = "gazette_issue"


@dataclass(frozen=True)
class GazetteIssue:
    """An issue and the catalog's records of its documents, in order of their pages."""

    issue: Issue
    entries: tuple[Any, ...]


def years() -> list[dict[str, int]]:
    """Every `year`, newest first, with how many `issues` and `documents` it has."""
    catalog = api.portal.get_tool("portal_catalog")._catalog
    index = catalog.getIndex(INDEX)
    places = map(index.getEntryForObject, _found("", LAST).documents)
    documents = Counter(issue_at(place) for place in places if place)
    issues = Counter(issue.year for issue in documents)
    by_year: Counter[int] = Counter()
    for issue, count in documents.items():
        by_year[issue.year] += count
    return [
        {"year": year, "issues": issues[year], "documents": by_year[year]}
        for year in sorted(issues, reverse=True)
    ]


def issues_of(year: int) -> list[GazetteIssue]:
    """The issues of a year in order of their days, with their documents."""
    return list(_issues(f"{year:04d}-", f"{year:04d}-{LAST}"))


def one_issue(issue: Issue) -> GazetteIssue | None:
    """An issue with its documents; None where no published record names it."""
    found = _issues(issue.key + PART, issue.key + PART + LAST)
    return next((one for one in found if one.issue == issue), None)


def _issues(low: str, high: str) -> Iterator[GazetteIssue]:
    found = _found(low, high)
    brains = found.brains(0, found.total)
    for issue, members in groupby(brains, key=lambda one: issue_at(one.gazette_issue)):
        yield GazetteIssue(issue, tuple(members))


def _found(low: str, high: str) -> Found:
    return find(
        api.portal.get_tool("portal_catalog"),
        {
            "portal_type": list(REGISTER_IDS),
            "review_state": "published",
            INDEX: {"query": (low, high), "range": "min:max"},
            "sort_on": INDEX,
        },
    )
