"""Emergencies that nobody has confirmed keep a unit from ending: nobody else may."""

from ...units.life_cycle.left_open import LeftOpen
from .store import emergency_store
from bacgiang.policy import _


LEFT_OPEN = LeftOpen(
    "emergencies",
    _("left_open_emergencies", default="Published in an emergency, to be confirmed"),
    lambda units: sum(1 for _one in emergency_store().open(frozenset(units))),
)
