"""Whether a request was sent from a page of this portal; no session is needed.

Browsers say so themselves (Fetch Metadata, `Origin`), and a page of somebody else
cannot make them say otherwise.
"""

from urllib.parse import urlsplit
from ZPublisher.HTTPRequest import HTTPRequest


OWN = frozenset({"same-origin", "none"})


def comes_from_elsewhere(request: HTTPRequest) -> bool:
    """True where the browser names another origin; False where nothing is said."""
    fetch_site = request.getHeader("Sec-Fetch-Site")
    if fetch_site:
        return fetch_site.strip().lower() not in OWN
    origin = request.getHeader("Origin")
    return bool(origin) and urlsplit(origin).netloc.lower() != _own_host(request)


def _own_host(request: HTTPRequest) -> str:
    return urlsplit(request.get("SERVER_URL", "")).netloc.lower()
