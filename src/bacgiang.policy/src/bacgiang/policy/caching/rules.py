"""How long what is published may be kept: one rule, for browsers and for the memory.

A class, an interface or a type of content has a rule set of `plone.caching`
(`rules.zcml`, or `cache:ruleset` in its own room); here stands what each means. What is
answered to who signed in, and to who sends something, is never kept, whatever the rule,
but for the files of the look, which are everybody's.
"""

from ..base.keeping import Keeping
from .look_files import is_under_its_digest
from .look_files import names_digest
from AccessControl import getSecurityManager
from http import HTTPStatus
from plone.caching.interfaces import IRulesetLookup
from plone.resource.interfaces import IUniqueResourceRequest
import re
from typing import Any
from z3c.caching.registry import lookup
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
FILE_OF_LOOK, NAMED_ANEW = "plone.resource", "plone.stableResource"
SCALE = re.compile(r"-[0-9a-f]{32}\.\w+$")
"""How the address of a picture in one size ends: it is another when the picture is."""

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
    """What is published says its rule; the address says only whether it is a name that
    nothing else will ever have.
    """
    rule = _rule_of(request, published)
    keeping = RULES.get(rule, Keeping.ANEW)
    path = request.environ.get("PATH_INFO", "")
    if rule == FILE_OF_LOOK and names_digest(path):
        # Under another digest it is what some page does not mean: an older one's, or
        # that of an instance with another release.
        own = is_under_its_digest(published, path)
        keeping = Keeping.FOR_GOOD if own else Keeping.ANEW
    elif rule == NAMED_ANEW and SCALE.search(path):
        keeping = Keeping.FOR_GOOD_WITH_READERS
    is_looks = keeping in (Keeping.AN_HOUR, Keeping.FOR_GOOD)
    return keeping if is_looks or user is None else Keeping.NEVER


def _rule_of(request: HTTPRequest, published: Any) -> str:
    if IUniqueResourceRequest.providedBy(request):
        # Plone takes all that is reached so for unchanging, whatever it is.
        return lookup(published) or ""
    look_up = queryMultiAdapter((published, request), IRulesetLookup)
    return (look_up() if look_up is not None else None) or ""


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
