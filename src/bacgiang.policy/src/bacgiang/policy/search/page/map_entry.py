"""The search, on the site map."""

from ...base.page_facts import IServiceOfSite
from bacgiang.policy import _
from plone.base.interfaces import INavigationRoot
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


@implementer(IServiceOfSite)
@adapter(INavigationRoot, Interface)
class SearchEntry:
    """The page of the search."""

    title = _("heading_search", default="Search")

    def __init__(self, site: Any, request: Any) -> None:
        self.url = f"{site.absolute_url()}/@@search"
