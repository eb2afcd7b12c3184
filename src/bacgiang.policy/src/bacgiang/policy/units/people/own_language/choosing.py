"""A member's choice of language governs the words of the desk (10.3)."""

from ....base.frame_language import frame_in
from ....base.request_language import LANGUAGES
from ..accounts import told_by
from .desk import is_desk
from AccessControl import getSecurityManager
from bacgiang.policy.interfaces import IPolicyLayer
from plone import api
from zope.annotation.interfaces import IAnnotations
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


API = "++api++"
KEY = "bacgiang.policy.own_language"


def choose(event: IPubAfterTraversal) -> None:
    """Subscriber: look once who asks, and for what."""
    request = event.request
    if not IPolicyLayer.providedBy(request) or API in request.steps:
        return
    user_id = getSecurityManager().getUser().getId()
    chosen = told_by(user_id, "language") if user_id else ""
    if chosen not in LANGUAGES or chosen == api.portal.get_current_language():
        return
    # Numbers are typed as the site writes them, whatever labels stand beside.
    _ = request.locale
    IAnnotations(request)[KEY] = chosen
    if is_desk(request.get("PUBLISHED")):
        frame_in(request, chosen)


def own_language(request: HTTPRequest) -> str:
    """The language of whoever is signed in, "" where it is that of the address."""
    return str(IAnnotations(request).get(KEY, ""))
