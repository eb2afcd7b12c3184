"""How many times more an event takes place is asked of one index.

Plone asks every index of the catalog for it, each time an event is shown, and a page
that is kept would rest on all of them.
"""

from ....base.asked import asked
from plone import api
from plone.memoize import view
from plone.uuid.interfaces import IUUID
from typing import Any


@view.memoize
def _left(self: Any) -> int:
    uid = IUUID(self.event_context, None)
    tool = api.portal.get_tool("portal_catalog")
    found = tool(UID=uid) if uid else ()
    if not found:
        # An occurrence, perhaps.
        return 0
    rid = found[0].getRID()

    def times(catalog: Any) -> int:
        return len(catalog.getIndex("start").getEntryForObject(rid, ()))

    return max(asked(tool._catalog, times) - len(self.next_occurrences), 0)


num_more_occurrences = property(_left)
"""`plone.app.event.browser.event_summary.EventSummaryView.num_more_occurrences`."""
