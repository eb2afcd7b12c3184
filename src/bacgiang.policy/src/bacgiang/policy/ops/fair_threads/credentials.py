"""By what a request names its account, before anybody has looked into it."""

from collections.abc import Mapping
from hashlib import blake2b
import re


_SESSION = re.compile(r'(?:^|[\x00- ;,"])(__ac|auth_token)="?([^";,\s]*)')
"""Zope reads a cookie also where it follows right upon the quotes of another one."""


def credential_of(headers: Mapping[str, str]) -> bytes | None:
    """A digest of session and password as they were sent; None without any.

    `headers` are waitress's: names are in capitals, with underscores.
    """
    session = _SESSION.findall(headers.get("COOKIE", ""))
    login = headers.get("AUTHORIZATION", "")
    if not session and not login:
        return None
    said = repr((session, login)).encode("utf-8", "surrogatepass")
    return blake2b(said, digest_size=16).digest()
