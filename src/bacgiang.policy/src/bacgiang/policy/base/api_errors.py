"""The answer of the API to whatever was raised, by Plone's code or the portal's."""

from .error_answers import tell_error
from .error_reasons import reasons_of
from .error_reasons import status_of
from .keeping import Keeping
from .keeping import say
from .refused_answer import envelope
from plone.rest.errors import ErrorHandling
from typing import Any


class ApiErrors(ErrorHandling):
    """`error`, with `context` (the nearest place that may be seen) beside it.

    An administrator is told the `traceback` of what failed.
    """

    def __call__(self) -> None:
        response = self.request.response
        response.setStatus(status_of(self.context), lock=1)
        say(response, Keeping.NEVER)
        told = self.render_exception(self.context)
        if told is not None:
            tell_error(self.request, told)
        # Keeps the sign-in page away: PAS believes that it has challenged already.
        response._has_challenged = True

    def render_exception(self, exception: Exception) -> dict[str, Any] | None:
        stock = super().render_exception(exception)
        if stock is None:
            # The address leads on: there is no error to tell.
            return None
        reasons = reasons_of(exception, self.request)
        details = getattr(exception, "details", None)
        answer = envelope(reasons, self.request, details)
        told = ("context", "traceback") if status_of(exception) >= 500 else ("context",)
        return answer | {name: stock[name] for name in told if name in stock}
