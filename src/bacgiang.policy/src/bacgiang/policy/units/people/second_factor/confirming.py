"""The password once more, before somebody changes how an account is signed in to."""

from ....base.refusal import Refused
from ..sessions.accounts import folder_of
from ..sessions.accounts import users_of
from ..sessions.life import current_session
from .person import Person
from .person import person_of
from .reasons import WRONG_PASSWORD
from ZPublisher.HTTPRequest import HTTPRequest


def confirm_password(person: Person, password: str, request: HTTPRequest) -> None:
    """Raises Refused, and TooManyAttempts after some guesses."""
    if not password or not _is_right(person, password, request):
        raise Refused(WRONG_PASSWORD)


def confirm_again(password: object, request: HTTPRequest) -> None:
    """Ask whoever is in a session, which somebody else may have got hold of.

    A request without one has brought the password along. Raises as above.
    """
    if current_session(request) is None:
        return
    person = person_of(request)
    if person is None:
        raise Refused(WRONG_PASSWORD)
    confirm_password(person, password if isinstance(password, str) else "", request)


def _is_right(person: Person, password: str, request: HTTPRequest) -> bool:
    folder = folder_of(person.user_id)
    if folder is None:
        return False
    found = users_of(folder).authenticate(person.login, password, request)
    return found is not None and found.getId() == person.user_id
