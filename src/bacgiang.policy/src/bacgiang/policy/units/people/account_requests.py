"""`@@account-requests`: accounts that wait for the administrator to open them."""

from ...base.act_page.act_page import ActPage
from ...base.dates import now_utc
from ...base.english.days import shown_day
from ..boards.titles import LEVEL_TITLES
from ..levels import Level
from ..register.history import current_user
from ..register.names import unit_name
from . import joining
from .accounts import name_of
from .invitation import Invitation
from .invitation import InvitationState
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
    administrator_opens = staticmethod(joining.administrator_opens)

    def act(self) -> None:
        message = self._decide()
        kind = "warning" if message is GONE else "info"
        api.portal.show_message(message, request=self.request, type=kind)
        self.redirect(self.action)

    def _decide(self) -> Any:
        form, now = self.request.form, now_utc()
        waiting = {
            one.identifier: one for one in joining.waiting_for_administrator(now)
        }
        invitation = waiting.get(form.get("request_id"))
        if invitation is None:
            return GONE
        if "open" in form:
            joining.open_requested_account(invitation, now)
            return OPENED
        invitation.close(InvitationState.DECLINED, current_user(), now)
        return DECLINED

    def requests(self) -> list[dict[str, Any]]:
        return [self._row(one) for one in joining.waiting_for_administrator(now_utc())]

    def _row(self, invitation: Invitation) -> dict[str, Any]:
        return {
            "id": invitation.identifier,
            "name": invitation.name,
            "email": invitation.email,
            "unit": unit_name(invitation.code),
            "levels": [LEVEL_TITLES[Level(level)] for level in invitation.levels],
            "by": name_of(invitation.by),
            "sent": shown_day(invitation.sent),
        }
