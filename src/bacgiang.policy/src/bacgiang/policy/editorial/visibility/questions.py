"""Dates hide items in lists, whatever a question says (4.2a).

`show_inactive` is a word of the catalog that Plone takes for an index: a stored query
or one that is sent could name it and be told what is scheduled or expired. What is
asked from outside never lifts the dates; the permission on the place asked does.
"""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from AccessControl import getSecurityManager
from bacgiang.policy import _
from collections.abc import Mapping
from collections.abc import Sequence
from plone.app.querystring import queryparser
from Products.CMFPlone.CatalogTool import CatalogTool
from typing import Any
from zope.component.hooks import getSite


MOST_CRITERIA = 100
TOO_MANY_CRITERIA = Refusal(
    "too_many_criteria",
    _(
        "refusal_too_many_criteria",
        default="A list is asked for by at most ${most} criteria.",
        mapping={"most": MOST_CRITERIA},
    ),
    "query",
)
LIFTS_DATES = "show_inactive"
INACTIVE = "Access inactive portal content"
MOST_PATHS = 100
"""Paths that are gone to, one after the other, before a question is answered."""
BELOW_ONLY = frozenset({"query", "depth"})
"""What a question about paths may say so that all it finds is below them."""


def parse_keeping_dates(context: Any, formquery: Any, *sorting: Any, **sorted_by: Any):
    """In place of plone.app.querystring's `parseFormquery`. Raises RefusedInput."""
    if len(formquery or ()) > MOST_CRITERIA:
        raise RefusedInput(TOO_MANY_CRITERIA)
    query = queryparser._old_parseFormquery(context, formquery, *sorting, **sorted_by)
    query.pop(LIFTS_DATES, None)
    return query


def allow_inactive(tool: CatalogTool, query: Mapping[str, Any]) -> bool:
    """In place of the catalog's own, which passes over paths that it cannot follow.

    The index understands more of them (`//bacgiang/vi`), and is told by `navtree` or
    `level` to look elsewhere.
    """
    may = getSecurityManager().checkPermission
    if may(INACTIVE, tool):
        return True
    asked = query.get("path")
    if isinstance(asked, Mapping):
        asked = asked.get("query") if BELOW_ONLY.issuperset(asked) else None
    paths = [asked] if isinstance(asked, str) else asked
    if not isinstance(paths, Sequence) or not 0 < len(paths) <= MOST_PATHS:
        return False
    places = map(_at, paths)
    return all(place is not None and may(INACTIVE, place) for place in places)


def _at(path: Any) -> Any | None:
    """The content with just this path."""
    if not isinstance(path, str) or not path.startswith("/"):
        return None
    found = getSite().unrestrictedTraverse(path, None)
    own_path: tuple[str, ...] = getattr(found, "getPhysicalPath", tuple)()
    return found if "/".join(own_path) == path.rstrip("/") else None
