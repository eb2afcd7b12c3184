"""Find units: by code, the tree, the register itself."""

from ...text.collation import sort_key
from .unit import Unit
from .unit_register import find_register
from .unit_register import UnitRegister
from collections.abc import Iterator
from plone import api
from plone.registry.interfaces import IRegistry
from Products.CMFPlone.Portal import PloneSite
from zope.component import getUtility


def unit_register(site: PloneSite | None = None) -> UnitRegister | None:
    """The register, or None on a site that has none (yet)."""
    return find_register(site if site is not None else api.portal.get())


def get_unit(code: str, site: PloneSite | None = None) -> Unit | None:
    register = unit_register(site)
    if register is None or not code or code not in register:
        return None
    return register[code]


def require_unit(code: str, site: PloneSite | None = None) -> Unit:
    """The unit with this code; raises LookupError."""
    unit = get_unit(code, site)
    if unit is None:
        raise LookupError(code)
    return unit


def all_units(site: PloneSite | None = None) -> Iterator[Unit]:
    """Every unit, in the order of lists (order, then name)."""
    register = unit_register(site)
    members = () if register is None else register.objectValues()
    units = [member for member in members if isinstance(member, Unit)]
    yield from sorted(units, key=lambda unit: (unit.order, sort_key(unit.title)))


def main_unit_code() -> str:
    """Code of the unit whose board runs the main site; "" while it is being set up."""
    return getUtility(IRegistry).get("bacgiang.main_unit") or ""
