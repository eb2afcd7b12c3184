"""Which content policy a page goes out with: set on every page, errors included."""

from ...units.register.directory import directory
from ...units.register.host_settings import domain
from ...units.register.host_settings import main_host
from ...units.register.hosted import hosted_parts
from ...units.sites.frame.outside.map_background import map_origin
from ...units.sites.frame.outside.measurement import measurement_origin
from ...units.sites.frame.outside.videos import ORIGINS
from ...units.sites.frame.outside.videos import streams
from .content_policy import HEADER
from .content_policy import MANAGEMENT
from .content_policy import members_policy
from .content_policy import visitors_policy
from .methods import management_step
from AccessControl import getSecurityManager
from itertools import accumulate
from Products.CMFPlone.interfaces import IPloneSiteRoot
from urllib.parse import urlsplit
from zope.component.hooks import getSite
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubBeforeAbort
from ZPublisher.interfaces import IPubBeforeCommit


MOST_NAMES = 6000
"""Characters of hosts that a policy names, three times each: with the rest of its head
an answer fits in what nginx, HAProxy and Varnish take (`instance/etc`).
"""
INLINE = frozenset(
    {
        "actions-controlpanel",
        "caching-controlpanel",
        "content-controlpanel",
        "resourceregistry-controlpanel",
    }
)
"""Plone's panels whose handlers and scripts stand in the page: of Managers alone."""


def set_policy(event: IPubBeforeCommit | IPubBeforeAbort) -> None:
    """A page that has a stricter one of its own keeps it."""
    request: HTTPRequest = event.request
    response = request.response
    is_page = (response.getHeader("Content-Type") or "").startswith("text/html")
    if is_page and not response.getHeader(HEADER):
        response.setHeader(HEADER, policy_of(request))


def policy_of(request: HTTPRequest) -> str:
    """The policy for whoever asks."""
    is_visitor = getSecurityManager().getUser().getId() is None
    if not IPloneSiteRoot.providedBy(getSite()) or management_step(request):
        return visitors_policy() if is_visitor else MANAGEMENT
    hosts = portal_hosts(urlsplit(request["SERVER_URL"]).port)
    players = (*ORIGINS, *streams())
    if is_visitor:
        return visitors_policy(hosts, players, measurement_origin(), map_origin())
    runs_inline = shown_by(request) in INLINE
    return members_policy(hosts, players, runs_inline, map_origin())


def shown_by(request: HTTPRequest) -> str:
    """Name of the page; what else the address holds is of whoever wrote the link."""
    published = request.get("PUBLISHED")
    return str(getattr(getattr(published, "__self__", published), "__name__", ""))


def portal_hosts(port: int | None) -> list[str]:
    """The portal's hosts as a policy names them; those below its domain are one name.

    They are asked at the port at which this one was.
    """
    return as_many_as_fit(_hosts(port))


def hosts_left_out() -> list[str]:
    """Those that a policy has no room for, at the usual port."""
    names = _hosts(None)
    return names[len(as_many_as_fit(names)) :]


def _hosts(port: int | None) -> list[str]:
    main = main_host()
    if not main:
        return []
    below = domain() or main.removeprefix("www.")
    parts = (one.host for one in hosted_parts(getSite()))
    names = {main, *(one.host for one in directory() if one.host), *parts}
    apart = sorted(name for name in names if not name.endswith(f".{below}"))
    # The main host is named whatever the others take.
    apart.sort(key=lambda name: name != main)
    return [f"{name}:{port}" if port else name for name in (f"*.{below}", *apart)]


def as_many_as_fit(names: list[str]) -> list[str]:
    """The first ones, of `MOST_NAMES` characters with what stands between them."""
    taken = accumulate(len(name) + 1 for name in names)
    return names[: sum(length <= MOST_NAMES for length in taken)]
