"""Plone's Sharing page for the administrator, who sets local roles by hand (14.2)."""

from ...base.refusal import RefusedInput
from ...base.role_changes import LocalRolesGiven
from ..levels import BOARD_HEAD
from ..levels import is_board_group
from ..levels import Level
from ..levels import PUBLISHER
from ..levels import ROLES_OF_BOARDS
from .by_the_board import BY_THE_BOARD
from .titles import LEVEL_TITLES
from Acquisition import aq_base
from bacgiang.policy import _
from collections.abc import Sequence
from plone import api
from plone.app.workflow.browser.sharing import SharingView
from typing import Any
from typing import TypedDict
from zExceptions import Unauthorized
from zope.event import notify
from zope.globalrequest import getRequest
from zope.i18n import translate


class Setting(TypedDict):
    """What is asked for: the local roles, of those that may be given, of one `id`."""

    id: str
    type: str
    roles: Sequence[str]


ROLE_TITLES = {PUBLISHER: _("Can publish"), BOARD_HEAD: _("Heads the board")}


def _called(group: str, title: str) -> str:
    """What a group or person is called; the title of a group ends with its level."""
    if not is_board_group(group):
        return title
    level = Level(group.rpartition(".")[2])
    said = translate(LEVEL_TITLES[level], context=getRequest())
    return f"{title.rpartition(': ')[0]}: {said}"


class AdministratorsSharing(SharingView):
    """Leaves inheritance alone: boards have their levels by it."""

    def handle_form(self) -> Any:
        """Raise Unauthorized for what the person may not see, as the API (4.2a)."""
        if not api.user.has_permission("View", obj=self.context):
            raise Unauthorized(self.context.getId())
        return super().handle_form()

    def update_role_settings(
        self, new_settings: Sequence[Setting], reindex: bool = True
    ) -> bool:
        """From the page and from the API. Roles of a level are not given here, and what
        a board's groups have stays (RefusedInput); what others have may be taken away.
        What else speaks against others, who hears of it says.
        """
        for one in new_settings:
            held = {*self.context.get_local_roles_for_userid(userid=one["id"])}
            given = changed = {*one["roles"]} - held
            if is_board_group(one["id"]):
                changed = given | held - {*one["roles"]}
            if changed & ROLES_OF_BOARDS:
                raise RefusedInput(BY_THE_BOARD)
            if given:
                notify(LocalRolesGiven(self.context, one["id"], frozenset(given)))
        return bool(super().update_role_settings(new_settings, reindex))

    def update_inherit(self, status: bool = True, reindex: bool = True) -> bool:
        """Raise RefusedInput where it would change: what is not inherited any more, a
        board has lost its levels on.
        """
        place = aq_base(self.context)
        if bool(status) is bool(getattr(place, "__ac_local_roles_block__", False)):
            raise RefusedInput(BY_THE_BOARD)
        return False

    def roles(self) -> list[dict[str, Any]]:
        """Those of the portal under titles of its own: Plone takes all for its own."""
        return [
            {**one, "title": ROLE_TITLES.get(one["id"], one["title"])}
            for one in super().roles()
        ]

    def role_settings(self) -> list[dict[str, Any]]:
        """Groups of boards are called by their level in words."""
        return [
            {**one, "title": _called(one["id"], one["title"])}
            for one in super().role_settings()
        ]

    def can_edit_inherit(self) -> bool:
        return False
