"""The answer itself, as a page or as data, made without the database."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.refused_view import RefusedView
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterable
from io import BytesIO
from typing import Any
from zope.component.hooks import setSite
from ZPublisher.HTTPRequest import WSGIRequest
from ZPublisher.HTTPResponse import WSGIResponse


# It is back in seconds where it is restarted.
RETRY_AFTER = "10"
AWAY = Refusal(
    "database_away",
    _(
        "error_database_away",
        default="The portal's database does not answer at the moment. What you were "
        "sending may not have been taken in. Try again in a while.",
    ),
    status=503,
)


FULL = Refusal(
    "disk_full",
    _(
        "error_no_room",
        default="Nothing was taken in: the portal has no room left at the moment. Try "
        "again later.",
    ),
    status=503,
)
READ_ALONE = Refusal(
    "disk_read_only",
    _(
        "error_disk_read_only",
        default="Nothing was taken in: the portal can keep nothing at the moment. Try "
        "again later.",
    ),
    status=503,
)


class Away(RefusedView):
    """Told as a refusal would be, by a page without a frame."""

    heading = _("heading_store_missing", default="Not available for a while")
    help = ""

    def _asked_by_program(self) -> bool:
        accept = self.request.environ.get("HTTP_ACCEPT", "")
        return super()._asked_by_program() or "json" in accept.lower()


def answer(
    environ: dict[str, Any], start_response: Callable[..., Any], reason: Refusal
) -> Iterable[bytes]:
    # The site of the request that failed would look for translations in the database.
    setSite(None)
    response = WSGIResponse(stdout=BytesIO(), stderr=BytesIO())
    request = WSGIRequest(BytesIO(), environ, response)
    response.setHeader("Retry-After", RETRY_AFTER)
    Away(Refused(reason), request)()
    status, headers = response.finalize()
    start_response(status, headers)
    return [response.body]
