"""Where the portal asks others, as people name them: hosts of the internet by https;
this machine while the portal has no host name of its own.
"""

from ...base.one_request import NotAllowed
from ...base.one_request import Reach
from ...base.one_request import require_allowed
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..register.host_settings import main_host
from bacgiang.policy import _


LONGEST = 500


def reach() -> Reach:
    return Reach.PUBLIC if main_host() else Reach.HERE


def require_address(url: str) -> None:
    """Raise Refused for an address that is not called."""
    try:
        require_allowed(url, reach())
    except NotAllowed:
        raise Refused(NO_ADDRESS) from None
    if len(url) > LONGEST or any(one <= " " for one in url):
        raise Refused(NO_ADDRESS)


NO_ADDRESS = Refusal(
    "wrong_value",
    _(
        "webhook_refusal_address",
        default="Write an address that begins with https://, without a name or "
        "password in it, of a host that the internet reaches.",
    ),
    "url",
)
