"""What a request asks of its host: the subscriber that runs before the portal is
traversed."""

from ...base.english.addresses import address_maker
from ..register.host_settings import main_host
from ..register.hosted import HostedPart
from ..site_places import site_languages
from ..site_places import sites_folder
from ..sites.succeeded import place_at_successor
from .addresses import CanonicalAddresses
from .answers import moved_host
from .answers import unknown_host
from .readers import forget_credentials
from .readers import leads_to_sign_in
from .table import Host
from .table import host_named
from .table import HostKind
from plone.i18n.utility import setLanguageBinding
from Products.CMFPlone.Portal import PloneSite
from urllib.parse import quote
from urllib.parse import urlsplit
from zExceptions import NotFound
from zExceptions import Redirect
from zope.annotation.interfaces import IAnnotations
from zope.traversing.interfaces import IBeforeTraverseEvent
from ZPublisher.HTTPRequest import HTTPRequest


KEY = "bacgiang.policy.host"
API = "++api++"
SAFE = ("GET", "HEAD")
OF_HOST = (["robots.txt"], ["sitemap.xml"])


def host_of_request(request: HTTPRequest) -> Host | None:
    """The host of the request; None while host names decide nothing."""
    return IAnnotations(request).get(KEY)


def canonical_addresses(request: HTTPRequest) -> CanonicalAddresses | None:
    """What makes addresses in this request; None while host names decide nothing."""
    made = address_maker(request)
    return made if isinstance(made, CanonicalAddresses) else None


def decide_host(portal: PloneSite, event: IBeforeTraverseEvent) -> None:
    """Map a unit's host to its site, make addresses on canonical hosts.

    Raises NotFound for a host that is none of the portal's; redirects from former
    hosts and, for signing in, from a unit's host to the main one.
    """
    request = event.request
    if not main_host() or KEY in IAnnotations(request):
        return
    name = (urlsplit(request["SERVER_URL"]).hostname or "").rstrip(".").lower()
    host = host_named(name, portal)
    IAnnotations(request)[KEY] = host
    if host.standing is HostKind.INTERNAL:
        return
    addresses = CanonicalAddresses(request, portal, host, request.physicalPathToURL)
    if host.standing is HostKind.UNKNOWN:
        raise unknown_host(addresses.base_of(main_host()))
    request.physicalPathToURL = addresses
    if host.standing is HostKind.MOVED:
        _lead_on(request, host, addresses)
    elif host.standing is HostKind.ENDED:
        _lead_to_successor(request, host, addresses)
    elif host.standing is HostKind.UNIT:
        _serve_unit(portal, request, host, addresses)


def _virtual_names(request: HTTPRequest) -> list[str] | None:
    """Names asked for below a virtual root at the portal; None when it is elsewhere."""
    stack = request["TraversalRequestNameStack"]
    if len(stack) < 2 or not stack[-2].startswith("/"):
        return None
    return list(reversed(stack[:-2]))


def _nothing_here(request: HTTPRequest, addresses: CanonicalAddresses) -> NotFound:
    """The error to raise on a host without a site: nor does it give the portal's frame,
    whose parts would be asked of the same host."""
    if "application/json" in request.getHeader("Accept", ""):
        return NotFound()
    return unknown_host(addresses.base_of(main_host()))


def _lead_on(request: HTTPRequest, host: Host, addresses: CanonicalAddresses) -> None:
    names = _virtual_names(request)
    if names is None or request["REQUEST_METHOD"] not in SAFE:
        raise _nothing_here(request, addresses)
    if host.part is not None:
        names = _at_former(host.part, names)
    raise moved_host(_with_query(request, addresses.base_of(host.target), names))


def _at_former(part: HostedPart, names: list[str]) -> list[str]:
    """Where a part stood: the portal leads on from there to where it is now."""
    start = names[:1] if names[:1] == [API] else []
    asked = names[len(start) :]
    first = asked[0] if asked else ""
    if first == "en" and "en" in part.former:
        return [*start, *part.former["en"], *asked[1:]]
    is_portals = first in site_languages() or first.startswith("++")
    if is_portals or asked in OF_HOST:
        return names
    return [*start, *part.former["vi"], *asked]


def _lead_to_successor(
    request: HTTPRequest, host: Host, addresses: CanonicalAddresses
) -> None:
    names = _virtual_names(request)
    if names is None or host.unit is None or request["REQUEST_METHOD"] not in SAFE:
        raise _nothing_here(request, addresses)
    is_api, asked = names[:1] == [API], [one for one in names if one != API]
    language = asked[0] if asked and asked[0] in site_languages()[1:] else "vi"
    rest = asked[1:] if language != "vi" else asked
    place = place_at_successor((*sites_folder(language), host.unit.code, *rest))
    if place is None:
        raise _nothing_here(request, addresses)
    if is_api:
        raise moved_host(
            _with_query(request, addresses.base_of(main_host()), [API, *place])
        )
    raise moved_host(addresses.public(place))


def _with_query(request: HTTPRequest, base: str, names: list[str]) -> str:
    query = request.get("QUERY_STRING", "")
    path = quote("/".join(names), safe="/@+:")
    return f"{base}/{path}{'?' if query else ''}{query}"


def _serve_unit(
    portal: PloneSite, request: HTTPRequest, host: Host, addresses: CanonicalAddresses
) -> None:
    forget_credentials(request)
    names = _virtual_names(request)
    if names is None:
        raise NotFound()
    api = names[:1] == [API]
    asked = names[1:] if api else names
    first = asked[0] if asked else ""
    if first.startswith("++") and not api:
        return
    language, rest = host.language_of(asked)
    root = host.root(language)
    if root is None:
        raise NotFound()
    base = addresses.base_of(main_host())
    if host.part is not None and asked in OF_HOST:
        # Told of the whole portal, each host its own.
        return
    if leads_to_sign_in(rest):
        raise Redirect(_with_query(request, base, [*root, rest[-1]]))
    if first == "vi" and request["REQUEST_METHOD"] in SAFE:
        raise moved_host(_with_query(request, base, names))
    _root_at(request, root, rest, language, api)


def _root_at(
    request: HTTPRequest,
    root: tuple[str, ...],
    rest: list[str],
    language: str,
    api: bool,
) -> None:
    """Traverse to the unit's site before the virtual root is set there."""
    step = request["TraversalRequestNameStack"][-1]
    head = "/" if language == "vi" else f"/{language}"
    way = [API] * api + [*root, step, head, *rest]
    request["TraversalRequestNameStack"] = request.path = way[::-1]
    setLanguageBinding(request)
