"""Put a new procedure or form into its register: `<register>/<its code>`."""

from ...editorial.registers.placing import free_name
from ...editorial.registers.placing import place_in
from plone.dexterity.content import DexterityContent
from typing import Any


UNSAID = "thu-tuc"


def place(register: DexterityContent, item: Any, said: str) -> Any:
    """Add the item under a short name made of `said` and return it in its place.

    The caller has checked the rights. Names of other units than the main one end in the
    unit's code, as those of documents do: they say nothing of what others have hidden.
    """
    name = free_name(said, register, UNSAID, unit=item.owning_unit)
    return place_in(register, item, name)
