"""The answer for what is hidden: that of an address that leads nowhere."""

from AccessControl.SecurityManagement import noSecurityManager
from typing import Any
from zExceptions import NotFound
from zope.component import getMultiAdapter
from ZPublisher.HTTPRequest import HTTPRequest


MISSING = 404


def tell_missing(raised: Exception, request: HTTPRequest) -> Any:
    """Body, status and headers as where traversal finds nothing, whatever was raised.

    Nobody is signed in yet where it does, so that whoever is, is forgotten here.
    """
    noSecurityManager()
    response = request.response
    # Keeps the sign-in page away: PAS believes that it has challenged already.
    response._has_challenged = True
    # Traversal that came to something has said of what links are relative to, and how
    # far it came.
    response.base = ""
    for name in ("location", *getattr(raised, "headers", ())):
        response.headers.pop(name.lower(), None)
    request.steps.clear()
    try:
        raise NotFound(request.get("ACTUAL_URL"))
    except NotFound as missing:
        response.setStatus(MISSING)
        view = getMultiAdapter((missing, request), name="index.html")
        view.__parent__ = request["PARENTS"][0]
        body = view()
    if response.getStatus() == MISSING:
        # The publisher sets that of what was raised once more.
        response.setStatus(MISSING, lock=1)
    return body
