"""When a form was shown, signed, so that the time it took to fill in can be told."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
import hmac
import re


_TOKEN = re.compile(r"(\d{1,12})\.([0-9a-f]{32})", re.ASCII)


def form_token(secret: bytes, now: datetime) -> str:
    moment = str(int(now.timestamp()))
    return f"{moment}.{_mark(secret, moment)}"


def time_taken(secret: bytes, token: str, now: datetime) -> timedelta | None:
    """Since the form was shown; None for a token that is none of the portal's."""
    found = _TOKEN.fullmatch(token)
    if found is None or not hmac.compare_digest(_mark(secret, found[1]), found[2]):
        return None
    return now - datetime.fromtimestamp(int(found[1]), UTC)


def _mark(secret: bytes, moment: str) -> str:
    message = b"bacgiang form " + moment.encode()
    return hmac.digest(secret, message, "sha256").hex()[:32]
