"""What a form of the second factor carries along: whose it is, and its challenge.

Signed by the portal for one account and one page, it also proves that the form came
from here: nobody else gets one for that account.
"""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from .passkeys import new_challenge
from .signed import read_signed
from .signed import signed
from bacgiang.policy import _
from base64 import b64decode
from base64 import b64encode
from dataclasses import asdict
from dataclasses import dataclass


SECONDS = 900

FORM_TOO_OLD = Refusal(
    "form_too_old",
    _(
        "refusal_second_factor_form",
        default="This form is too old, or not yours. Here is a new one: try again.",
    ),
)


@dataclass(frozen=True)
class FormState:
    """`whose` names account or half sign-in; `secret` is that of a new app, or ""."""

    whose: str
    challenge_text: str
    secret: str = ""

    @property
    def challenge(self) -> bytes:
        return b64decode(self.challenge_text)

    def signed_for(self, use: str) -> str:
        return signed(use, asdict(self), SECONDS)


def new_state(whose: str, secret: str = "") -> FormState:
    return FormState(whose, b64encode(new_challenge()).decode(), secret)


def read_state(use: str, sent: str, whose: str) -> FormState:
    """The state of a form that was sent. Raises Refused."""
    facts = read_signed(use, sent)
    if facts is None or facts.get("whose") != whose:
        raise Refused(FORM_TOO_OLD)
    return FormState(**facts)
