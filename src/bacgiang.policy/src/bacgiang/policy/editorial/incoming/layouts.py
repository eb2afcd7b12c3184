"""What content is shown by is one of the views that its type offers.

Plone's page asks for that; plone.restapi keeps whatever name it is sent, and a section
whose view is not there answers nobody any more.

No page takes the place of what it stands in (Plone's “default page”): a site's first
page is arranged by its board and a section lists what its query says. One person could
put an article, or a draft that nobody may see, where readers look for either, and a
register would lead round in a circle. So only a Manager chooses among a site's views.
"""

from ...base.manages_portal import manages_portal
from ...base.policy_sites import has_policy
from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.refusal import RefusedInput
from bacgiang.policy import _
from plone import api
from plone.base.interfaces import INavigationRoot
from plone.registry.interfaces import IRecordModifiedEvent
from Products.CMFPlone.interfaces import IPloneSiteRoot
from Products.Five import BrowserView
from Products.GenericSetup.tool import SetupTool
from typing import Any
from zope.globalrequest import getRequest


NOT_OFFERED = Refusal(
    "wrong_value",
    _(
        "refusal_layout_not_offered",
        default="This is not shown that way. Its views are: ${offered}.",
    ),
    "layout",
)


NAMES, LAYOUT = "plone.default_page", "layout"
PAGE_STAYS = Refusal(
    "page_stays",
    _(
        "refusal_page_stays",
        default="What is shown at this address stays: no page, and no other view, "
        "takes the place of a first page, a section or a register. The board arranges "
        "its first page, and what a section lists.",
    ),
    status=403,
)


def set_offered_layout(content: Any, layout: object) -> None:
    """In place of `setLayout`. Raises RefusedInput; what is set up by code is free."""
    if _is_asked_for() and layout != content.getLayout():
        offered = [name for name, _title in content.getAvailableLayouts()]
        if layout not in offered or not content.canSetLayout():
            raise RefusedInput(NOT_OFFERED.at(offered=", ".join(offered)))
        if INavigationRoot.providedBy(content) and not manages_portal():
            raise Refused(PAGE_STAYS)
    content._old_setLayout(layout)


def set_default_page(content: Any, name: str | None) -> None:
    """In place of `setDefaultPage`. Raises Refused for any; None takes one away."""
    if name is not None and _is_asked_for():
        raise Refused(PAGE_STAYS)
    content._old_setDefaultPage(name)


@on_policy_sites
def refuse_default_pages(event: IRecordModifiedEvent) -> None:
    """Raise Refused for other names that pages have which stand for their folder."""
    is_other = event.newValue != event.oldValue
    if event.record.__name__ == NAMES and is_other and _is_asked_for():
        raise Refused(PAGE_STAYS)


class NoDefaultPage(BrowserView):
    """In place of `default_page`: whatever somebody has set, or a page is called."""

    def isDefaultPage(self, obj: Any) -> bool:  # noqa: N802
        return False

    def getDefaultPage(self) -> str | None:  # noqa: N802
        return None


def show_places_as_they_are(setup: SetupTool) -> None:
    """Upgrade step: what was set is taken away, with what it hid from menus."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(is_default_page=True):
        shown = brain._unrestrictedGetObject()
        shown.__parent__.setDefaultPage(None)
        shown.reindexObject(idxs=["is_default_page"])
    for brain in catalog.unrestrictedSearchResults(
        object_provides=INavigationRoot.__identifier__
    ):
        site = brain._unrestrictedGetObject()
        is_own = site.getLayout() == site.getTypeInfo().default_view
        if not (is_own or IPloneSiteRoot.providedBy(site)) and site.hasProperty(LAYOUT):
            site.manage_delProperties([LAYOUT])


def _is_asked_for() -> bool:
    request = getRequest()
    return bool(request and request.get("PUBLISHED")) and has_policy()
