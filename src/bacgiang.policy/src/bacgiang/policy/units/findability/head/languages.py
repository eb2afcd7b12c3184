"""`rel="alternate"` links to a page in its other languages, as visitors find them.

They are for search engines, and the same for everybody.
"""

from ....base.default_language import with_default
from ....base.english.addresses import address_maker
from ....base.english.addresses import addresses_of
from ....base.page_facts import IPageOfItsOwn
from .viewlets import HeadViewlet
from DateTime import DateTime
from html import escape
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from Products.CMFPlone.CatalogTool import CatalogTool
from typing import Any


class AlternateLinks(HeadViewlet):
    """Every language on its own host; who speaks none of them gets the Vietnamese.

    A page that is in one language only has none; a unit's page names its own.
    """

    def render(self) -> str:
        if IPageOfItsOwn.providedBy(self.view) or not self._may_have():
            return ""
        return "\n".join(
            f'<link rel="alternate" hreflang="{lang}" href="{escape(address)}" />'
            for lang, address in self.alternates()
        )

    def _may_have(self) -> bool:
        return self.page.is_found and self.page.is_own and self.page.number == 1

    def alternates(self) -> list[tuple[str, str]]:
        """Language and address of each; none of what is in one alone."""
        shown = addresses_of(self.context)
        return with_default(shown) if shown else self._translations()

    def _translations(self) -> list[tuple[str, str]]:
        group = ITranslationManager(self.context).query_canonical()
        catalog = api.portal.get_tool("portal_catalog")
        found = {
            brain.Language: address_maker(self.request)(brain.getPath())
            for brain in _seen_by_visitors(catalog, group)
            if brain.Language
        }
        return with_default(found) if len(found) > 1 else []


def _seen_by_visitors(catalog: CatalogTool, group: str) -> Any:
    return catalog.unrestrictedSearchResults(
        TranslationGroup=group,
        allowedRolesAndUsers=["Anonymous"],
        effectiveRange=DateTime(),
    )
