"""The first tabs of the navigation, in the reader's language over the API, too."""

from ....base.asked import as_of_now
from ....base.asked import asked
from ....base.asked import catalog_of_site
from ....base.asked import MOMENT
from ..filled import holds_public
from ..filled import is_empty_topic
from AccessControl import getSecurityManager
from Acquisition import aq_parent
from collections.abc import Iterator
from DateTime import DateTime
from plone.base.interfaces import INavigationSchema
from plone.registry.interfaces import IRegistry
from Products.CMFCore.indexing import processQueue
from Products.CMFPlone.browser.navigation import CatalogNavigationTabs
from typing import Any
from typing import NamedTuple
from zope.component import getMultiAdapter
from zope.component import getUtility
from zope.i18n import translate


BY_HAND = "getObjPositionInParent"
VIEWED = "plone.types_use_view_action_in_listings"


class Place(NamedTuple):
    """A member of the navigation, as the catalog has it."""

    path: str
    id: str
    title: str
    description: str
    review_state: str
    portal_type: str
    remote_url: str
    creator: str
    is_excluded: bool


class SpokenTabs(CatalogNavigationTabs):
    """Pages translate a tab's name; the API sends it as it comes. Topics with nothing
    in them are left out. Which places there are is asked once for all pages.
    """

    def topLevelTabs(  # noqa: N802
        self, actions: Any = None, category: str = "portal_tabs"
    ) -> list[dict[str, Any]]:
        if actions is None:
            here = (self.context, self.request)
            state = getMultiAdapter(here, name="plone_context_state")
            actions = state.actions(category)
        tabs = [
            {**one, "name": translate(one["title"], context=self.request)}
            for one in actions
        ]
        settings = getUtility(IRegistry).forInterface(
            INavigationSchema, prefix="plone", check=False
        )
        return [*tabs, *self._of_places()] if settings.generate_tabs else tabs

    def _of_places(self) -> Iterator[dict[str, Any]]:
        here = "/".join(self.context.getPhysicalPath())
        viewed = getUtility(IRegistry).get(VIEWED, ())
        me = getSecurityManager().getUser().getId()
        for place in self._places():
            if place.is_excluded and not here.startswith(place.path):
                continue
            if _is_empty(self.context, place):
                continue
            url = self.request.physicalPathToURL(place.path)
            url += "/view" if place.portal_type in viewed else ""
            leads_on = place.remote_url and place.creator != me
            yield {
                "name": place.title,
                "id": place.id,
                "url": place.remote_url if leads_on else url,
                "description": place.description,
                "review_state": place.review_state,
            }

    def _places(self) -> tuple[Place, ...]:
        """Those that whoever asks may see."""
        query = self._getNavQuery()
        if query.get("sort_on") != BY_HAND:
            return _asked(query)
        # The order is the root's own, and no answer of the catalog.
        is_reverse = query.pop("sort_order") == "reverse"
        del query["sort_on"]
        root = self.context.unrestrictedTraverse(query["path"]["query"])
        order = {one: at for at, one in enumerate(root.getOrdering().idsInOrder())}
        last = len(order)
        found = sorted(_asked(query), key=lambda one: order.get(one.id, last))
        return tuple(reversed(found)) if is_reverse else tuple(found)

    def _getNavQuery(self) -> dict[str, Any]:  # noqa: N802
        """Below the root in whose frame the page is."""
        query: dict[str, Any] = super()._getNavQuery()
        state = getMultiAdapter((self.context, self.request), name="plone_portal_state")
        query["path"]["query"] = state.navigation_root_path()
        return query


def _asked(query: dict[str, Any]) -> tuple[Place, ...]:
    processQueue()
    catalog = catalog_of_site()
    tool = aq_parent(catalog)
    seen = tool._listAllowedRolesAndUsers(getSecurityManager().getUser())
    query = {**query, "allowedRolesAndUsers": seen}
    dated = not tool.allow_inactive({})
    key = ("tabs", dated, repr(sorted(query.items())))
    asked_now = as_of_now({**query, MOMENT: DateTime()} if dated else query)
    return asked(catalog, lambda catalog: _found(catalog, asked_now()), key=key)


def _found(catalog: Any, query: dict[str, Any]) -> tuple[Place, ...]:
    # Whoever sorts asks the portal, too, whether it says how.
    ask = catalog.searchResults if "sort_on" in query else catalog.search
    return tuple(
        Place(
            brain.getPath(),
            str(brain.getId),
            str(brain.Title or brain.getId),
            str(brain.Description or ""),
            str(brain.review_state or ""),
            str(brain.portal_type),
            str(brain.getRemoteUrl or ""),
            str(brain.Creator or ""),
            bool(brain.exclude_from_nav),
        )
        for brain in ask(query)
    )


def _is_empty(context: Any, place: Place) -> bool:
    """A section that is not looked at itself may change without the page."""
    if place.portal_type != "Section" or holds_public(place.path):
        return False
    return is_empty_topic(context.unrestrictedTraverse(place.path))
