"""Ask another host for an address, and nothing of our own network (SSRF).

The name is resolved once, every address behind it must be public, and the connection
goes to one of these; each redirection is judged anew. urllib3, on which requests
stands, lets the connection, the certificate's name and `Host` be told apart.
"""

from ...base.outgoing import connected
from ...base.outgoing import is_public_address
from ...base.outgoing import PORTS
from ...base.outgoing import target_of
from collections.abc import Mapping
from enum import StrEnum
from http.client import HTTPException
from requests.utils import requote_uri
from socket import getaddrinfo
from ssl import SSLError
from urllib.parse import urljoin
from urllib.parse import urlsplit
from urllib3.exceptions import HTTPError
from urllib3.util.ssl_match_hostname import CertificateError


MOST_STEPS = 4
WITHOUT_HEAD = frozenset({400, 403, 405, 501})
GONE = frozenset({404, 410})
NAMES = {"User-Agent": "Mozilla/5.0 (compatible; link check)", "Accept": "*/*"}


class Answer(StrEnum):
    """UNTOLD: not asked, or nothing can be said."""

    FINE = "fine"
    FAILED = "failed"
    UNTOLD = "untold"


def ask(address: str) -> Answer:
    """HEAD, or GET where that is not taken; at most some seconds."""
    try:
        return _followed(address)
    except (SSLError, CertificateError):
        # Browsers may know the authority, or let people go on.
        return Answer.UNTOLD
    except (OSError, HTTPError, HTTPException, ValueError):
        return Answer.FAILED


def _followed(address: str) -> Answer:
    for _step in range(MOST_STEPS):
        parts = urlsplit(address)
        port = parts.port or PORTS.get(parts.scheme, 0)
        if not parts.hostname or PORTS.get(parts.scheme) != port or parts.username:
            return Answer.UNTOLD
        name = parts.hostname.encode("idna").decode()
        found = {str(one[4][0]) for one in getaddrinfo(name, port)}
        if not found or not all(map(is_public_address, found)):
            return Answer.UNTOLD
        status, onwards = _answered(min(found), name, address)
        if not onwards:
            return Answer.FAILED if status in GONE or status >= 500 else Answer.FINE
        address = urljoin(address, onwards)
    return Answer.UNTOLD


def _answered(ip: str, name: str, address: str) -> tuple[int, str]:
    status, onwards = _asked("HEAD", ip, name, address)
    return (
        _asked("GET", ip, name, address)
        if status in WITHOUT_HEAD
        else (status, onwards)
    )


def _asked(method: str, ip: str, name: str, address: str) -> tuple[int, str]:
    """Status, and where a redirection leads; no body is read."""
    parts = urlsplit(requote_uri(address))
    headers: Mapping[str, str] = {"Host": name, **NAMES}
    with connected(parts, ip, name) as connection:
        connection.request(
            method, target_of(parts), headers=headers, preload_content=False
        )
        answer = connection.getresponse()
        moved = 300 <= answer.status < 400
        return answer.status, answer.headers.get("Location", "") if moved else ""
