"""Which answers may be kept: what is the same for everybody, and says so.

A view says by a rule set of `plone.caching` (ZCML, `cache:ruleset`) that its answers
may be kept. What says of itself that it is somebody's own (a header, a cookie) is not.
"""

from AccessControl import getSecurityManager
from http import HTTPStatus
from plone.caching.interfaces import IRulesetLookup
from zope.component import queryMultiAdapter
from ZPublisher.HTTPRequest import HTTPRequest


KEPT = frozenset(
    {"plone.content.itemView", "plone.content.folderView", "plone.content.feed"}
)
"""Rule sets of what is made for everybody alike, from what is public."""

_NOT_SHARED = ("no-store", "private")


def may_be_kept(request: HTTPRequest) -> bool:
    """Whether the answer just made is everybody's."""
    response = request.response
    if response.getStatus() != HTTPStatus.OK or not response.body:
        # Without a body: something is committed before the answer is made.
        return False
    if response.cookies or response.getHeader("Set-Cookie"):
        return False
    said = (response.getHeader("Cache-Control") or "").lower()
    if any(one in said for one in _NOT_SHARED):
        return False
    if getSecurityManager().getUser().getId() is not None:
        return False
    return rule_of(request) in KEPT


def rule_of(request: HTTPRequest) -> str | None:
    """The rule set of what is published; None where none was stated."""
    published = request.get("PUBLISHED")
    published = getattr(published, "__self__", published)
    look_up = queryMultiAdapter((published, request), IRulesetLookup)
    return look_up() if look_up is not None else None
