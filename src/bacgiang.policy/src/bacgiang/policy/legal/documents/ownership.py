"""One function gives a record's unit its levels on it (design, decision 4)."""

from ...units.levels import group_id
from ...units.levels import ROLES_OF_LEVEL
from .official_document import OfficialDocument
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


def apply_owner(document: OfficialDocument) -> bool:
    """Write the levels of the owning unit on the record; False when they stand there.

    Nobody else's local roles stay, and none come from the register: the board that runs
    the register edits its own records only. The caller reindexes.
    """
    wanted = {
        group_id(document.owning_unit, level): list(roles)
        for level, roles in ROLES_OF_LEVEL.items()
    }
    blocked = getattr(document, "__ac_local_roles_block__", None)
    if blocked and dict(document.get_local_roles()) == _as_listed(wanted):
        return False
    document.__ac_local_roles__ = wanted
    document.__ac_local_roles_block__ = True
    return True


def follow_owner(document: OfficialDocument, event: IObjectModifiedEvent) -> None:
    """When the unit in charge changes, so do the levels."""
    if apply_owner(document):
        document.reindexObjectSecurity()


def _as_listed(roles: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {group: tuple(listed) for group, listed in roles.items()}
