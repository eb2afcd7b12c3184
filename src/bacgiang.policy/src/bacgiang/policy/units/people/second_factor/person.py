"""Whose second factor a page is about: whoever is signed in, or half signed in."""

from ..sessions.accounts import folder_of
from ..sessions.accounts import login_of
from .half_signed_in import half_of
from .half_signed_in import HalfSignedIn
from dataclasses import dataclass
from plone import api
from ZPublisher.HTTPRequest import HTTPRequest


@dataclass(frozen=True)
class Person:
    """`half` is set where only the password was given so far."""

    user_id: str
    login: str
    half: HalfSignedIn | None = None

    @property
    def whose(self) -> str:
        """What forms are signed for."""
        return self.half.identifier if self.half else f"user {self.user_id}"


def person_of(request: HTTPRequest) -> Person | None:
    """None for a visitor, and where the account is gone meanwhile."""
    half = half_of(request) if api.user.is_anonymous() else None
    user_id = half.user_id if half else api.user.get_current().getId()
    folder = folder_of(user_id) if user_id else None
    login = login_of(folder, user_id) if folder else None
    return Person(user_id, login, half) if login else None
