"""The page behind the address in an invitation: `@@join/<token>`."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import PRIVATE_UNLISTED
from ...base.dates import last_day
from ...base.dates import now_utc
from ...base.english.days import shown_day
from ...base.named_below import NamedBelow
from ...base.refusal import Refused
from ..boards.entry import line_of
from ..boards.titles import LEVEL_TITLES
from ..boards.titles import POSITION_TITLES
from ..levels import Level
from ..levels import Position
from ..register.names import unit_name
from . import joining
from .accounts import name_of
from .invitation import Invitation
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import quote


BEGINNING = "@@my-work"
"""Where people of boards begin."""
GONE = 410
NOT_FOUND = 404


class JoinPage(NamedBelow, ActPage):
    """Shows what is offered and takes the answer. A GET writes nothing."""

    template = ViewPageTemplateFile("join.pt")
    headers = PRIVATE_UNLISTED
    invitation: Invitation | None = None
    joined = False

    def prepare(self) -> None:
        self.invitation = joining.open_invitation(self.named, now_utc())
        # Read before an answer makes the invitation forget whom it was for.
        self.offer = self._offered(self.invitation)

    def act(self) -> str:
        self._join()
        self.joined = True
        return str(self.template())

    def status_of(self, refused: Refused) -> int:
        if self.invitation is not None:
            return refused.status
        return NOT_FOUND if refused.refusals[0] is joining.UNKNOWN else GONE

    def _join(self) -> None:
        assert self.invitation is not None
        if not api.user.is_anonymous():
            user_id = api.user.get_current().getId()
            joining.join_with_account(self.invitation, user_id, now_utc())
            return
        joining.join_with_new_account(
            self.invitation,
            line_of(self.request.form, "name"),
            self.form_value("password"),
            self.form_value("password_confirmation"),
            now_utc(),
        )

    @property
    def mode(self) -> str:
        """What is asked: done, refused, waiting, sign_in, other, accept or new."""
        if self.joined:
            return "done"
        if self.invitation is None:
            return "refused"
        if not api.user.is_anonymous():
            meant = joining.accounts_meant(self.invitation)
            return "accept" if api.user.get_current().getId() in meant else "other"
        if joining.has_account(self.invitation):
            return "sign_in"
        return "waiting" if joining.administrator_opens() else "new"

    @property
    def may_have_account(self) -> bool:
        """Whether an account says that it has the address; none for certain does."""
        assert self.invitation is not None
        return bool(joining.accounts_meant(self.invitation))

    def _offered(self, invitation: Invitation) -> dict[str, Any]:
        """What the invitation offers, in words."""
        until = invitation.until
        return {
            "name": invitation.name,
            "email": invitation.email,
            "unit": unit_name(invitation.code),
            "inviter": name_of(invitation.by),
            "levels": [LEVEL_TITLES[Level(level)] for level in invitation.levels],
            "position": POSITION_TITLES[Position(invitation.position)],
            "until": shown_day(last_day(until)) if until else "",
        }

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@join/{quote(self.named, safe='')}"

    @property
    def login_url(self) -> str:
        """Back here to accept, and afterwards to what waits: this page is used up."""
        base = self.context.absolute_url()
        back = f"{base}/{BEGINNING}" if self.joined else self.action
        return f"{base}/login?came_from={quote(back, safe='')}"

    @property
    def name(self) -> str:
        """What stands in the name field: what was sent, else what the head wrote."""
        sent = self.request.form.get("name")
        return sent if isinstance(sent, str) else self.offer["name"]
