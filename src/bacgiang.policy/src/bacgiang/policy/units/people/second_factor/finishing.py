"""Password and second factor are both right: the person is signed in."""

from ....base.refusal import Refused
from ..sessions.life import begin_session
from .half_signed_in import end_half
from .half_signed_in import HalfSignedIn
from .person import Person
from .reasons import BEGIN_AGAIN
from plone import api
from ZPublisher.HTTPRequest import HTTPRequest


def sign_in(request: HTTPRequest, person: Person) -> None:
    """Begin a session in which both were shown; what was before it is over.

    Raises Refused where the password was given too long ago, or served already.
    """
    if person.half is not None and not person.half.use_up():
        raise Refused(BEGIN_AGAIN)
    end_half(request)
    begin_session(request, person.user_id, person.login, second_factor=True)


def way_on(half: HalfSignedIn | None, home: str) -> str:
    """Where the person wanted to go, else `home`."""
    address = half.came_from if half else ""
    is_here = api.portal.get_tool("portal_url").isURLInPortal
    return address if address and is_here(address) else home
