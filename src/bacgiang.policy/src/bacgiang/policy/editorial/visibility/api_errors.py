"""Errors of the API in the reader's language.

plone.rest says the two commonest in English, whoever asks; `type` stays for programs.
"""

from bacgiang.policy import _
from plone import api
from plone.rest.errors import ErrorHandling
from typing import Any
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.i18n import translate
from ZPublisher.HTTPResponse import status_codes


STOCK = "You are not authorized to access this resource"
SIGN_IN = _(
    "api_error_sign_in",
    default="This is not open to everybody. Sign in with an account that may see or do "
    "it.",
)
NOT_ALLOWED = _(
    "api_error_not_allowed",
    default="Your account may not see or do this. Ask the head of the board if you "
    "need it.",
)


class SpokenErrors(ErrorHandling):
    """A reason that somebody gave stays as it is."""

    def __call__(self) -> None:
        self.request.response.setStatus(status_of(self.context), lock=1)
        super().__call__()

    def render_exception(self, exception: Exception) -> dict[str, Any] | None:
        result = super().render_exception(exception)
        said = self._said(exception) if result is not None else None
        if said is not None:
            result["message"] = translate(said, context=self.request)
        return result

    def _said(self, exception: Exception) -> Any:
        if isinstance(exception, NotFound):
            return _(
                "api_error_not_found",
                default="There is nothing at ${address}. Check the address.",
                mapping={"address": self.request.getURL()},
            )
        if isinstance(exception, Unauthorized) and STOCK in str(exception):
            return SIGN_IN if api.user.is_anonymous() else NOT_ALLOWED
        return None


def status_of(exception: Exception) -> int:
    """Status of what was raised; of a subclass, that of what it is a kind of.

    Zope knows its own exceptions by their names alone.
    """
    names = (kind.__name__.lower() for kind in type(exception).__mro__)
    return next((status_codes[name] for name in names if name in status_codes), 500)
