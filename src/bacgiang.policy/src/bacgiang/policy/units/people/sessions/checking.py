"""Whether a session still holds, and what is noted when it is used."""

from ....base.dates import now_utc
from ...boards.store import board_store
from .accounts import has_password_of
from .last_seen import sessions_seen
from .limits import session_limits
from .session import Session
from .session import UserFolder
from .step import ISignInStep
from .step import IWayIn
from .store import session_store
from datetime import datetime
from datetime import UTC
from zope.component import queryUtility
from ZPublisher.HTTPRequest import HTTPRequest


def session_with(key: str, request: HTTPRequest) -> Session | None:
    """The session whose secret has this digest, if it still holds; it is used now."""
    session = session_store().with_key(key)
    if session is None or not holds(session):
        return None
    if is_use(request):
        sessions_seen.note(session.identifier, int(now_utc().timestamp()))
    return session


def is_use(request: HTTPRequest) -> bool:
    """Whether somebody asks: what a page's script asks by itself keeps nobody in.

    A view or service of that kind says `is_use = False`.
    """
    published = request.get("PUBLISHED")
    return bool(getattr(getattr(published, "__self__", published), "is_use", True))


def holds(session: Session) -> bool:
    """Whether it is in its limits, and its account, password and boards are what they
    were.
    """
    folder = UserFolder(session.folder)
    return (
        is_in_time(session, now_utc())
        and has_password_of(folder, session.user_id, session.credential)
        and not has_left_since(session.begun, session.user_id)
        and is_let_on(session)
    )


def has_left_since(moment: datetime, user_id: str) -> bool:
    """Whether a membership of a board has ended since then, by its day, say: nobody
    tells an event of that.
    """
    now = now_utc()
    ends = (one.until for one in board_store().of_user(user_id))
    return any(end is not None and moment < end <= now for end in ends)


def is_let_on(way_in: IWayIn) -> bool:
    """Whether what was begun without a further step may go on without it."""
    step = queryUtility(ISignInStep)
    return step is None or bool(step.lets_on(way_in))


def is_in_time(session: Session, now: datetime) -> bool:
    limits = session_limits()
    is_idle = now - last_seen(session) > limits.idle
    return not is_idle and now - session.begun <= limits.whole


def end_of(session: Session) -> tuple[datetime, bool]:
    """When it ends if nobody uses it, and whether use puts that off."""
    limits = session_limits()
    idle, whole = last_seen(session) + limits.idle, session.begun + limits.whole
    return min(idle, whole), idle < whole


def last_seen(session: Session) -> datetime:
    """When it was used last, as far as this instance knows: to five minutes."""
    identifier = session.identifier
    seen = max(sessions_seen.get(identifier), session_store().seen(identifier))
    return max(session.begun, datetime.fromtimestamp(seen, UTC))


def sessions_of(user_id: str) -> list[Session]:
    """A person's sessions that hold, the one begun last first."""
    return [one for one in session_store().of_user(user_id) if holds(one)]
