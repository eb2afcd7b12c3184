"""Ask another host for an address, and nothing of our own network (SSRF).

The name is resolved once, every address behind it must be public, and the connection
goes to one of these; each redirection is judged anew. urllib3, on which requests
stands, lets the connection, the certificate's name and `Host` be told apart.
"""

from collections.abc import Mapping
from contextlib import closing
from contextlib import suppress
from enum import StrEnum
from http.client import HTTPException
from ipaddress import ip_address
from ipaddress import ip_network
from ipaddress import IPv6Address
from requests.utils import requote_uri
from socket import getaddrinfo
from socket import SHUT_RDWR
from ssl import SSLError
from threading import Timer
from urllib.parse import urljoin
from urllib.parse import urlsplit
from urllib3.connection import HTTPConnection
from urllib3.connection import HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.util.ssl_match_hostname import CertificateError


PORTS = {"http": 80, "https": 443}
SECONDS, LONGEST = 5, 12
MOST_STEPS = 4
WITHOUT_HEAD = frozenset({400, 403, 405, 501})
GONE = frozenset({404, 410})
NAMES = {"User-Agent": "Mozilla/5.0 (compatible; link check)", "Accept": "*/*"}
# IPv4 addresses written as others, behind which a private one may stand.
TRANSLATED = tuple(map(ip_network, ("64:ff9b::/96", "2002::/16", "2001::/32")))


class Answer(StrEnum):
    """UNTOLD: not asked, or nothing can be said."""

    FINE = "fine"
    FAILED = "failed"
    UNTOLD = "untold"


def is_public_address(text: str) -> bool:
    """Whether an IP address is one of the internet's hosts."""
    address = ip_address(text.partition("%")[0])
    if isinstance(address, IPv6Address):
        if any(address in network for network in TRANSLATED):
            return False
        address = address.ipv4_mapped or address
    return address.is_global and not address.is_multicast


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
    target = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    connection: HTTPConnection
    port = PORTS[parts.scheme]
    if parts.scheme == "https":
        connection = HTTPSConnection(
            ip, port, server_hostname=name, assert_hostname=name, timeout=SECONDS
        )
    else:
        connection = HTTPConnection(ip, port, timeout=SECONDS)
    headers: Mapping[str, str] = {"Host": name, **NAMES}
    # Against answers that come a byte at a time.
    over = Timer(LONGEST, _cut, [connection])
    over.daemon = True
    with closing(connection):
        over.start()
        try:
            connection.request(method, target, headers=headers, preload_content=False)
            answer = connection.getresponse()
        finally:
            over.cancel()
        moved = 300 <= answer.status < 400
        return answer.status, answer.headers.get("Location", "") if moved else ""


def _cut(connection: HTTPConnection) -> None:
    kept = connection.sock
    if kept is not None:
        with suppress(OSError):
            kept.shutdown(SHUT_RDWR)
