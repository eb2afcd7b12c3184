"""Letters lead to an address that can be opened."""

from bacgiang.policy import _
import re
from zope.i18nmessageid import Message


# A portal on somebody's own machine has a name without a dot.
ADDRESS = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::[0-9]{1,5})?/?", re.A)
WRONG = _(
    "error_setting_public_url",
    default="Write scheme and host, for example https://tentinh.gov.vn.",
)


def public_url(address: str) -> Message | None:
    """Scheme, host and port, nothing more."""
    return None if ADDRESS.fullmatch(address) else WRONG
