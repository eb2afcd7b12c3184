"""Status and reasons of whatever was raised, also by Plone's own code."""

from .frame_language import spoken_to
from .lacking import what_is_lacking
from .refusal import Refusal
from .refusal import Refused
from AccessControl import getSecurityManager
from AccessControl.users import nobody
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.HTTPResponse import status_codes


WRONG_VALUE = "wrong_value"
SIGN_IN = _(
    "api_error_sign_in",
    default="This is not open to everybody. Sign in with an account that may see or do "
    "it.",
)
NOT_POSSIBLE = _(
    "api_error_not_possible",
    default="This request cannot be carried out. Check its address, method and body.",
)
FAILED = _(
    "api_error_failed",
    default="The portal failed to answer. Try again later; tell the administrators "
    "when it fails again.",
)


def status_of(exception: Exception) -> int:
    """Status of what was raised; of a subclass, that of what it is a kind of.

    Zope knows its own exceptions by their names alone. Whoever is signed in and lacks
    something is not asked to sign in (401).
    """
    if isinstance(exception, Refused):
        return exception.status
    if isinstance(exception, Unauthorized) and not is_nobody():
        return HTTPStatus.FORBIDDEN
    names = (kind.__name__.lower() for kind in type(exception).__mro__)
    return next((status_codes[name] for name in names if name in status_codes), 500)


def is_nobody() -> bool:
    """Whether a visitor asks, also before the portal is reached."""
    return bool(nobody.getUserName() == getSecurityManager().getUser().getUserName())


def reasons_of(exception: Exception, request: HTTPRequest) -> tuple[Refusal, ...]:
    """Every reason; one that somebody gave stays as it is."""
    if isinstance(exception, Refused):
        return exception.refusals
    status, said = status_of(exception), exception.args[0] if exception.args else ""
    if isinstance(exception, NotFound) or status >= 500:
        return (plain_reason(status, "", request),)
    if isinstance(exception, Unauthorized):
        # What Plone says is in English, and made for its log.
        own = exception.message
        words = own if isinstance(own, Message) else ""
        return (plain_reason(status, words, request),)
    if isinstance(said, Mapping):
        said = said.get("errors", "")
    if isinstance(said, list | tuple):
        return tuple(reasons_in(said)) or (plain_reason(status, "", request),)
    words = said if isinstance(said, Message) else str(exception)
    return (plain_reason(status, words, request),)


def reasons_in(errors: Any) -> Iterator[Refusal]:
    """What plone.restapi lists of fields, or of a whole."""
    for error in errors:
        if isinstance(error, Mapping):
            field = error.get("field") or ""
            yield Refusal(WRONG_VALUE, error.get("message") or "", str(field))
        else:
            yield Refusal(WRONG_VALUE, str(error))


def plain_reason(status: int, said: str, request: HTTPRequest) -> Refusal:
    """A reason without a code of its own goes by the name of its status."""
    code = HTTPStatus(status).phrase.lower().replace(" ", "_").replace("-", "_")
    return Refusal(code, said or _words_of(status, request), status=status)


def _words_of(status: int, request: HTTPRequest) -> Message:
    if status >= 500:
        return FAILED
    if status == HTTPStatus.NOT_FOUND:
        return _(
            "api_error_not_found",
            default="There is nothing at ${address}. Check the address.",
            mapping={"address": request.get("ACTUAL_URL") or request.getURL()},
        )
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        if is_nobody():
            return SIGN_IN
        return what_is_lacking(request, spoken_to(request))
    return NOT_POSSIBLE
