"""`@@account-requests`: accounts that wait for the administrator to open them."""

from ...base.act_page.act_page import ActPage
from ...base.date_labels import day_label
from ..boards.store import now_utc
from ..boards.titles import LEVEL_TITLES
from ..register.names import unit_name
from .accounts import name_of
from .invitation import Invitation
from .invitation import InvitationState
from .inviting import levels_and_position
from .joining import account_rule
from .joining import AccountRule
from .joining import open_requested_account
from .joining import waiting_for_administrator
from bacgiang.policy import _
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


OPENED = _("message_account_opened", default="The account is open; a message was sent.")
DECLINED = _("message_account_declined", default="The request was declined.")
GONE = _(
    "message_account_request_gone",
    default="This request is no longer waiting. The list shows those that are.",
)


class AccountRequests(ActPage):
    """Lists the requests; opens or declines one."""

    template = ViewPageTemplateFile("account_requests.pt")

    def act(self) -> None:
        message = self._decide()
        kind = "warning" if message is GONE else "info"
        api.portal.show_message(message, request=self.request, type=kind)
        self.redirect(self.action)

    def _decide(self) -> Any:
        form = self.request.form
        now = now_utc()
        waiting = {one.identifier: one for one in waiting_for_administrator(now)}
        invitation = waiting.get(form.get("request_id"))
        if invitation is None:
            return GONE
        if "open" in form:
            open_requested_account(invitation, now)
            return OPENED
        user_id = api.user.get_current().getId() or ""
        invitation.close(InvitationState.DECLINED, user_id, now)
        return DECLINED

    @property
    def administrator_opens(self) -> bool:
        return account_rule() is AccountRule.ADMINISTRATOR

    def requests(self) -> list[dict[str, Any]]:
        return [self._row(one) for one in waiting_for_administrator(now_utc())]

    def _row(self, invitation: Invitation) -> dict[str, Any]:
        levels, _position = levels_and_position(invitation)
        return {
            "id": invitation.identifier,
            "name": invitation.name,
            "email": invitation.email,
            "unit": unit_name(invitation.code, api.portal.get_current_language()),
            "levels": [LEVEL_TITLES[level] for level in levels],
            "by": name_of(invitation.by),
            "sent": day_label(invitation.sent),
        }
