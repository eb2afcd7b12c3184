"""What may have to happen between a right password and a session."""

from .session import Session
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


class ISignInStep(Interface):
    """A further step of signing in; a utility without a name.

    It is asked after a password was found right, before a session begins. Whoever
    finishes the step later calls `begin_session` with `second_factor=True`.
    """

    def needs_more(user_id: str, request: HTTPRequest) -> bool:  # noqa: N805
        """Whether to hold the session back: no cookie, no token for now."""

    def is_done(user_id: str, request: HTTPRequest) -> bool:  # noqa: N805
        """Of those that are not held back: whether this request did the step."""

    def lets_on(session: Session) -> bool:  # noqa: N805
        """Whether a session that has begun may still go on without the step."""
