"""What may have to happen between a right password and a session."""

from typing import Protocol
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


class IWayIn(Protocol):
    """A session or a token: whose it is, and whether a second factor was shown."""

    @property
    def user_id(self) -> str: ...

    @property
    def second_factor(self) -> bool: ...


class ISignInStep(Interface):
    """A further step of signing in; a utility without a name.

    It is asked after a password was found right, before a session begins. Whoever
    finishes the step later calls `begin_session` with `second_factor=True`.
    """

    def needs_more(user_id: str, request: HTTPRequest) -> bool:  # noqa: N805
        """Whether to hold the session back: no cookie, no token for now."""

    def is_done(user_id: str, request: HTTPRequest) -> bool:  # noqa: N805
        """Of those that are not held back: whether this request did the step."""

    def lets_on(way_in: IWayIn) -> bool:  # noqa: N805
        """Whether what has begun may still go on without the step."""
