"""The client's network address. What a header says counts only from trusted proxies.

Zope's own `trusted-proxy` is a setting of the process; here the site's decides, for
citizens, for signing in and for the record of acts alike.
"""

from collections.abc import Iterable
from functools import lru_cache
import ipaddress
from plone.registry.interfaces import IRegistry
from Products.GenericSetup.tool import SetupTool
from zope.component import getUtility
from zope.component import queryUtility
from ZPublisher.HTTPRequest import HTTPRequest


Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

PROXIES = "bacgiang.citizen_trusted_proxies"
MAIN_HOST = "bacgiang.main_host"
# Host names are handed on by a proxy; without a word on it, one of this machine.
THIS_MACHINE = ("127.0.0.1", "::1")
# Longer lists of addresses are made up.
MOST_HOPS = 20


def client_address(remote: str, forwarded: str, trusted: Iterable[str]) -> str:
    """The address of whoever sent the request, "" when unknown.

    `remote` is the other end of the connection, `forwarded` the X-Forwarded-For header,
    `trusted` the addresses and networks of proxies. The header is read from its end:
    each trusted proxy vouches for the one address before it.
    """
    networks = _networks(tuple(trusted))
    current = _parsed(remote)
    if current is None:
        return ""
    hops = forwarded.split(",")[-MOST_HOPS:] if forwarded else []
    while hops and _is_in(current, networks):
        before = _parsed(hops.pop())
        if before is None:
            break
        current = before
    return str(current)


def address_of(request: HTTPRequest | None) -> str:
    """The client's address; "" outside a request, or where it is not known."""
    environ = getattr(request, "environ", {})
    forwarded = environ.get("HTTP_X_FORWARDED_FOR") or ""
    trusted = trusted_proxies() if forwarded else ()
    return client_address(environ.get("REMOTE_ADDR") or "", forwarded, trusted)


def trusted_proxies() -> tuple[str, ...]:
    """The proxies of the setting; without any this machine, where hosts are named."""
    registry = queryUtility(IRegistry)
    if registry is None:
        return ()
    return tuple(registry.get(PROXIES) or ()) or (
        THIS_MACHINE if registry.get(MAIN_HOST) else ()
    )


def leave_it_to_the_main_host(setup: SetupTool) -> None:
    """Upgrade step: this machine was named before anybody set what is believed."""
    registry = getUtility(IRegistry)
    if registry.get(PROXIES) == THIS_MACHINE:
        registry[PROXIES] = ()


def _parsed(text: str) -> Address | None:
    try:
        found = ipaddress.ip_address(text.strip())
    except ValueError:
        return None
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return found if mapped is None else mapped


def _is_in(address: Address, networks: tuple[Network, ...]) -> bool:
    return any(
        address.version == network.version and address in network
        for network in networks
    )


@lru_cache(maxsize=16)
def _networks(trusted: tuple[str, ...]) -> tuple[Network, ...]:
    """What cannot be read is left out: nobody is trusted by mistake."""
    found: list[Network] = []
    for text in trusted:
        try:
            found.append(ipaddress.ip_network(text.strip(), strict=False))
        except ValueError:
            continue
    return tuple(found)
