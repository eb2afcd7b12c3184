"""Whose sessions somebody may see and end: one's own, or all who manages accounts."""

from ....base.acts.recording import record_act
from ....base.date_labels import local_iso
from ....base.refusal import Refusal
from ....base.refusal import Refused
from .act_kinds import SESSIONS_ENDED
from .checking import last_seen
from .checking import sessions_of
from .life import current_session
from .life import end_sessions
from .session import Session
from .store import session_store
from bacgiang.policy import _
from plone import api
from typing import Any
from zExceptions import Unauthorized
from ZPublisher.HTTPRequest import HTTPRequest


MANAGE = "Plone Site Setup: Users and Groups"
NO_SUCH_SESSION = Refusal(
    "no_session",
    _("error_no_session", default="This session has ended already."),
    status=404,
)


def person_asked_about(request: HTTPRequest) -> str:
    """The user id that was named, or one's own. Raises Unauthorized."""
    me = str(api.user.get_current().getId() or "")
    named = request.form.get("user_id") or me
    if not isinstance(named, str) or (named != me and not may_manage()):
        raise Unauthorized(MANAGE)
    return named


def may_manage() -> bool:
    return bool(api.user.has_permission(MANAGE, obj=api.portal.get()))


def end_one(request: HTTPRequest, user_id: str, identifier: str) -> None:
    """End a session of that person. Raises Refused."""
    found = session_store().get(identifier)
    if found is None or found.user_id != user_id:
        raise Refused(NO_SUCH_SESSION)
    session_store().end(identifier)
    _record(user_id, 1)


def end_others(request: HTTPRequest, user_id: str) -> int:
    """End that person's sessions, but for the one of this request."""
    count = end_sessions(user_id, but=current_session(request))
    _record(user_id, count)
    return count


def _record(user_id: str, count: int) -> None:
    """What somebody ends of the own account is nobody else's business."""
    if api.user.get_current().getId() != user_id:
        details = {"person": user_id, "sessions": count}
        record_act(SESSIONS_ENDED, unit="", details=details)


def as_data(request: HTTPRequest, user_id: str) -> list[dict[str, Any]]:
    """That person's sessions as the API tells them."""
    mine = current_session(request)
    return [_as_data(one, mine) for one in sessions_of(user_id)]


def _as_data(session: Session, mine: Session | None) -> dict[str, Any]:
    return {
        "id": session.identifier,
        "begun": local_iso(session.begun),
        "last_seen": local_iso(last_seen(session)),
        "browser": session.browser,
        "second_factor": session.second_factor,
        "current": mine is not None and mine.identifier == session.identifier,
    }
