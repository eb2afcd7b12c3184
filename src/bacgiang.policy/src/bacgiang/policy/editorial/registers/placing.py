"""Put a new record where it belongs in its register.

The caller has checked the rights; nobody needs one on the register or its years.
"""

from ...text.folding import fold
from ...units.owning import apply_owner
from ...units.register.lookup import main_unit_code
from ..visibility.record_folders import NOT_YET
from collections.abc import Container
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
import re
from typing import Any


_NOT_NAME = re.compile(r"[^a-z0-9]+")
OF_UNIT = "_"
"""Before the unit's code; it stands in no name that is made of a title or a number."""


def place_in(folder: DexterityContent, record: Any, name: str) -> Any:
    """Add the record and return it in its place, with its unit's levels on it."""
    apply_owner(record)
    record.id = name
    record.language = folder.language or "vi"
    return addContentToContainer(folder, record, checkConstraints=False)


def year_folder(register: DexterityContent, year: int) -> Any:
    """The folder of a year, made when it is missing: hidden as all that is in it."""
    name = str(year)
    if name not in register:
        folder = createContent("RegisterYear", id=name, title=name)
        folder.language = register.language or "vi"
        folder.effective_date = NOT_YET
        addContentToContainer(register, folder, checkConstraints=False)
    return register[name]


def plain_name(said: str) -> str:
    """The small letters and figures of what is said; "" where it has none."""
    return _NOT_NAME.sub("-", fold(said)).strip("-")


def free_name(
    said: str,
    taken: Container[str],
    otherwise: str,
    longest: int | None = None,
    unit: str = "",
) -> str:
    """A name of small letters and figures that is free in a folder.

    `otherwise` stands for what has no letter, as a title of signs alone. `unit`: code
    of the unit in charge, where boards do not see what others prepare. Each counts
    among its own then: a name says nothing of what another board has hidden.
    """
    name = plain_name(said)[:longest].strip("-") or otherwise
    if unit and unit != main_unit_code():
        name = f"{name}{OF_UNIT}{unit}"
    free, count = name, 1
    while free in taken:
        count += 1
        free = f"{name}-{count}"
    return free
