"""Codes of an app, by RFC 6238: six digits that change every 30 seconds."""

from hmac import compare_digest
from pyotp import random_base32
from pyotp import TOTP
import segno


STEP = 30
DIGITS = 6
AROUND = (-1, 0, 1)
"""Steps whose codes are taken, counted from now: clocks differ."""


def new_secret() -> str:
    """160 bits in Base32."""
    return random_base32()


def address_of(secret: str, login: str, portal: str) -> str:
    """The `otpauth:` address that an app reads from a picture."""
    return TOTP(secret).provisioning_uri(name=login, issuer_name=portal)


def picture_of(address: str) -> str:
    """The address as a QR code, an SVG to stand in a page."""
    code = segno.make(address, error="m", micro=False)
    return code.svg_inline(scale=5, border=4, dark="#000", light="#fff")


def in_groups(secret: str) -> str:
    """The secret for whoever types it."""
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))


def step_of(secret: str, code: str, after: int, now: float) -> int | None:
    """The step whose code this is, None for a wrong one.

    `now` in seconds since 1970. Steps up to `after` were used and are not taken.
    """
    typed = "".join(code.split())
    if len(typed) != DIGITS or not (typed.isascii() and typed.isdigit()):
        return None
    app, current, found = TOTP(secret), int(now) // STEP, None
    for step in (current + one for one in AROUND):
        # All are compared, so that the time taken tells nothing.
        if compare_digest(app.at(step * STEP), typed) and step > after:
            found = step
    return found
