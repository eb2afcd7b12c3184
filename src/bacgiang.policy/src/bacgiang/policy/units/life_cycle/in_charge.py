"""Whose board writes, approves and publishes what the register says of a unit (4.1a).

The unit's own, or that of the unit that took over from it; the main board where there
is none yet.
"""

from ..boards.groups import grant_levels
from ..owning import hand_over
from ..register.directory import directory
from ..register.lookup import get_unit
from ..register.lookup import main_unit_code
from ..register.unit import Unit
from plone.dexterity.content import DexterityContent
from typing import Any


def board_in_charge(code: str) -> str:
    """Code of the unit whose board that is."""
    heir = directory().heir_of(code)
    return heir.code if heir is not None and heir.sites else main_unit_code()


def give_levels(unit: Unit) -> None:
    """Write the levels of the board in charge on the unit and what stands in it."""
    code = board_in_charge(unit.code)
    unit.__ac_local_roles__ = {}
    grant_levels(unit, code)
    for part in unit.objectValues():
        hand_over(part, code)
        part.reindexObject(idxs=["unit_code"])
        part.reindexObjectSecurity()


def follow_unit(unit: Unit, event: object) -> None:
    """Subscriber: a unit was entered in the register."""
    give_levels(unit)


def follow_site(site: Any, event: object) -> None:
    """Subscriber: a site or desk came to stand, so the unit has a board of its own."""
    unit = get_unit(site.unit_code)
    if unit is not None:
        give_levels(unit)


def follow_place(part: DexterityContent, event: Any) -> None:
    """Subscriber: a leader was added to a unit."""
    unit = event.newParent
    if isinstance(unit, Unit):
        hand_over(part, board_in_charge(unit.code))
        part.reindexObjectSecurity()
