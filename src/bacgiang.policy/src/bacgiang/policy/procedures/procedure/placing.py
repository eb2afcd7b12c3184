"""Put a new procedure into the register: `<register>/<its code>`."""

from ...editorial.registers.placing import free_name
from ...editorial.registers.placing import place_in
from plone.dexterity.content import DexterityContent
from typing import Any


def place(register: DexterityContent, item: DexterityContent, said: str) -> Any:
    """Add the item under a short name made of `said` and return it in its place.

    The caller has checked the rights.
    """
    return place_in(register, item, free_name(said, register, "thu-tuc"))
