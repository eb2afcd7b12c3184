"""The one password of the sample accounts opens nothing once the portal has a host.

One of them is an administrator, and whoever tries the portal out reads it in a file.
"""

from ...register.host_settings import main_host
from AuthEncoding import AuthEncoding
from functools import cache
from functools import lru_cache
from hmac import compare_digest
import os
from pathlib import Path


FILE = "sample-password"


def is_shut(password: str) -> bool:
    """Whether it is the shared one, and the portal no longer one machine's alone."""
    shared = _shared(os.environ.get("DATA", "")) if main_host() else ""
    sent = password.encode("utf-8", "surrogatepass")
    return bool(shared) and compare_digest(sent, shared.encode())


def is_kept_of_shut(kept: bytes) -> bool:
    """Whether what is kept of a password is of it: what was begun with it ends."""
    shared = _shared(os.environ.get("DATA", "")) if main_host() else ""
    return bool(shared) and _is_of(kept, shared)


@lru_cache(1000)
def _is_of(kept: bytes, password: str) -> bool:
    """Kept for the process: a slow digest, asked at every request."""
    return bool(AuthEncoding.pw_validate(kept, password))


@cache
def _shared(data: str) -> str:
    try:
        text = Path(data, FILE).read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    return text.partition("\n")[0]
