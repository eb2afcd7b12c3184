"""A unit's page in the register: functions, leaders, contact (4.1a)."""

from ..sites.opening import find_site
from .leader import Leader
from .lookup import get_unit
from .unit import Unit
from plone import api
from Products.CMFCore.permissions import View
from Products.Five import BrowserView


class UnitView(BrowserView):
    """What the public is told of a unit, in the language of the request."""

    @property
    def language(self) -> str:
        return api.portal.get_current_language()

    def name(self) -> str:
        return self.context.name_in(self.language)

    def functions(self) -> list[str]:
        """Functions and duties, one string a paragraph."""
        text = self.context.functions_in(self.language)
        return [line for line in text.splitlines() if line.strip()]

    def leaders(self) -> list[Leader]:
        return [
            one
            for one in self.context.objectValues()
            if isinstance(one, Leader) and one.in_office_until is None
        ]

    def parent(self) -> Unit | None:
        return get_unit(self.context.parent_unit or "")

    def successor(self) -> Unit | None:
        return get_unit(self.context.successor or "")

    def site_url(self) -> str | None:
        """Address of the unit's site when whoever asks can see it."""
        site = find_site(self.context.code, self.language)
        if site is None or not api.user.has_permission(View, obj=site):
            return None
        return site.absolute_url()
