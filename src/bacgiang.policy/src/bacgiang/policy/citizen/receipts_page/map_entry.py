"""The check of receipts, on the site map."""

from ...base.page_facts import IServiceOfSite
from bacgiang.policy import _
from plone.base.interfaces import INavigationRoot
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


@implementer(IServiceOfSite)
@adapter(INavigationRoot, Interface)
class ReceiptEntry:
    """The page on which a receipt is looked up."""

    title = _("map_receipt", default="Look a receipt up by its code")

    def __init__(self, site: Any, request: Any) -> None:
        self.url = f"{site.absolute_url()}/@@receipts"
