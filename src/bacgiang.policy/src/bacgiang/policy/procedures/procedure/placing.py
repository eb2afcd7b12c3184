"""Put a new procedure into the register: `<register>/<its code>`."""

from ...text.folding import fold
from ...units.owning import apply_owner
from collections.abc import Container
from plone.dexterity.utils import addContentToContainer
import re
from typing import Any


_NOT_NAME = re.compile(r"[^a-z0-9]+")


def place(register: Any, item: Any, said: str) -> Any:
    """Add the item under a short name made of `said`, with its unit's levels on it.

    The caller has checked the rights; nobody needs one on the register.
    """
    apply_owner(item)
    item.id = short_name(said, register)
    item.language = register.language or "vi"
    return addContentToContainer(register, item, checkConstraints=False)


def short_name(said: str, taken: Container[str]) -> str:
    """A name of small letters and figures that is free in the register."""
    name = _NOT_NAME.sub("-", fold(said)).strip("-") or "thu-tuc"
    free, count = name, 1
    while free in taken:
        count += 1
        free = f"{name}-{count}"
    return free
