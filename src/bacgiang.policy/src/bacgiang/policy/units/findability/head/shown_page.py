"""Which page is drawn: a thing's own, one more of a list's, or another view of it."""

from ....base.page_facts import IIndexedPage
from ....base.page_facts import IPageOfItsOwn
from ....base.page_facts import IPages
from ....base.page_facts import IQuestion
from ....base.page_facts import OfPage
from AccessControl.PermissionRole import rolesForPermissionOn
from functools import cached_property
from plone import api
from plone.app.layout.globals.interfaces import IViewView
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.annotation.interfaces import IAnnotations
from ZPublisher.HTTPRequest import HTTPRequest


KEY = "bacgiang.policy.shown_page"
VIEWED = "plone.types_use_view_action_in_listings"


class ShownPage(OfPage):
    """Address and standing of the page that a view draws of its context."""

    @cached_property
    def is_own(self) -> bool:
        """Whether the page is what its context's address shows, on whatever host."""
        if IPageOfItsOwn.providedBy(self.view) or IViewView.providedBy(self.view):
            return True
        name = getattr(self.view, "__name__", "")
        layout = getattr(self.context, "getLayout", None)
        return name == "view" or (layout is not None and name == layout())

    @cached_property
    def is_found(self) -> bool:
        """Whether search engines may keep the page."""
        is_public = "Anonymous" in rolesForPermissionOn("View", self.context)
        if self.request.response.getStatus() >= 400 or not is_public:
            return False
        if not self.is_own:
            asked = self.request.get("QUERY_STRING")
            return bool(IIndexedPage.providedBy(self.view)) and not asked
        question = IQuestion(self.context, None)
        return question is None or not question.text

    @cached_property
    def start(self) -> int:
        return self.view.start() if IPages.providedBy(self.view) else 0

    @property
    def number(self) -> int:
        """Number of the page of a list, 1 for the first."""
        return self.start // self.view.page_size + 1 if self.start else 1

    @cached_property
    def address(self) -> str:
        """Canonical address of the page."""
        if IPageOfItsOwn.providedBy(self.view):
            return str(self.view.canonical_url)
        base = self.context.absolute_url()
        if not self.is_own:
            return f"{base}/@@{self.view.__name__}"
        viewed = api.portal.get_registry_record(VIEWED, default=None) or ()
        if getattr(self.context, "portal_type", None) in viewed:
            return f"{base}/view"
        return f"{base}?{self.view.paging_name}={self.start}" if self.start else base


def shown_page(context: DexterityContent, request: HTTPRequest, view: Any) -> ShownPage:
    """The page that is drawn; one for all parts of its head."""
    kept = IAnnotations(request)
    page = kept.get(KEY)
    if page is None or page.view is not view or page.context is not context:
        page = kept[KEY] = ShownPage(context, request, view)
    return page
