"""What services of the API share: who asks, what was sent, one step of the address."""

from .known_fields import known_body
from .named_below import NamedBelow
from functools import cached_property
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from typing import Any
from zExceptions import Unauthorized
from zope.interface import alsoProvides
from ZPublisher.HTTPRequest import HTTPRequest


def sent_body(request: HTTPRequest) -> dict[str, Any]:
    """The JSON object that was sent to a service, which may write from now on.

    Raises as `known_body` does.
    """
    alsoProvides(request, IDisableCSRFProtection)
    return known_body(request)


class MembersService(Service):
    """For whoever is signed in; visitors are told to."""

    sign_in = "Sign in."

    def reply(self) -> Any:
        if api.user.is_anonymous():
            raise Unauthorized(self.sign_in)
        self.require()
        return self.answer()

    def require(self) -> None:
        """Raise Refused for those who may not ask."""

    def answer(self) -> Any:
        raise NotImplementedError


class NamedService(NamedBelow, Service):
    """Its address goes one step on, which says what is asked about."""


class WritingService(Service):
    """A service that writes; no form's token is asked for: what it is sent is JSON."""

    def render(self) -> Any:
        alsoProvides(self.request, IDisableCSRFProtection)
        return super().render()

    @cached_property
    def body(self) -> Any:
        """What was sent. Raises as `known_body` does."""
        return sent_body(self.request)
