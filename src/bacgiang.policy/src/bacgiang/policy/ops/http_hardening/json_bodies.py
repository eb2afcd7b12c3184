"""Services take JSON, and bodies that say they are (15.2).

plone.restapi reads any body as JSON. What calls itself plain text or a form, a page of
any site may have a browser send; for `application/json` the browser asks first, and is
told no.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from bacgiang.policy import _
from plone.rest.interfaces import IService
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


# The parts of a resumable upload.
PART_OF_A_FILE = "application/offset+octet-stream"
NOT_JSON = Refusal(
    "json_wanted",
    _(
        "refusal_json_wanted",
        default="Services take JSON. Send it with the header Content-Type: "
        "application/json.",
    ),
    status=415,
)


def is_service(request: HTTPRequest) -> bool:
    """Whether a service is asked; pages take forms, whatever answer is wished for."""
    published = request.get("PUBLISHED")
    return bool(IService.providedBy(getattr(published, "__self__", published)))


def require_json(event: IPubAfterTraversal) -> None:
    """Raise Refused (415) for a body of another media type, or of none."""
    request: HTTPRequest = event.request
    if not is_service(request):
        return
    length = request.environ.get("CONTENT_LENGTH") or "0"
    if length.strip() == "0":
        return
    sent = request.environ.get("CONTENT_TYPE") or ""
    kind = sent.partition(";")[0].strip().lower()
    is_json = kind == "application/json" or (
        kind.startswith("application/") and kind.endswith("+json")
    )
    if not is_json and kind != PART_OF_A_FILE:
        raise Refused(NOT_JSON)
