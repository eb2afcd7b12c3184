"""What every cookie of an answer says: not across sites, behind https not without it.

Whoever sets one does not know how the browser asked, and Plone sets some without.
"""

from ZPublisher.cookie import convertCookieParameter
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubFailure
from ZPublisher.interfaces import IPubSuccess


READ_BY_SCRIPTS = frozenset({"display"})
"""The look a visitor has chosen; it says nothing of anybody."""


def harden_cookies(event: IPubSuccess | IPubFailure) -> None:
    request: HTTPRequest = event.request
    said = {"same_site": "Lax"}
    always: dict[str, bool] = {}
    if str(request.get("SERVER_URL", "")).startswith("https:"):
        always["secure"] = True
    for name, cookie in request.response.cookies.items():
        if name not in READ_BY_SCRIPTS:
            cookie.update(_named({"http_only": True}))
        cookie.update({**_named(said), **cookie, **_named(always)})


def _named(parameters: dict[str, str] | dict[str, bool]) -> dict[str, object]:
    """As Zope's response keeps them."""
    return dict(convertCookieParameter(name, one) for name, one in parameters.items())
