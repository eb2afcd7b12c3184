"""Where an attempt comes from, and digests of what it said."""

from ....base import client_address
from ....base.rates import network_of
from hashlib import blake2b
import secrets
from ZPublisher.HTTPRequest import HTTPRequest


NOWHERE = "-"
_SECRET = secrets.token_bytes(32)


def address_of(request: HTTPRequest) -> str:
    """The client's address, NOWHERE where it is not known."""
    return client_address.address_of(request) or NOWHERE


def line_of(address: str) -> str:
    """What one line of an office or a home has: the network it shares with others."""
    return network_of(address)


def digest_of(text: str) -> bytes:
    """A digest that means nothing outside this process."""
    sent = text.encode("utf-8", "surrogatepass")
    return blake2b(sent, key=_SECRET, digest_size=16).digest()
