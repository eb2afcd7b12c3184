"""Records of the catalog that the person may see now, from its indexes alone.

For what is counted or chosen from: there a question to the catalog, which makes a list
of records in an order, would cost more than the answer.
"""

from BTrees.IIBTree import IISet
from BTrees.IIBTree import intersection
from BTrees.IIBTree import union
from DateTime import DateTime
from plone import api
from Products.ZCatalog.query import IndexQuery
from typing import Any


def seen_now(ahead: list[str] | None = None) -> Any:
    """A set of their numbers. Of the units `ahead` also what is public on another
    day, as its board sees it.
    """
    tool = api.portal.get_tool("portal_catalog")
    roles = tool._listAllowedRolesAndUsers(api.user.get_current())
    allowed = with_value("allowedRolesAndUsers", roles)
    in_time = with_value("effectiveRange", DateTime())
    if ahead:
        in_time = union(in_time, with_value("unit_code", ahead))
    return intersection(allowed, in_time)


def with_value(name: str, value: Any) -> Any:
    """Numbers of the records that an index has under a value, or one of a list."""
    index = api.portal.get_tool("portal_catalog")._catalog.getIndex(name)
    found = index.query_index(IndexQuery({name: value}, name, index.query_options))
    return IISet() if found is None else found
