"""WSGI filter: what every answer tells browsers, whoever gave it (15.2, 15.5).

The content policy of a page is Zope's matter (`http_hardening/page_policy`), as it
depends on who asks; what has none, such as an error before Zope was asked, may load and
run nothing.
"""

from ..base.addresses_of_api import is_of_api
from .http_hardening.content_policy import HEADER
from .http_hardening.content_policy import INERT
from collections.abc import Callable
from collections.abc import Iterable
import re
from typing import Any


Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
Header = tuple[str, str]

# Passkeys and full screen are the portal's own; the rest no page here asks for.
NOT_USED: tuple[str, ...] = (
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
)
NOT_USED += ("geolocation", "gyroscope", "hid", "idle-detection", "local-fonts")
NOT_USED += ("magnetometer", "microphone", "midi", "payment", "serial", "usb")
NOT_USED += ("window-management", "xr-spatial-tracking")
OWN = ("publickey-credentials-create", "publickey-credentials-get")
PERMISSIONS = ", ".join(
    [*(f"{name}=()" for name in NOT_USED), *(f"{name}=(self)" for name in OWN)]
)
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": PERMISSIONS,
    "X-Frame-Options": "SAMEORIGIN",
}
# Browsers heed it on encrypted pages (and on localhost) alone, and complain elsewhere.
ENCRYPTED = {"Cross-Origin-Opener-Policy": "same-origin"}
# Pages of any site may read what everybody may: browsers give no answer of this kind to
# a request that carries somebody's cookies.
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, RateLimit, RateLimit-Policy, "
    "Retry-After",
}
PLAIN = "/VirtualHostBase/http/"
"""How an address begins that a proxy was asked for without encryption."""
# Media types whose answers a browser shows as a page in which scripts could run.
PAGES = re.compile(r"\s*(?:text/html|[\w.+/-]+[/+]xml)\b", re.IGNORECASE)
# Tells whoever looks for a hole which one to try.
UNTOLD = frozenset({"x-powered-by"})


def make_filter(app: Application, global_config: dict[str, str]) -> Application:
    """Paste filter-app factory."""

    def answer(
        environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        path, method = str(environ.get("PATH_INFO", "")), environ.get("REQUEST_METHOD")
        added = ALWAYS if path.startswith(PLAIN) else ALWAYS | ENCRYPTED
        if method in ("GET", "HEAD") and is_of_api(path):
            added = added | OPEN

        def start(status: str, headers: list[Header], *more: Any) -> Any:
            return start_response(status, completed(headers, added), *more)

        return app(environ, start)

    return answer


def completed(headers: list[Header], added: dict[str, str]) -> list[Header]:
    """The headers of an answer with those that every such answer has."""
    told = [one for one in headers if one[0].lower() not in UNTOLD]
    said = {name.lower(): value for name, value in told}
    if PAGES.match(said.get("content-type", "")):
        added = added | {HEADER: INERT}
    return told + [one for one in added.items() if one[0].lower() not in said]
