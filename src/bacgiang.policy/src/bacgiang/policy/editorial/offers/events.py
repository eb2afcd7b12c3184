"""Told to whoever wants to know: an act on an offer has happened."""

from .offer import Offer
from .offer import OfferAct
from typing import Any
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


class IOfferActed(Interface):
    """An act on an offer has happened."""

    item = Attribute("The unit's item")
    act = Attribute("OfferAct")
    offer = Attribute("Offer as it stands now")


@implementer(IOfferActed)
class OfferActed:
    def __init__(self, item: Any, act: OfferAct, offer: Offer) -> None:
        self.item = item
        self.act = act
        self.offer = offer
