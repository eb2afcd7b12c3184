"""Make addresses on canonical hosts: what stands in for `request.physicalPathToURL`."""

from .table import Host
from .table import HostKind
from .table import Places
from AccessControl import getSecurityManager
from collections.abc import Callable
from collections.abc import Sequence
from functools import cached_property
from Products.CMFPlone.Portal import PloneSite
from urllib.parse import quote
from urllib.parse import urlsplit
from ZPublisher.HTTPRequest import HTTPRequest


Path = str | list[str] | tuple[str, ...]


class CanonicalAddresses:
    """Longest unit path first: the address of a path on the host it belongs to.

    The portal's root stays on the host of the request: resources hang on it. Whoever is
    signed in works on the main host, so everything stays there.
    """

    def __init__(
        self,
        request: HTTPRequest,
        portal: PloneSite,
        host: Host,
        plain: Callable[..., str],
    ) -> None:
        self._request = request
        self._portal = portal
        self._root = tuple(portal.getPhysicalPath())
        self._host = host
        self._plain = plain

    @cached_property
    def _places(self) -> Places:
        return Places(self._portal)

    def __call__(self, path: Path, relative: int = 0) -> str:
        names = tuple(path.split("/") if isinstance(path, str) else path)
        if self._stays() or names[: len(self._root)] != self._root:
            return self._plain(path, relative)
        return self._written(*self._placed(names), relative)

    def public(self, path: Sequence[str]) -> str:
        """The address for the public of a path that is relative to the portal."""
        return self._written(*self._places.of(tuple(path)), 0)

    def host_of(self, path: Path) -> str:
        """The host on which the canonical address of a path stands."""
        return self._placed(path.split("/") if isinstance(path, str) else path)[0]

    def _placed(self, names: Sequence[str]) -> tuple[str, tuple[str, ...]]:
        inside = tuple(names[len(self._root) :])
        return self._places.of(inside) if inside else (self._host.name, ())

    def _stays(self) -> bool:
        """Whether an editor is at work, or the virtual root is not known yet."""
        if "VirtualRootPhysicalPath" not in self._request.other:
            return True
        if self._host.standing is not HostKind.MAIN:
            return False
        return getSecurityManager().getUser().getId() is not None

    def _written(self, host: str, names: tuple[str, ...], relative: int) -> str:
        path = "/".join(map(quote, names))
        if relative:
            return f"/{path}" if path else ""
        base = self.base_of(host)
        return f"{base}/{path}" if path else base

    def base_of(self, host: str) -> str:
        """Scheme, host and port: those of the request, on another host."""
        parts = urlsplit(self._request["SERVER_URL"])
        _name, _colon, port = parts.netloc.rpartition(":")
        return f"{parts.scheme}://{host}{f':{port}' if port.isdecimal() else ''}"
