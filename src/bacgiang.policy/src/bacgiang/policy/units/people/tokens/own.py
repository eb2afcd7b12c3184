"""Whose tokens somebody may see and end: one's own, or all who manages accounts."""

from ....base.acts.recording import record_act
from ....base.date_labels import local_iso
from ....base.dates import day_of
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ..second_factor.confirming import confirm_again
from ..sessions.life import has_shown_factor
from .act_kinds import TOKEN_ENDED
from .life import last_used
from .life import make_token
from .life import why_not
from .store import token_store
from .token import AccessToken
from bacgiang.policy import _
from datetime import datetime
from datetime import UTC
from plone import api
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


NO_SUCH_TOKEN = Refusal(
    "no_token", _("error_no_token", default="This token holds no more."), status=404
)


def take_back(user_id: str, identifier: str) -> None:
    """End a token of that person. Raises Refused."""
    token = token_store().get(identifier)
    if token is None or token.user_id != user_id:
        raise Refused(NO_SUCH_TOKEN)
    token_store().remove(token)
    record_act(TOKEN_ENDED, unit="", details={"person": user_id, "token": identifier})


def make_own(
    request: HTTPRequest, name: str, scope: str, days: int, password: object
) -> tuple[str, AccessToken]:
    """A token of whoever asks, for the password once more; as `make_token` says.

    Raises Refused with every reason at once, that of the password last, as forms ask.
    """
    me = str(api.user.get_current().getId())
    reasons = why_not(me, name, scope, days)
    try:
        confirm_again(password, request)
    except Refused as refused:
        Refused.raise_for(*reasons, *refused.refusals, status=refused.status)
    factor = has_shown_factor(request)
    return make_token(me, name, scope, days, second_factor=factor)


def used_on(token: AccessToken) -> datetime | None:
    moment = last_used(token)
    return datetime.fromtimestamp(moment, UTC) if moment else None


def as_data(token: AccessToken) -> dict[str, Any]:
    """A token as the API tells of it."""
    used = used_on(token)
    return {
        "id": token.identifier,
        "name": token.name,
        "scope": token.scope,
        "created": local_iso(token.created),
        "expires": local_iso(token.expires),
        "last_used": None if used is None else day_of(used).isoformat(),
    }
