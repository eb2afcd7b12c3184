"""Connections to other hosts, for whoever must not reach our own network (SSRF).

A name is resolved once, every address behind it must be public, and the connection goes
to one of these. urllib3, on which requests stands, lets the connection, the
certificate's name and `Host` be told apart.
"""

from collections.abc import Iterator
from contextlib import closing
from contextlib import contextmanager
from contextlib import suppress
from ipaddress import ip_address
from ipaddress import ip_network
from ipaddress import IPv6Address
from socket import SHUT_RDWR
from string import punctuation
from threading import Timer
from typing import Any
from urllib.parse import quote
from urllib.parse import SplitResult
from urllib3.connection import HTTPConnection
from urllib3.connection import HTTPSConnection


PORTS = {"http": 80, "https": 443}
SECONDS, LONGEST = 5, 12
"""How long one step of a question may take, and all of it."""
# IPv4 addresses written as others, behind which a private one may stand; and what was
# once of a site, or the way to a relay; and what older Pythons do not know to be of
# protocols and examples alone: metadata of machines are told at one.
NOT_HOSTS = tuple(
    map(
        ip_network,
        (
            *("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16"),
            *("::/96", "::ffff:0:0:0/96", "fec0::/10", "192.88.99.0/24"),
            *("192.0.0.0/24", "2001::/23", "3fff::/20", "5f00::/16"),
        ),
    )
)


def is_public_address(text: str) -> bool:
    """Whether an IP address is one of the internet's hosts."""
    address = ip_address(text.partition("%")[0])
    if isinstance(address, IPv6Address):
        address = address.ipv4_mapped or address
    if any(address in network for network in NOT_HOSTS):
        return False
    return address.is_global and not address.is_multicast


def target_of(parts: SplitResult) -> str:
    """Path and query, as a request line has them."""
    said = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    # Letters of Vietnamese as their bytes; what is quoted stays as it is.
    return quote(said, safe=f"%{punctuation}")


@contextmanager
def connected(
    parts: SplitResult, ip: str, name: str, longest: int = LONGEST
) -> Iterator[HTTPConnection]:
    """A connection to the IP address for a host of that name; cut after `longest`.

    Raises TimeoutError where it was cut, also where what came until then looks whole.
    """
    connection: HTTPConnection
    seconds = min(SECONDS, longest)
    port = parts.port or PORTS[parts.scheme]
    if parts.scheme == "https":
        connection = HTTPSConnection(
            ip, port, server_hostname=name, assert_hostname=name, timeout=seconds
        )
    else:
        connection = HTTPConnection(ip, port, timeout=seconds)
    # Against answers that come a byte at a time.
    cutter = _Cutter()
    over = Timer(longest, cutter.cut)
    over.daemon = True
    with closing(connection):
        over.start()
        try:
            connection.connect()
            cutter.socket = connection.sock
            yield connection
        finally:
            over.cancel()
    if cutter.is_over:
        raise TimeoutError(f"no whole answer within {longest} s")


class _Cutter:
    """Has the socket itself: a connection gives it away with an answer after which it
    is to be closed.
    """

    def __init__(self) -> None:
        self.socket: Any = None
        self.is_over = False

    def cut(self) -> None:
        self.is_over = True
        if self.socket is not None:
            with suppress(OSError):
                self.socket.shutdown(SHUT_RDWR)
