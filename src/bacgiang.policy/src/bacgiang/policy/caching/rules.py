"""How long what is published may be kept: one rule, for browsers and for the memory.

A class, an interface or a type of content has a rule set of `plone.caching`
(`rules.zcml`, or `cache:ruleset` in its own room); here stands what each means. What is
answered to who signed in, and to who sends something, is never kept, whatever the rule,
but for the files of the look, which are everybody's.
"""

from ..base.keeping import Keeping
from AccessControl import getSecurityManager
from http import HTTPStatus
from plone.caching.interfaces import IRulesetLookup
import re
from typing import Any
from zope.component import queryMultiAdapter
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubFailure
from ZPublisher.interfaces import IPubSuccess


RULES = {
    "bacgiang.never": Keeping.NEVER,
    "bacgiang.anew": Keeping.ANEW,
    "plone.resource": Keeping.AN_HOUR,
    "plone.content.itemView": Keeping.ASK_AGAIN,
    "plone.content.folderView": Keeping.ASK_AGAIN,
    "plone.content.feed": Keeping.ASK_AGAIN,
    "plone.content.dynamic": Keeping.ASK_AGAIN,
}
"""What is stated by no rule set is made anew each time; that one says so is found at
once.
"""
UNCHANGING = frozenset({"plone.resource", "plone.stableResource"})
NAMES_DIGEST = (
    (re.compile(r"/\+\+webresource\+\+[0-9a-f-]{36}/"), Keeping.FOR_GOOD),
    (re.compile(r"-[0-9a-f]{32}\.\w+$"), Keeping.FOR_GOOD_WITH_READERS),
)
"""What of these has a digest of itself in its path, and how long it is kept: files of
the look, pictures in one size.
"""

READING = ("GET", "HEAD")
KNOWN = "bacgiang.caching.keeping"
"""Where the environment of a request carries what is published and how it is kept."""
_OWN = (Keeping.NEVER.value, Keeping.ANEW.value)


def may_be_kept(request: HTTPRequest) -> bool:
    """Whether the answer just made is everybody's."""
    response = request.response
    if response.getStatus() != HTTPStatus.OK or not response.body:
        # Without a body: something is committed before the answer is made.
        return False
    if response.cookies or response.getHeader("Set-Cookie"):
        return False
    if response.getHeader("Cache-Control") in _OWN:
        return False
    return keeping_of(request) is Keeping.ASK_AGAIN


def keeping_of(request: HTTPRequest) -> Keeping:
    """The rule of what is published, for who asks for it in what way."""
    if request.method not in READING:
        return Keeping.NEVER
    published = request.get("PUBLISHED")
    published = getattr(published, "__self__", published)
    user = getSecurityManager().getUser().getId()
    # Asked for while a page is made, and when it is done.
    known = request.environ.get(KNOWN)
    if known is None or known[0] is not published or known[1] != user:
        keeping = _keeping_of(request, published, user)
        known = request.environ[KNOWN] = (published, user, keeping)
    found: Keeping = known[2]
    return found


def _keeping_of(request: HTTPRequest, published: Any, user: str | None) -> Keeping:
    look_up = queryMultiAdapter((published, request), IRulesetLookup)
    rule = (look_up() if look_up is not None else None) or ""
    keeping = RULES.get(rule, Keeping.ANEW)
    if rule in UNCHANGING:
        keeping = _by_address(request.environ.get("PATH_INFO", ""), keeping)
    is_looks = keeping in (Keeping.AN_HOUR, Keeping.FOR_GOOD)
    return keeping if is_looks or user is None else Keeping.NEVER


def _by_address(path: str, otherwise: Keeping) -> Keeping:
    found = (keeping for digest, keeping in NAMES_DIGEST if digest.search(path))
    return next(found, otherwise)


def tell_keeping(event: IPubSuccess | IPubFailure) -> None:
    """By the rule, where nothing was said while the answer was made.

    An error is no answer that is kept, and tells of what is a person's own as little.
    """
    request: HTTPRequest = event.request
    response = request.response
    # Plone's pages say a day that is over (`Expires`): that lets browsers keep them.
    if response.getHeader("Cache-Control"):
        return
    keeping = keeping_of(request)
    if IPubFailure.providedBy(event) and (
        keeping is not Keeping.NEVER or _is_hidden_alike(event)
    ):
        keeping = Keeping.ANEW
    response.setHeader(*keeping.header)


def _is_hidden_alike(failure: IPubFailure) -> bool:
    """Whether a visitor is told that there is nothing, whatever the fault was: the rule
    of a page that was come to would tell that there is something.
    """
    is_visitor = getSecurityManager().getUser().getId() is None
    is_nothing = failure.request.response.getStatus() == HTTPStatus.NOT_FOUND
    return is_nothing and is_visitor and failure.request.method in READING
