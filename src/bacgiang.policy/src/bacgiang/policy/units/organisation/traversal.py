"""`/en/organisation/<code>`: units answer below the section that lists them."""

from ...base.english.standing_in import stand_in
from ..register.directory import directory
from ..register.lookup import get_unit
from ..sites.belonging import site_of
from .marker import IOrganisationSection
from .pages import UnitInSection
from bacgiang.policy.interfaces import IPolicyLayer
from typing import Any
from zope.component import adapter
from zope.component import queryMultiAdapter
from zope.interface import implementer
from zope.interface import Interface
from zope.publisher.interfaces import IPublishTraverse
from ZPublisher.BaseRequest import DefaultPublishTraverse
from ZPublisher.HTTPRequest import HTTPRequest


@implementer(IPublishTraverse)
@adapter(IOrganisationSection, IPolicyLayer)
class OrganisationTraverser(DefaultPublishTraverse):
    """Own content and views first, then the units of the register by their code; of
    what stands in a unit, or is asked of it, the unit is on the way."""

    def publishTraverse(self, request: HTTPRequest, name: str) -> Any:  # noqa: N802
        if self._is_unit(request, name):
            unit = get_unit(name)
            if unit is not None and request["TraversalRequestNameStack"]:
                stand_in(request, self.context, unit.__parent__)
                return unit
            page = queryMultiAdapter((self.context, request), name="unit_in_section")
            if isinstance(page, UnitInSection):
                return page.with_code(name)
        return super().publishTraverse(request, name)

    def _is_unit(self, request: HTTPRequest, name: str) -> bool:
        if name in self.context or directory().get(name) is None:
            return False
        own_view = queryMultiAdapter((self.context, request), Interface, name)
        return own_view is None and site_of(self.context) is None
