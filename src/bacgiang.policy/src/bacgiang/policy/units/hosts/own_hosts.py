"""Whether a host is the portal's."""

from ..register.host_settings import main_host
from .public_address import public_url
from .table import Host
from .table import host_named
from .table import HostKind
from plone import api
from urllib.parse import urlsplit
from zope.globalrequest import getRequest


def is_own_host(name: str) -> bool:
    """True for names of the portal's sites, former ones, too, and for the one it was
    asked under.
    """
    if _is_asked(name):
        return True
    return bool(main_host()) and _named(name).standing is not HostKind.UNKNOWN


def is_served_host(name: str) -> bool:
    """The same but for hosts that units had once: by now they may be anybody's."""
    if not is_own_host(name):
        return False
    if _is_asked(name):
        return True
    found = _named(name)
    return found.unit is None or found.unit.host == name


def _is_asked(name: str) -> bool:
    request = getRequest()
    asked = request.get("SERVER_URL", "") if request is not None else ""
    return name in {urlsplit(address).hostname for address in (asked, public_url())}


def _named(name: str) -> Host:
    return host_named(name, api.portal.get())
