"""Shut WebDAV, FTP-like methods and XML-RPC; keep the API's methods to the API.

In stock Plone a plain PUT by an editor makes a page, a plain DELETE removes one, and
XML-RPC calls any method: ways in that pass by forms and services.
"""

from ...base.zopes_names import NAMESPACE
from ...base.zopes_names import ZMI
from plone.base.interfaces import IPloneSiteRoot
from plone.rest.interfaces import IAPIRequest
from zExceptions import Forbidden
from zExceptions import MethodNotAllowed
from zExceptions import NotFound
from zope.traversing.interfaces import IBeforeTraverseEvent
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal
from ZPublisher.interfaces import IPubStart


WEBDAV = frozenset(
    {"PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "SEARCH"}
)
API_ONLY = frozenset({"PUT", "DELETE", "PATCH"})
OPEN = frozenset({"GET", "HEAD", "POST", "OPTIONS"})


REFUSED = "bacgiang.refused_way_in"


def note_refused(event: IPubStart) -> None:
    """Note a way in that is shut; nothing may be raised this early.

    The request goes on as a harmless GET until `refuse` answers it: neither WebDAV's
    own traversal nor the XML-RPC response, which hides a refusal behind a 200, begins.
    """
    request: HTTPRequest = event.request
    # Zope would look for a resource to make or remove, and fail on views and services.
    request.maybe_webdav_client = 0
    method = request.get("REQUEST_METHOD", "GET").upper()
    content_type = request.environ.get("CONTENT_TYPE", "").strip().lower()
    refused: Exception | None = None
    if method in WEBDAV or method not in OPEN | API_ONLY:
        refused = MethodNotAllowed(method)
    elif method == "POST" and content_type.startswith("text/xml"):
        refused = Forbidden("XML-RPC is switched off; use the REST API (++api++).")
    if refused is not None:
        request.environ[REFUSED] = refused
        request.environ["CONTENT_TYPE"] = "application/octet-stream"
        request.environ["REQUEST_METHOD"] = request.method = "GET"


def refuse_at_site(site: IPloneSiteRoot, event: IBeforeTraverseEvent) -> None:
    """Raise what was noted, before the address is looked at: how far that would come
    tells of what is hidden.
    """
    _raise_noted(event.request)


def refuse(event: IPubAfterTraversal) -> None:
    """The same beside sites; raise MethodNotAllowed for the API's methods on a page,
    NotFound for what nobody is meant to reach that way.
    """
    request: HTTPRequest = event.request
    _raise_noted(request)
    method = request.get("REQUEST_METHOD", "GET").upper()
    if method in API_ONLY and not IAPIRequest.providedBy(request):
        raise MethodNotAllowed(method)
    other_way = next(filter(NAMESPACE.fullmatch, request.steps), None)
    if other_way is not None:
        raise NotFound(other_way)
    name = management_step(request)
    # A page may be called "manage"; a name with "_" no page has.
    if "_" in name and not is_manager(request):
        raise Forbidden(name)


def _raise_noted(request: HTTPRequest) -> None:
    refused = request.environ.get(REFUSED)
    if refused is not None:
        raise refused


def management_step(request: HTTPRequest) -> str:
    """The step of the address that names a management method, however it is written;
    "" without one.
    """
    return next((step for step in request.steps if ZMI.fullmatch(step)), "")


def is_manager(request: HTTPRequest) -> bool:
    """Zope's management methods take any argument and ask no rule: managers only."""
    user = request.get("AUTHENTICATED_USER")
    return user is not None and user.has_role("Manager", request["PARENTS"][0])
