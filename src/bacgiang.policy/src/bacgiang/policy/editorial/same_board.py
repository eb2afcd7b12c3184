"""Whether one board decides on two items: that of the unit, or of its successor."""

from ..units.life_cycle.in_charge import board_in_charge
from ..units.sites.belonging import unit_code_of
from plone.dexterity.content import DexterityContent


def board_of(item: DexterityContent) -> str:
    """Code of the unit whose board decides on it."""
    return board_in_charge(unit_code_of(item))


def same_board(one: DexterityContent, other: DexterityContent) -> bool:
    return board_of(one) == board_of(other)
