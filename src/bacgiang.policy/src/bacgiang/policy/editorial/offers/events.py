"""Told to whoever wants to know: an act on an offer has happened."""

from .offer import Offer
from .offer import OfferAct
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class OfferActed:
    """`item` is the unit's, `offer` how it stands now."""

    item: Any
    act: OfferAct
    offer: Offer
