"""One function gives the unit in charge its levels on a record (design, decision 4)."""

from .levels import group_id
from .levels import ROLES_OF_LEVEL
from .register.lookup import get_unit
from .register.lookup import main_unit_code
from typing import Any
from zope.interface import Interface


class IOwnedRecord(Interface):
    """A record of a register; `owning_unit` is the code of the unit in charge."""


class OwnedRecord:
    """What content with a field `owner_unit` says of itself.

    The last of its bases: Dexterity's own has to say first what an object provides.
    """

    owner_unit = None

    @property
    def owning_unit(self) -> str:
        """Code of the unit in charge; that of the main board where none is named."""
        return self.owner_unit or main_unit_code()


class UnitRecord(OwnedRecord):
    """A record that the unit in charge signs for."""

    @property
    def byline(self) -> str:
        unit = get_unit(self.owning_unit)
        return str(unit.title) if unit is not None else self.owning_unit


def hand_over(record: Any, successor: str) -> None:
    """Another unit takes charge of the record. The caller reindexes its `unit_code`."""
    record.owner_unit = successor
    apply_owner(record)


def apply_owner(record: Any) -> bool:
    """Write the levels of the owning unit on the record; False when they stand there.

    ``record.owning_unit`` is the unit's code. Nobody else's local roles stay, and none
    come from the register: the board that runs the register edits its own records only.
    The caller reindexes.
    """
    wanted = {
        group_id(record.owning_unit, level): list(roles)
        for level, roles in ROLES_OF_LEVEL.items()
    }
    blocked = getattr(record, "__ac_local_roles_block__", None)
    held = {group: list(roles) for group, roles in record.get_local_roles()}
    if blocked and held == wanted:
        return False
    record.__ac_local_roles__ = wanted
    record.__ac_local_roles_block__ = True
    return True


def follow_owner(record: Any, event: object) -> None:
    """When the unit in charge changes, so do the levels."""
    if apply_owner(record):
        record.reindexObjectSecurity()
