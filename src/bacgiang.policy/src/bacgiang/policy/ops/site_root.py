"""WSGI filter: the root of the host is the portal, which has no other address.

A request that comes through a proxy's own virtual-host path, and Zope's management
paths, those of the site (`/<site>/…/manage…`) as well, pass as they are. HEAD is
answered as GET is, without the body. Addresses that Zope would understand in a way of
its own (`address_checks`) lead to the portal's 404.
"""

from ..base.zopes_names import BASE
from ..base.zopes_names import ROOT
from ..editorial.incoming.requests.plain_refusal import refuse
from .address_checks import is_host
from .address_checks import says_zopes_words
from collections.abc import Callable
from collections.abc import Iterable
import os
from typing import Any


Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

PASS_THROUGH: tuple[str, ...] = (BASE, "manage", "manage_main")
PASS_THROUGH += ("Control_Panel", "@@plone-upgrade", "++resource++")
MANAGES = "manage"
NOWHERE = "/@@no-such-page"
WRONG_HOST = "Tên máy chủ trong yêu cầu không hợp lệ.\n"
WRONG_HOST += "The request names no valid host.\n"


class SiteRoot:
    """Puts the virtual-host path of the site before paths that lack one.

    `pass_through`: with what the first name of a path begins that is left as it is.
    """

    def __init__(
        self,
        app: Application,
        site_id: str,
        pass_through: tuple[str, ...] = PASS_THROUGH,
    ) -> None:
        self.app = app
        self.site_id = site_id
        self.pass_through = pass_through

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if says_zopes_words(path):
            environ["PATH_INFO"] = path = _nowhere(path)
        first = path.lstrip("/").partition("/")[0]
        if not first.startswith(self.pass_through) and not self._manages(path):
            scheme = environ.get("wsgi.url_scheme", "http")
            host = environ.get("HTTP_HOST") or environ.get("SERVER_NAME", "localhost")
            if not is_host(host):
                return refuse(environ, start_response, WRONG_HOST)
            if ":" not in host.rpartition("]")[2]:
                host += ":443" if scheme == "https" else ":80"
            base = f"/VirtualHostBase/{scheme}/{host}/{self.site_id}/VirtualHostRoot"
            environ["PATH_INFO"] = f"{base}{path if path.startswith('/') else '/'}"
        if environ.get("REQUEST_METHOD") == "HEAD":
            # Uploads in pieces have a HEAD of their own.
            if "@tus-upload" not in path:
                environ["REQUEST_METHOD"] = "GET"
            return self._bodiless(environ, start_response)
        return self.app(environ, start_response)

    def _manages(self, path: str) -> bool:
        names = path.strip("/").split("/")
        return names[0] == self.site_id and names[-1].startswith(MANAGES)

    def _bodiless(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """What is answered, without the body; Zope itself answers HEAD with 404."""
        body = self.app(environ, start_response)
        close = getattr(body, "close", None)
        if close is not None:
            close()
        return []


def _nowhere(path: str) -> str:
    """The same way through a proxy, to a page that is not there."""
    names = path.split("/")
    if names[1:2] != [BASE] or ROOT not in names:
        return NOWHERE
    return "/".join(names[: names.index(ROOT) + 1]) + NOWHERE


def make_filter(app: Application, global_config: dict[str, str]) -> SiteRoot:
    """Paste filter-app factory; the site's id is in the environment (SITE)."""
    return SiteRoot(app, os.environ.get("SITE", "bacgiang"))
