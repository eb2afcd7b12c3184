"""Whether whoever asks has shown the second factor, too."""

from ..sessions.life import current_session
from ZPublisher.HTTPRequest import HTTPRequest


def has_shown_both(request: HTTPRequest, user_id: str) -> bool:
    """Whether the request is in a session of this account that began with both."""
    session = current_session(request)
    return session is not None and session.user_id == user_id and session.second_factor
