"""The frame of an English page around what stands in Vietnamese: menu and path."""

from .addresses import is_english_page
from .counterparts import shows
from .words import english_words
from collections.abc import Iterable
from plone.app.layout.globals.portal import PortalState
from plone.app.layout.viewlets import ViewletBase
from plone.app.layout.viewlets.common import GlobalSectionsViewlet
from plone.dexterity.content import DexterityContent
from plone.memoize.view import memoize
from Products.CMFPlone.browser.navigation import PhysicalNavigationBreadcrumbs
from typing import Any
from zope.component import getMultiAdapter


class EnglishPortalState(PortalState):
    """The root of what is shown on the English site is that site's."""

    @memoize
    def navigation_root(self) -> Any:
        root = super().navigation_root()
        return (shows(root) if is_english_page(self.request) else None) or root

    @memoize
    def navigation_root_path(self) -> str:
        return "/".join(self.navigation_root().getPhysicalPath())


class Sections(GlobalSectionsViewlet):
    """The menu of the site in whose frame the page is."""

    @property
    def navtree_path(self) -> str:
        return str(self.portal_state.navigation_root_path())


class Breadcrumbs(PhysicalNavigationBreadcrumbs):
    """On an English page, of a register the way to the place that shows it, and of a
    record what that page calls it."""

    def breadcrumbs(self) -> Iterable[dict[str, Any]]:
        shown = shows(self.context) if is_english_page(self.request) else None
        if shown is None:
            return tuple(super().breadcrumbs())
        view = getMultiAdapter((shown, self.request), name="breadcrumbs_view")
        return tuple(view.breadcrumbs())

    def customize_entry(
        self, entry: dict[str, Any], context: DexterityContent | None = None
    ) -> None:
        words = english_words(context, self.request)
        if words is not None and words.heading:
            entry["Title"] = words.heading


class NoBodyTags(ViewletBase):
    """Hidden words for machines, which the head and JSON-LD tell them already."""

    def render(self) -> str:
        return ""
