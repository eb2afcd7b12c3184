"""Plone's page of a group's members: that of a board's group leads to the board's page.

The members of such a group are those of the board (`boards/plugin.py`), of which
Plone's page knows nothing: it would say that there are none.
"""

from ..boards.by_the_board import BY_THE_BOARD
from ..levels import is_board_group
from ..sites.belonging import unit_code_of
from ..sites.finding import desk_of
from importlib.resources import files
from plone import api
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.controlpanel import browser
from Products.CMFPlone.controlpanel.browser.usergroups_groupmembership import (
    GroupMembershipControlPanel,
)
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


PLONES = files(browser) / "usergroups_groupmembership.pt"


class MembersOfGroup(GroupMembershipControlPanel):
    """`@@usergroup-groupmembership?groupname=`."""

    index = ViewPageTemplateFile(str(PLONES))

    def __call__(self) -> str:
        desk = _desk_of_group(str(self.request.form.get("groupname", "")))
        if desk is None:
            return str(super().__call__())
        api.portal.show_message(BY_THE_BOARD.message, self.request, type="info")
        self.request.response.redirect(f"{desk.absolute_url()}/@@board")
        return ""


def _desk_of_group(group: str) -> DexterityContent | None:
    """Where the board of a group works; None where no board's, or one without place."""
    code = group.rpartition(".")[0]
    if not is_board_group(group):
        return None
    desk = desk_of(code, api.portal.get_current_language())
    return desk if unit_code_of(desk) == code else None
