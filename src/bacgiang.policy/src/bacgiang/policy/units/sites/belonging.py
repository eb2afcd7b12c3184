"""Which site, and so which unit, an object belongs to."""

from ...base.chain import chain_of
from ..register.lookup import main_unit_code
from ..register.taken_over import units_worked_for
from .unit_site import UnitSite
from Acquisition import aq_base
from plone.dexterity.content import DexterityContent


def site_of(obj: DexterityContent) -> UnitSite | None:
    """The unit site or desk that holds `obj`, None when it stands on the main site."""
    return next((one for one in chain_of(obj) if isinstance(one, UnitSite)), None)


def unit_code_of(obj: DexterityContent) -> str:
    """Code of the unit that owns `obj`: by its place, or as a register's record says.

    What stands in neither is the main site's. Parts of a record are its unit's, too.
    """
    site = None
    for parent in chain_of(obj):
        owning_unit = getattr(aq_base(parent), "owning_unit", None)
        if owning_unit:
            return str(owning_unit)
        if site is None and isinstance(parent, UnitSite):
            site = parent
    return site.unit_code if site is not None else main_unit_code()


def units_worked_for_at(place: DexterityContent) -> tuple[str, ...]:
    """Codes of the units whose work is done at a place: its own unit, and those that
    ended in it.
    """
    return units_worked_for(unit_code_of(place))
