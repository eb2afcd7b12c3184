"""Where the portal answers to the public, for work that no request asked for.

Letters that a job sends lead there: to `bacgiang.public_url` when it is set, else to
the main site's host name, else to where this instance answers (PUBLIC_URL).
"""

from ...units.register.host_settings import main_host
import os
from plone import api
from typing import Any
from urllib.parse import urlsplit


RECORD = "bacgiang.public_url"
PORTS = {"http": 80, "https": 443}


def public_url() -> str:
    """Scheme, host and port; "" where nothing tells them."""
    record = api.portal.get_registry_record(RECORD, default="") or ""
    if record:
        return record.rstrip("/")
    host = main_host()
    return f"https://{host}" if host else os.environ.get("PUBLIC_URL", "")


def answer_there(request: Any, site: Any) -> None:
    """Let the request make addresses as one of the public would.

    Whatever cannot be read as an address leaves the request as it is.
    """
    parts = urlsplit(public_url())
    if parts.scheme not in PORTS or not parts.hostname:
        return
    port = parts.port or PORTS[parts.scheme]
    request.setServerURL(parts.scheme, parts.hostname, port)
    request.other["VirtualRootPhysicalPath"] = site.getPhysicalPath()
