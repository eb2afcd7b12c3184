"""The frame of an English page around what stands in Vietnamese: menu and path."""

from ..frame_language import frame_language
from .addresses import is_english_page
from .counterparts import shows
from .words import english_words
from collections.abc import Iterable
from plone import api
from plone.app.layout.globals.portal import PortalState
from plone.app.layout.viewlets import ViewletBase
from plone.app.layout.viewlets.common import GlobalSectionsViewlet
from plone.dexterity.content import DexterityContent
from plone.memoize.view import memoize
from Products.CMFPlone.browser.navigation import PhysicalNavigationBreadcrumbs
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope.component import getMultiAdapter
from ZPublisher.HTTPRequest import HTTPRequest


class EnglishPortalState(PortalState):
    """The root of what is shown on the English site is that site's."""

    def language(self) -> str:
        """What `html` says of its language: that of the page's own words."""
        return frame_language()

    @memoize
    def navigation_root(self) -> Any:
        root = super().navigation_root()
        return (shows(root) if is_english_page(self.request) else None) or root

    @memoize
    def navigation_root_path(self) -> str:
        return "/".join(self.navigation_root().getPhysicalPath())


class Sections(GlobalSectionsViewlet):
    """The menu of the site in whose frame the page is. Old addresses end at the
    portal's root, which has no sections of its own: they have the main site's.
    """

    def __init__(
        self, context: Any, request: HTTPRequest, view: Any, manager: Any = None
    ) -> None:
        super().__init__(_within_language(context), request, view, manager)

    @property
    def navtree_path(self) -> str:
        return str(self.portal_state.navigation_root_path())

    @property
    def settings(self) -> Any:
        """Asked for what stands beside the tabs alone."""
        found = super().settings
        return TABS_ALONE if found.navigation_depth == 1 else found


class _TabsAlone:
    """One level deep the tabs are all there is: nothing is looked for beside them."""

    generate_tabs = False


TABS_ALONE = _TabsAlone()


def _within_language(context: Any) -> Any:
    """The place whose menu is shown: of the portal itself the root of the language."""
    if not isinstance(api.portal.get_navigation_root(context), PloneSite):
        return context
    portal = api.portal.get()
    languages = (api.portal.get_current_language(), api.portal.get_default_language())
    roots = (portal.get(str(one)) for one in languages)
    return next((one for one in roots if one is not None), context)


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
