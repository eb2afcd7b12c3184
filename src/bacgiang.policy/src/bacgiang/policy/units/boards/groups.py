"""Groups of a unit, and their roles as ordinary local roles on its folder."""

from ..levels import group_id
from ..levels import is_board_group
from ..levels import Level
from ..levels import ROLES_OF_LEVEL
from .titles import LEVEL_TITLES
from plone import api
from Products.CMFCore.interfaces import IContentish
from Products.GenericSetup.tool import SetupTool
from zope.i18n import translate


def ensure_groups(code: str, title: str) -> None:
    """Create the unit's four groups when they are missing, or retitle them."""
    tool = api.portal.get_tool("portal_groups")
    for level in Level:
        name = group_id(code, level)
        label = f"{title}: {_level_title(level)}"
        if api.group.get(name) is None:
            tool.addGroup(name, title=label)
        else:
            tool.editGroup(name, title=label)


def _level_title(level: Level) -> str:
    """In Vietnamese, as the names of units are: groups are stored with one title."""
    return str(translate(LEVEL_TITLES[level], target_language="vi"))


def retitle_groups(setup: SetupTool) -> None:
    """Handler: what ended with the code of its level ends with what that is called."""
    tool = api.portal.get_tool("portal_groups")
    for name in tool.getGroupIds():
        if is_board_group(name):
            level = Level(name.rpartition(".")[2])
            title, colon, _code = (
                api.group.get(name).getProperty("title").rpartition(f": {level.value}")
            )
            if colon:
                tool.editGroup(name, title=f"{title}: {_level_title(level)}")


def grant_levels(folder: IContentish, code: str) -> None:
    """Give each group of the unit its level's roles on `folder`."""
    for level, roles in ROLES_OF_LEVEL.items():
        folder.manage_setLocalRoles(group_id(code, level), list(roles))
    folder.reindexObjectSecurity()


def revoke_levels(folder: IContentish, code: str) -> None:
    """Take the unit's levels away."""
    folder.manage_delLocalRoles([group_id(code, level) for level in Level])
    folder.reindexObjectSecurity()


def block_inheritance(folder: IContentish) -> None:
    """Stop local roles given further up from reaching into `folder`.

    The main board edits the main site, not the unit sites that stand below it (5.1).
    """
    folder.__ac_local_roles_block__ = True
    folder.reindexObjectSecurity()
