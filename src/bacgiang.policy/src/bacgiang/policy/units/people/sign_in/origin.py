"""Where an attempt comes from, and the key it is counted by."""

from hashlib import blake2b
from ipaddress import ip_address
from ipaddress import ip_network
from ipaddress import IPv6Address
import secrets
from ZPublisher.HTTPRequest import HTTPRequest


NOWHERE = "-"
# One line of an office or a home has all addresses of such a network.
IPV6_LINE = 64
_SECRET = secrets.token_bytes(32)


def address_of(request: HTTPRequest) -> str:
    """The client's address as Zope trusts it, NOWHERE where there is none."""
    get_address = getattr(request, "getClientAddr", None)
    try:
        return str(ip_address(get_address())) if get_address is not None else NOWHERE
    except ValueError:
        return NOWHERE


def line_of(address: str) -> str:
    """The network an address shares with others of the same line."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return NOWHERE
    if isinstance(parsed, IPv6Address):
        return str(ip_network((parsed, IPV6_LINE), strict=False))
    return str(parsed)


def key_of(login: str, address: str) -> bytes:
    """What attempts are counted by: the name and the line.

    A digest, as a password may be typed into the name's field.
    """
    return digest_of(f"{line_of(address)} {login.strip().casefold()}")


def digest_of(text: str) -> bytes:
    """A digest that means nothing outside this process."""
    sent = text.encode("utf-8", "surrogatepass")
    return blake2b(sent, key=_SECRET, digest_size=16).digest()
