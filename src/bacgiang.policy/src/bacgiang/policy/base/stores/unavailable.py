"""The answer where a store is missing: 503, as a page or as data."""

from ..refusal import Refusal
from ..refusal import Refused
from ..refused_view import RefusedView
from bacgiang.policy import _


# An upgrade takes minutes.
RETRY_AFTER = "300"
UNAVAILABLE = Refusal(
    "store_missing",
    _(
        "error_store_missing",
        default="The portal's data are being brought up to date. Nothing was taken in "
        "or changed. Try again later.",
    ),
    status=503,
)


class Unavailable(RefusedView):
    """View of a StoreMissing, told as a refusal would be.

    Its page has no frame: what the frame shows may be in the store that is missing.
    """

    heading = _("heading_store_missing", default="Not available for a while")
    help = ""

    def __call__(self) -> str | None:
        self.context = Refused(UNAVAILABLE)
        self.request.response.setHeader("Retry-After", RETRY_AFTER)
        return super().__call__()

    def _as_page(self) -> str:
        self.refusals = self.context.refusals
        return str(self.plain_page())
