"""`@@offered`: conditions of the acts of Plone's own menu, beside permissions."""

from ...units.laid_out import ILaidOut
from ...units.owning import IOwnedRecord
from ...units.register.unit import IUnit
from ...units.sites.protection import deletion_refused
from ...units.sites.section import ISection
from ...units.sites.unit_site import IUnitSite
from Acquisition import aq_inner
from Acquisition import aq_parent
from plone import api
from plone.app.multilingual.interfaces import ILanguageRootFolder
from Products.CMFCore.interfaces import IFolderish
from Products.Five import BrowserView
from typing import Any


STAND_ONCE = (ILanguageRootFolder, IUnitSite, ISection, ILaidOut, IUnit, IOwnedRecord)


class Offered(BrowserView):
    """Whether the rules let whoever asks do it with what is shown."""

    context: Any

    def may_copy(self) -> bool:
        """Languages, sites, sections, registers, units and records stand there once."""
        return not any(one.providedBy(self.context) for one in STAND_ONCE)

    def may_move(self) -> bool:
        """Cut and rename."""
        return self.may_copy() and self._has("Delete objects")

    def may_delete(self) -> bool:
        """Nothing that stays: of sections the empty ones, by whoever manages units."""
        if ILanguageRootFolder.providedBy(self.context):
            return False
        stays = deletion_refused(self.context) is not None
        return not stays and self._has("Delete objects")

    def may_paste(self) -> bool:
        """Into what is shown, or else beside it."""
        place = self.context
        if not IFolderish.providedBy(place):
            place = aq_parent(aq_inner(place))
        return bool(api.user.has_permission("Add portal content", obj=place))

    def _has(self, permission: str) -> bool:
        return bool(api.user.has_permission(permission, obj=self.context))
