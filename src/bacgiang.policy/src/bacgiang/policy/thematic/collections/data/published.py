"""The records that open data hold: published ones, in the order of their names."""

from ....search.searching import find
from ..collection import Collection
from ..query import RecordQuery
from collections.abc import Iterator
from collections.abc import Mapping
from plone import api
from typing import Any


AT_ONCE = 200


def published(collection: Collection, form: Mapping[str, Any]) -> Iterator[Any]:
    """Yield what answers the question in an address.

    Drafts are not among it, whoever asks, nor what is not public yet or any more.
    """
    question = RecordQuery.read(form).catalog_query(collection.portal_type)
    query = {**question, "review_state": "published", "show_inactive": False}
    found = find(api.portal.get_tool("portal_catalog"), query)
    for start in range(0, found.total, AT_ONCE):
        for brain in found.brains(start, AT_ONCE):
            record = brain._unrestrictedGetObject()
            yield record
            # A collection of tens of thousands is not kept in memory for one file.
            record._p_deactivate()
