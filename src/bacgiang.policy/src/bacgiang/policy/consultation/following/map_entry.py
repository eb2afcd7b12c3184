"""Following drafts, on the site map."""

from ...base.page_facts import IServiceOfSite
from bacgiang.policy import _
from plone.base.interfaces import INavigationRoot
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


@implementer(IServiceOfSite)
@adapter(INavigationRoot, Interface)
class FollowingEntry:
    """The page on which letters about drafts are ordered."""

    title = _("map_follow_drafts", default="Be told of drafts by e-mail")

    def __init__(self, site: Any, request: Any) -> None:
        self.url = f"{site.absolute_url()}/@@follow-drafts"
