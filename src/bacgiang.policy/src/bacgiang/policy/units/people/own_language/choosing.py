"""A member's choice of language governs the words of the desk (10.3)."""

from ....base.frame_language import frame_in
from ....base.request_language import LANGUAGES
from ..accounts import told_by
from .desk import is_desk
from AccessControl import getSecurityManager
from bacgiang.policy.interfaces import IPolicyLayer
from plone import api
from plone.rest.interfaces import IAPIRequest
from zope.annotation.interfaces import IAnnotations
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


API = "++api++"
KEY = "bacgiang.policy.own_language"


def choose(event: IPubAfterTraversal) -> None:
    """Subscriber: look once who asks, and for what."""
    request = event.request
    if not is_from_a_page(request):
        return
    user_id = getSecurityManager().getUser().getId()
    _remember(request, user_id)
    if user_id and request.getHeader("Sec-Fetch-Dest") == "document":
        _go_on(request)
    if own_language(request) and is_desk(request.get("PUBLISHED")):
        frame_in(request, own_language(request))


def is_from_a_page(request: HTTPRequest) -> bool:
    """Whether a person reads the answer, who may have chosen a language.

    Programs are answered in that of the address, scripts of a page as the page speaks:
    browsers say which of the two it is.
    """
    of_api = API in request.steps or IAPIRequest.providedBy(request)
    is_script = request.getHeader("Sec-Fetch-Site") == "same-origin"
    return IPolicyLayer.providedBy(request) and (is_script or not of_api)


def _remember(request: HTTPRequest, user_id: str | None) -> None:
    """Keep what the person chose, where it is not the language of the address."""
    chosen = told_by(user_id, "language") if user_id else ""
    if chosen not in LANGUAGES or chosen == api.portal.get_current_language():
        return
    # Numbers are typed as the site writes them, whatever labels stand beside.
    _ = request.locale
    IAnnotations(request)[KEY] = chosen


def _go_on(request: HTTPRequest) -> None:
    """Let pages whose address names no language speak as the one before them: those of
    the whole portal, as its settings are. Plone's cookie says so, set to another alone.
    """
    tool = api.portal.get_tool("portal_languages")
    tool.setLanguageCookie(api.portal.get_current_language(), request=request)


def speak_to(request: HTTPRequest, user_id: str | None) -> None:
    """Say what went wrong in the language of a member, whatever it was of."""
    _remember(request, user_id)
    frame_in(request, own_language(request))


def own_language(request: HTTPRequest) -> str:
    """The language of whoever is signed in, "" where it is that of the address."""
    return str(IAnnotations(request).get(KEY, ""))
