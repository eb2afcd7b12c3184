"""Whether a host is the portal's."""

from ..register.host_settings import main_host
from .public_address import public_url
from .table import host_named
from .table import HostKind
from plone import api
from urllib.parse import urlsplit
from zope.globalrequest import getRequest


def is_own_host(name: str) -> bool:
    """True for names of the portal's sites, and for the one it was asked under."""
    request = getRequest()
    asked = request.get("SERVER_URL", "") if request is not None else ""
    if name in {urlsplit(address).hostname for address in (asked, public_url())}:
        return True
    if not main_host():
        return False
    return host_named(name, api.portal.get()).standing is not HostKind.UNKNOWN
