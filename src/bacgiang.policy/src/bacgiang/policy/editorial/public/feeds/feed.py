"""What a feed holds: the list of a section, or the official news of a site."""

from ....units.register.lookup import main_unit_code
from ....units.sites.belonging import unit_code_of
from ....units.sites.section import ISection
from DateTime import DateTime
from functools import cached_property
from plone import api
from plone.app.contenttypes.behaviors.collection import ICollection
from plone.base.interfaces import IPloneSiteRoot
from plone.base.interfaces.syndication import IFeed
from plone.base.interfaces.syndication import IFeedSettings
from Products.CMFPlone.browser.syndication.adapters import FolderFeed
from typing import Any
from zope.component import adapter
from zope.interface import implementer


MOST = 50
FIRST_MOMENT = DateTime(0)


class IEditorialFeed(IFeed):
    """A feed of this portal; `available` says whether it is offered."""


@implementer(IEditorialFeed)
class EditorialFeed(FolderFeed):
    """Without an author: a feed is its unit's, and accounts stay inside."""

    show_about = False
    author = None
    author_name = None
    author_email = None
    available: bool = True
    # What is asked for in the feed's own address.
    query: str = ""

    @property
    def language(self) -> str:
        return self.context.language or api.portal.get_default_language()

    @property
    def site_code(self) -> str:
        return unit_code_of(self.context)

    @property
    def limit(self) -> int:
        return min(max(self.settings.max_items or 0, 1), MOST)

    @property
    def modified(self) -> DateTime:
        """When something in the feed changed last."""
        moments = [brain.modified for brain in self._newest]
        return max(moments, default=None) or self.context.modified() or FIRST_MOMENT

    @cached_property
    def _newest(self) -> list[Any]:
        return list(self._brains()[: self.limit])

    def _items(self) -> list[Any]:
        return [brain.getObject() for brain in self._newest]


@adapter(ISection)
class SectionFeed(EditorialFeed):
    """What the section's page lists."""

    @property
    def available(self) -> bool:  # type: ignore[override]
        return (
            bool(ICollection(self.context).query)
            and IFeedSettings(self.context).enabled
        )

    def _brains(self) -> Any:
        return ICollection(self.context).results(
            batch=False,
            brains=True,
            limit=self.limit,
            custom_query={"effectiveRange": DateTime()},
        )


class SiteFeed(EditorialFeed):
    """The official news of a unit's site, or of the main site in a language.

    Reference news is not among them (9.1).
    """

    def _brains(self) -> Any:
        return api.portal.get_tool("portal_catalog")(
            portal_type="News Item",
            review_state="published",
            is_reference=False,
            shown_on=self.site_code,
            Language=self.language,
            effectiveRange=DateTime(),
            sort_on="effective",
            sort_order="reverse",
            sort_limit=self.limit,
        )


@adapter(IPloneSiteRoot)
class PortalFeed(SiteFeed):
    """News of the main site in the portal's own language."""

    @property
    def language(self) -> str:
        return api.portal.get_default_language()

    @property
    def site_code(self) -> str:
        return main_unit_code()
