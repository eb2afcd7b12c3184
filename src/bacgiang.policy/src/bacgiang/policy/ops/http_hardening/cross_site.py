"""Nothing is written that a page of another site had a browser ask for (15.2).

A browser sends a person's cookie, or a password it remembers, with whatever any page
has it ask; hosts below the same domain are one site to it, so a cookie's SameSite does
not keep them out. But it also says which page it was. Forms carry a token besides;
services have no other proof.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from .json_bodies import is_service
from bacgiang.policy import _
from urllib.parse import urlsplit
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
# Plone locks and unlocks an item by its address alone.
WRITING = frozenset({"plone_lock_operations", "@@plone_lock_operations"})
SESSIONS = frozenset({"__ac", "auth_token"})
# What browsers say in Sec-Fetch-Site: a page of this very host, the person alone.
OWN = frozenset({"same-origin", "none"})
PORTS = {"http": 80, "https": 443}
FROM_ELSEWHERE = Refusal(
    "asked_from_elsewhere",
    _(
        "refusal_asked_from_elsewhere",
        default="This was sent from a page of another site, so nothing was done. To do "
        "it, open the page here and send it again. A program signs in by token or "
        "password, not by cookie.",
    ),
    status=403,
)


def refuse_from_elsewhere(event: IPubAfterTraversal) -> None:
    """Raise Refused for a write that no page of the host asked, nor a program, sent."""
    request: HTTPRequest = event.request
    is_safe = request["REQUEST_METHOD"].upper() in SAFE
    if is_safe and not WRITING.intersection(request.steps):
        return
    own = is_from_here(request)
    if own is None:
        # With the cookie of a session a program cannot be told from a browser.
        own = not (is_service(request) and SESSIONS & request.cookies.keys())
    if not own:
        raise Refused(FROM_ELSEWHERE)


def is_from_here(request: HTTPRequest) -> bool | None:
    """Whether a page of the host that is asked sent it; None where nothing tells."""
    relation = request.getHeader("Sec-Fetch-Site")
    if relation:
        return relation.strip().lower() in OWN
    page = request.getHeader("Origin") or request.getHeader("Referer")
    return _origin(page) == _origin(request["SERVER_URL"]) if page else None


def _origin(address: str) -> tuple[str, ...]:
    """Scheme, host and port; of what is no address ("null"), itself."""
    try:
        parts = urlsplit(address.strip().lower())
        port = parts.port or PORTS[parts.scheme]
    except (ValueError, KeyError):
        return (address,)
    return (parts.scheme, parts.hostname or "", str(port))
