"""The first tabs of the navigation, in the reader's language over the API, too."""

from Products.CMFPlone.browser.navigation import CatalogNavigationTabs
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from zope.i18n import translate


class SpokenTabs(CatalogNavigationTabs):
    """Pages translate a tab's name; the API sends it as it comes."""

    def customize_entry(
        self, entry: Any, brain: AbstractCatalogBrain | None = None
    ) -> None:
        super().customize_entry(entry, brain)
        entry["name"] = translate(entry["name"], context=self.request)
