"""Where the portal answers to the public, whatever a request says.

Letters lead there: to `bacgiang.public_url` when it is set, else to the main site's
host name, else to where this instance answers (PUBLIC_URL). The host a request names is
its sender's word: a link to set a password must not be made of it.
"""

from ...base.scheduler.events import SiteEntered
from ..register.host_settings import main_host
from collections.abc import Iterator
from contextlib import contextmanager
import os
from plone import api
from plone.dexterity.content import DexterityContent
from urllib.parse import urlsplit
from zope.globalrequest import getRequest
from ZPublisher.HTTPRequest import HTTPRequest


RECORD = "bacgiang.public_url"
PORTS = {"http": 80, "https": 443}
VIRTUAL_ROOT = "VirtualRootPhysicalPath"


def public_url() -> str:
    """Scheme, host and port; "" where nothing tells them."""
    record = api.portal.get_registry_record(RECORD, default="") or ""
    if record:
        return record.rstrip("/")
    host = main_host()
    return f"https://{host}" if host else os.environ.get("PUBLIC_URL", "")


def answer_there(request: HTTPRequest, site: DexterityContent) -> None:
    """Let the request make addresses as one of the public would.

    Whatever cannot be read as an address leaves the request as it is.
    """
    parts = urlsplit(public_url())
    if parts.scheme not in PORTS or not parts.hostname:
        return
    port = parts.port or PORTS[parts.scheme]
    request.setServerURL(parts.scheme, parts.hostname, port)
    request._script[:] = []
    request.other[VIRTUAL_ROOT] = site.getPhysicalPath()


def answer_jobs_there(event: SiteEntered) -> None:
    """What a job writes leads to the portal's own address."""
    answer_there(event.site.REQUEST, event.site)


@contextmanager
def addresses_of_the_public() -> Iterator[None]:
    """Addresses made inside are the public's; then the request's own again."""
    request = getRequest()
    if request is None:
        yield
        return
    server, script = request.other.get("SERVER_URL"), list(request._script)
    root = request.other.get(VIRTUAL_ROOT)
    answer_there(request, api.portal.get())
    try:
        yield
    finally:
        request.other["SERVER_URL"] = server
        request._script[:] = script
        if root is None:
            request.other.pop(VIRTUAL_ROOT, None)
        else:
            request.other[VIRTUAL_ROOT] = root
        request._resetURLS()
