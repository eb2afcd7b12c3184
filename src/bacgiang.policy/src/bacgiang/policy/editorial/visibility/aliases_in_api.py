"""Old addresses over the API: for whoever may change them.

plone.restapi asks for that where the service is called, and not where the same is asked
for with an item (`?expand=aliases`): short names tell titles of what is hidden now.
"""

from bacgiang.policy.interfaces import IPolicyLayer
from plone import api
from plone.restapi.interfaces import IExpandableElement
from plone.restapi.services.aliases.get import Aliases
from Products.CMFPlone.interfaces import IPloneSiteRoot
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


OF_PORTAL = "Manage Portal Aliases"
OF_ITEM = "Manage Context Aliases"


@implementer(IExpandableElement)
@adapter(Interface, IPolicyLayer)
class GuardedAliases(Aliases):
    """`aliases`: where they are told, for everybody; what they are, for some."""

    def __call__(self, expand: bool = False) -> dict[str, Any]:
        # Each item says where they are told, few are asked for them.
        told: dict[str, Any] = super().__call__(expand and self._may())
        return told

    def _may(self) -> bool:
        is_portal = IPloneSiteRoot.providedBy(self.context)
        permission = OF_PORTAL if is_portal else OF_ITEM
        return bool(api.user.has_permission(permission, obj=self.context))
