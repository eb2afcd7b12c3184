"""The page behind the address in an invitation: `@@join/<token>`."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..boards.entry import line_of
from ..boards.store import now_utc
from ..boards.terms import last_day
from ..boards.titles import LEVEL_TITLES
from ..boards.titles import POSITION_TITLES
from ..register.names import unit_name
from .accounts import name_of
from .invitation import Invitation
from .inviting import levels_and_position
from .joining import account_rule
from .joining import AccountRule
from .joining import accounts_meant
from .joining import join_with_account
from .joining import join_with_new_account
from .joining import open_invitation
from .joining import UNKNOWN
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import quote
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


GONE = 410
NOT_FOUND = 404
BAD_REQUEST = 400


@implementer(IPublishTraverse)
class JoinPage(BrowserView):
    """Shows what is offered and takes the answer. A GET writes nothing."""

    template = ViewPageTemplateFile("join.pt")
    token = ""
    invitation: Invitation | None = None
    reasons: tuple[Refusal, ...] = ()
    joined = False

    def publishTraverse(self, request: Any, name: str) -> "JoinPage":  # noqa: N802
        if self.token:
            raise NotFound(self, name, request)
        self.token = name
        return self

    def __call__(self) -> str:
        self._keep_token_secret()
        try:
            self.invitation = open_invitation(self.token, now_utc())
        except Refused as refused:
            known = refused.refusals[0] is not UNKNOWN
            return self._show(refused.refusals, GONE if known else NOT_FOUND)
        # Read before an answer makes the invitation forget whom it was for.
        self.offer = self._offered(self.invitation)
        if self.request.method != "POST":
            return self.template()
        CheckAuthenticator(self.request)
        return self._answer()

    def _answer(self) -> str:
        try:
            self._join()
        except Refused as refused:
            return self._show(refused.refusals, BAD_REQUEST)
        self.joined = True
        return self.template()

    def _join(self) -> None:
        if not api.user.is_anonymous():
            user_id = api.user.get_current().getId()
            join_with_account(self.invitation, user_id, now_utc())
            return
        form = self.request.form
        join_with_new_account(
            self.invitation,
            line_of(form, "name"),
            _secret(form.get("password")),
            _secret(form.get("password_confirmation")),
            now_utc(),
        )

    def _show(self, reasons: tuple[Refusal, ...], status: int) -> str:
        self.reasons = reasons
        self.request.response.setStatus(status, lock=1)
        return self.template()

    def _keep_token_secret(self) -> None:
        response = self.request.response
        response.setHeader("Cache-Control", "no-store")
        response.setHeader("Referrer-Policy", "no-referrer")
        response.setHeader("X-Robots-Tag", "noindex")

    @property
    def mode(self) -> str:
        """What is asked: done, refused, waiting, sign_in, other, accept or new."""
        if self.joined:
            return "done"
        if self.invitation is None:
            return "refused"
        meant = accounts_meant(self.invitation)
        if not api.user.is_anonymous():
            return "accept" if api.user.get_current().getId() in meant else "other"
        if meant:
            return "sign_in"
        waits = account_rule() is AccountRule.ADMINISTRATOR
        return "waiting" if waits else "new"

    def _offered(self, invitation: Invitation) -> dict[str, Any]:
        """What the invitation offers, in words."""
        levels, position = levels_and_position(invitation)
        until = invitation.until
        return {
            "name": invitation.name,
            "email": invitation.email,
            "unit": unit_name(invitation.code, api.portal.get_current_language()),
            "inviter": name_of(invitation.by),
            "levels": [LEVEL_TITLES[level] for level in levels],
            "position": POSITION_TITLES[position],
            "until": last_day(until).strftime("%d/%m/%Y") if until else "",
        }

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@join/{quote(self.token, safe='')}"

    @property
    def login_url(self) -> str:
        base = f"{self.context.absolute_url()}/login"
        if self.joined:
            return base
        return f"{base}?came_from={quote(self.action, safe='')}"

    @property
    def name(self) -> str:
        """What stands in the name field: what was sent, else what the head wrote."""
        sent = self.request.form.get("name")
        return sent if isinstance(sent, str) else self.offer["name"]

    def words(self, reason: Refusal) -> str:
        return reason.in_words(self.request)


def _secret(value: Any) -> str:
    return value if isinstance(value, str) else ""
