"""The password once more, before somebody changes how an account is signed in to."""

from ....base.refusal import Refused
from ..sessions.accounts import folder_of
from ..sessions.accounts import users_of
from .person import Person
from .reasons import WRONG_PASSWORD
from ZPublisher.HTTPRequest import HTTPRequest


def confirm_password(person: Person, password: str, request: HTTPRequest) -> None:
    """Raises Refused, and TooManyAttempts after some guesses."""
    if not password or not _is_right(person, password, request):
        raise Refused(WRONG_PASSWORD)


def _is_right(person: Person, password: str, request: HTTPRequest) -> bool:
    folder = folder_of(person.user_id)
    if folder is None:
        return False
    found = users_of(folder).authenticate(person.login, password, request)
    return found is not None and found.getId() == person.user_id
