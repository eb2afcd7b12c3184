"""Who asks, where traversal has refused somebody, or came to nothing: it takes them
for nobody then. The cookies still say who it is.
"""

from ...base.refusal import Refused
from ...units.people.own_language.choosing import is_from_a_page
from ...units.people.own_language.choosing import speak_to
from AccessControl.SecurityManagement import newSecurityManager
from plone import api
from typing import Any
from zope.annotation.interfaces import IAnnotations
from ZPublisher.HTTPRequest import HTTPRequest


KEY = "bacgiang.policy.who_asks"


def recognise(request: HTTPRequest) -> None:
    """Have whoever is signed in asked about by name from now on.

    Else a page that is not for them would be one that is not there, even of an item
    that they may see.
    """
    if api.user.is_anonymous() and (user := signed_in(request)) is not None:
        newSecurityManager(request, user)


def speak_as_asked(request: HTTPRequest) -> None:
    """Tell what went wrong in the language of whoever is signed in."""
    if is_from_a_page(request) and (who := signed_in(request)) is not None:
        speak_to(request, who.getId())


def signed_in(request: HTTPRequest) -> Any:
    """The account whose session the request shows, None without one, or where a name
    and a password in it have to wait, or are not enough: it is answered as to nobody.

    Asked once for a request: a name and a password cost a tenth of a second, and count.
    """
    kept = IAnnotations(request)
    if KEY not in kept:
        kept[KEY] = _found(request)
    return kept[KEY]


def _found(request: HTTPRequest) -> Any:
    portal = api.portal.get()
    for users in (portal.acl_users, portal.getPhysicalRoot().acl_users):
        plugins = users._getOb("plugins")
        try:
            found = users._extractUserIds(request, plugins)
        except (Refused, TypeError):
            # Or its name and password are no words: a program sends them in JSON.
            return None
        for user_id, login in found:
            return users._findUser(plugins, user_id, login, request=request)
    return None
