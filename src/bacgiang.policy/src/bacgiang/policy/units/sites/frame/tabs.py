"""The first tabs of the navigation, in the reader's language over the API, too."""

from ..filled import holds_public
from ..filled import is_empty_topic
from Products.CMFPlone.browser.navigation import CatalogNavigationTabs
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from zope.component import getMultiAdapter
from zope.i18n import translate


class SpokenTabs(CatalogNavigationTabs):
    """Pages translate a tab's name; the API sends it as it comes. Topics with nothing
    in them are left out.
    """

    def topLevelTabs(  # noqa: N802
        self, actions: Any = None, category: str = "portal_tabs"
    ) -> list[dict[str, Any]]:
        tabs: list[dict[str, Any]] = super().topLevelTabs(actions, category)
        return [tab for tab in tabs if not tab.pop("is_empty", False)]

    def _getNavQuery(self) -> dict[str, Any]:  # noqa: N802
        """Below the root in whose frame the page is."""
        query: dict[str, Any] = super()._getNavQuery()
        state = getMultiAdapter((self.context, self.request), name="plone_portal_state")
        query["path"]["query"] = state.navigation_root_path()
        return query

    def customize_entry(
        self, entry: Any, brain: AbstractCatalogBrain | None = None
    ) -> None:
        super().customize_entry(entry, brain)
        entry["name"] = translate(entry["name"], context=self.request)
        if brain is not None and brain.portal_type == "Section":
            # A section that is not looked at itself may change without the page.
            entry["is_empty"] = not holds_public(brain.getPath()) and is_empty_topic(
                brain._unrestrictedGetObject()
            )
