"""Whose acts are read at a place: all units' at the portal, one unit's at its site."""

from ...units.register.lookup import main_unit_code
from ...units.sites.unit_site import IUnitSite
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.interfaces import IPloneSiteRoot


def unit_read_at(context: DexterityContent) -> str | None:
    """Code of the unit whose acts are read here, None for those of all units."""
    if IPloneSiteRoot.providedBy(context):
        return None
    if IUnitSite.providedBy(context):
        return context.unit_code
    return main_unit_code()
