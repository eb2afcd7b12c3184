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


class TooManyAttemptsView(RefusedView):
    """View of a TooManyAttempts."""

    name = "sign-in-locked"
    heading = _("heading_sign_in_locked", default="Signing in is closed for a while")
    help = ""
