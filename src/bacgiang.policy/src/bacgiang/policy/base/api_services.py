"""What services of the API share: who asks, what was sent, one step of the address."""

from .keeping import NeverKept
from .known_fields import known_body
from .named_below import NamedBelow
from collections.abc import Iterator
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


class MethodsService(NeverKept, NamedService):
    """One class for what an address answers to: each of `get`, `post`, `patch` and
    `delete` that it defines; `address` is its name. `named_methods` go one step on.

    `<bacgiang:views services=… />` registers it.
    """

    address = ""
    method = ""
    body: Any
    named_methods: tuple[str, ...] = ("GET", "PATCH", "DELETE")

    @classmethod
    def by_method(cls) -> Iterator[Any]:
        """A class for each: what reads is not let write."""
        for method in ("GET", "POST", "PATCH", "DELETE"):
            reply = getattr(cls, method.lower(), None)
            if reply is not None:
                bases = (cls,) if method == "GET" else (WritingService, cls)
                most = int(method in cls.named_methods)
                made = {"method": method, "reply": reply, "most_names": most}
                yield type(cls.__name__, bases, made)

    @property
    def at(self) -> str:
        """Its address, without what goes on behind it."""
        return f"{self.context.absolute_url()}/{self.address}"
