"""While no attempt to sign in is taken: 429, as a page or as data."""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....base.refused_view import RefusedView
from bacgiang.policy import _


LOCKED = Refusal(
    "too_many_attempts",
    _(
        "error_sign_in_locked",
        default="Too many attempts to sign in with this name failed. To protect "
        "the account, none is taken from this address for ${minutes} minutes. "
        "Wait, or set a new password when you have forgotten it.",
    ),
    status=429,
)


class TooManyAttempts(Refused):
    """Too many attempts failed under this name, from this address.

    `minutes` is how long to wait. It says nothing of whether there is such an account.
    """

    def __init__(self, minutes: int) -> None:
        super().__init__(LOCKED.at(minutes=minutes))
        self.headers = {"Retry-After": str(60 * minutes)}


SLOW = Refusal(
    "sign_in_slow",
    _(
        "error_sign_in_slow",
        default="Many attempts to sign in fail at present, so a device on which you "
        "have not signed in before has to wait: try again in ${seconds} seconds. If "
        "you cannot wait, set a new password by a letter to your address, on this "
        "device.",
    ),
    status=429,
)


class SlowLane(TooManyAttempts):
    """Too many attempts failed from this line, under this name, or in all.

    `seconds` is how long to wait. It says nothing of whether there is such an account.
    """

    def __init__(self, seconds: int) -> None:
        Refused.__init__(self, SLOW.at(seconds=seconds))
        self.headers = {"Retry-After": str(seconds)}


class TooManyAttemptsView(RefusedView):
    """View of a TooManyAttempts."""

    name = "sign-in-locked"
    heading = _("heading_sign_in_locked", default="Signing in is closed for a while")
    help = ""
