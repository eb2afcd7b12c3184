"""Why a sign-in does not go on, in words."""

from ....base.refusal import Refusal
from bacgiang.policy import _


BEGIN_AGAIN = Refusal(
    "sign_in_again",
    _(
        "refusal_second_factor_begin",
        default="Signing in begins with name and password and goes on here within five "
        "minutes. Sign in once more.",
    ),
    status=403,
)
PASSWORD_ALONE = Refusal(
    "second_factor_needed",
    _(
        "refusal_password_alone",
        default="This account needs a second factor: name and password alone open "
        "nothing. Sign in on the page, or use a token of the account for programs.",
    ),
    status=403,
)
WRONG_PASSWORD = Refusal(
    "wrong_password",
    _("refusal_second_factor_password", default="The password is not right."),
    "password",
    status=403,
)
