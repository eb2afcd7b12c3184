"""A member who is refused a page of something that he or she sees is told why.

Whoever may not call a page counts as a visitor when the refusal is answered: to them
what is not public yet is not there. Who it is the cookies still say.
"""

from ...units.people.sign_in.locked import TooManyAttempts
from .hidden import is_hidden_on_the_way
from plone import api
from typing import Any
from urllib.parse import urlencode
from ZPublisher.HTTPRequest import HTTPRequest


def lead_to_reasons(request: HTTPRequest) -> str:
    """Redirect to the page that says why, where the person sees what was asked; "" and
    nothing done otherwise. Returns the body of the answer.
    """
    user = signed_in(request) if request.method in ("GET", "HEAD") else None
    if user is None:
        return ""
    with api.env.adopt_user(user=user):
        if is_hidden_on_the_way(request):
            return ""
    query = urlencode({"came_from": request["ACTUAL_URL"]})
    root = f"{api.portal.get().absolute_url()}/{api.portal.get_current_language()}"
    response = request.response
    # Keeps the sign-in page away: PAS believes that it has challenged already.
    response._has_challenged = True
    response.redirect(f"{root}/insufficient-privileges?{query}", lock=1)
    response.setHeader("Cache-Control", "no-store")
    return " "


def signed_in(request: HTTPRequest) -> Any:
    """The account whose session the request shows, None without one, or where a name
    and a password in it have to wait: then the page is told as to nobody."""
    users = api.portal.get_tool("acl_users")
    plugins = users._getOb("plugins")
    try:
        found = users._extractUserIds(request, plugins)
    except TooManyAttempts:
        return None
    for user_id, login in found:
        return users._findUser(plugins, user_id, login, request=request)
    return None
