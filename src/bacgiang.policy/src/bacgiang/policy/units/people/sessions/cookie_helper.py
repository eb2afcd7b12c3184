"""No cookie ever holds a name and a password, and none that does lets anybody in.

Zope's cookie helper keeps both in `__ac`, for an administrator of the root for as long
as the password holds. It goes on reading what the form of signing in sends; an address
with a name and a password in it signs nobody in, as any page could have it asked for.
"""

from Products.PluggableAuthService.plugins.CookieAuthHelper import CookieAuthHelper
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


extract = CookieAuthHelper.extractCredentials


def extract_from_form(self: Any, request: HTTPRequest) -> dict[str, Any]:
    """`self` is a CookieAuthHelper."""
    form = request.form
    sent = request["REQUEST_METHOD"] == "POST"
    if sent and form.get("__ac_name") and "__ac_password" in form:
        found: dict[str, Any] = extract(self, request)
        return found
    return {}


def send_no_password(self: Any, *given: Any) -> None:
    """Whoever is signed in has a session of the portal."""
