"""The way to a page, as BreadcrumbList."""

from ....base.page_facts import IPageOfItsOwn
from ....base.page_facts import IStructuredData
from ....base.page_facts import OfPage
from ...sites.frame.identity import identity_of
from ..head.facts import head_facts
from ..head.shown_page import shown_page
from collections.abc import Iterator
from plone.base.interfaces import INavigationRoot
from typing import Any
from zope.component import adapter
from zope.component import getMultiAdapter
from zope.interface import implementer
from zope.interface import Interface


@implementer(IStructuredData)
@adapter(Interface, Interface, Interface)
class Trail(OfPage):
    """What the path bar shows; nothing on the first page of a site."""

    def things(self) -> list[dict[str, Any]]:
        steps = list(self._steps())
        if len(steps) < 2:
            return []
        listed = [
            {"@type": "ListItem", "position": place, "name": name, "item": address}
            for place, (name, address) in enumerate(steps, start=1)
        ]
        return [{"@type": "BreadcrumbList", "itemListElement": listed}]

    def _steps(self) -> Iterator[tuple[str, str]]:
        identity = identity_of(self.context)
        yield identity.name, identity.url
        if INavigationRoot.providedBy(self.context):
            return
        crumbs = getMultiAdapter((self.context, self.request), name="breadcrumbs_view")
        for crumb in crumbs.breadcrumbs():
            yield crumb["Title"], crumb["absolute_url"]
        if IPageOfItsOwn.providedBy(self.view):
            facts = head_facts(self.context, self.request, self.view)
            page = shown_page(self.context, self.request, self.view)
            yield facts.title, page.address
