"""How long what is published may be kept: one rule, for browsers and for the memory.

A class, an interface or a type of content has a rule set of `plone.caching`
(`rules.zcml`, or `cache:ruleset` in its own room); here stands what each means. What is
answered to who signed in, and to who sends something, is never kept, whatever the rule.
"""

from ..base.keeping import Keeping
from AccessControl import getSecurityManager
from http import HTTPStatus
from plone.caching.interfaces import IRulesetLookup
from zope.component import queryMultiAdapter
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubFailure
from ZPublisher.interfaces import IPubSuccess


RULES = {
    "bacgiang.never": Keeping.NEVER,
    "plone.content.itemView": Keeping.ASK_AGAIN,
    "plone.content.folderView": Keeping.ASK_AGAIN,
    "plone.content.feed": Keeping.ASK_AGAIN,
}
"""What is stated by no rule set is made anew each time."""

READING = ("GET", "HEAD")
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
    if getSecurityManager().getUser().getId() is not None:
        return Keeping.NEVER
    published = request.get("PUBLISHED")
    published = getattr(published, "__self__", published)
    look_up = queryMultiAdapter((published, request), IRulesetLookup)
    rule = look_up() if look_up is not None else None
    return RULES.get(rule or "", Keeping.ANEW)


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
    if IPubFailure.providedBy(event) and keeping is not Keeping.NEVER:
        keeping = Keeping.ANEW
    response.setHeader(*keeping.header)
