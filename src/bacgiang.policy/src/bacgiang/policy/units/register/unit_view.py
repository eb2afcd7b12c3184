"""A unit's page in the register, in Vietnamese: functions, leaders, contact (4.1a)."""

from ...base.page_facts import IPageOfItsOwn
from .presentation import UnitPresentation
from .unit import Unit
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from zope.interface import implementer


@implementer(IPageOfItsOwn)
class UnitView(BrowserView):
    """What the public is told of a unit, in the language of the request."""

    @property
    def shown(self) -> Unit:
        """The unit that is shown."""
        return self.context

    @cached_property
    def unit(self) -> UnitPresentation:
        language = api.portal.get_current_language()
        return UnitPresentation(self.shown, language, self.request)

    @property
    def page_title(self) -> str:
        return self.unit.name

    @property
    def canonical_url(self) -> str:
        return self.unit.page_url

    def may_manage(self) -> bool:
        return api.user.has_permission(
            "bacgiang.policy: Manage units", obj=self.context
        )
