"""Groups of a unit, and their roles as ordinary local roles on its folder."""

from ..levels import group_id
from ..levels import Level
from ..levels import ROLES_OF_LEVEL
from plone import api
from Products.CMFCore.interfaces import IContentish


def ensure_groups(code: str, title: str) -> None:
    """Create the unit's four groups when they are missing, or retitle them."""
    tool = api.portal.get_tool("portal_groups")
    for level in Level:
        name = group_id(code, level)
        label = f"{title}: {level.value}"
        if api.group.get(name) is None:
            tool.addGroup(name, title=label)
        else:
            tool.editGroup(name, title=label)


def grant_levels(folder: IContentish, code: str) -> None:
    """Give each group of the unit its level's roles on `folder`."""
    for level, roles in ROLES_OF_LEVEL.items():
        folder.manage_setLocalRoles(group_id(code, level), list(roles))
    folder.reindexObjectSecurity()


def revoke_levels(folder: IContentish, code: str) -> None:
    """Take the unit's levels away; its people go on reading, drafts included."""
    groups = [group_id(code, level) for level in Level]
    folder.manage_delLocalRoles(groups)
    for group in groups:
        folder.manage_setLocalRoles(group, ["Reader"])
    folder.reindexObjectSecurity()


def block_inheritance(folder: IContentish) -> None:
    """Stop local roles given further up from reaching into `folder`.

    The main board edits the main site, not the unit sites that stand below it (5.1).
    """
    folder.__ac_local_roles_block__ = True
    folder.reindexObjectSecurity()
