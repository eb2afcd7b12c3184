"""Who asks, where traversal has refused somebody: it takes them for nobody then."""

from AccessControl.SecurityManagement import newSecurityManager
from plone import api
from ZPublisher.HTTPRequest import HTTPRequest


EVERYBODY = ("Anonymous",)


def recognise(request: HTTPRequest) -> None:
    """Have whoever is signed in asked about by name from now on.

    Else a page that is not for them would be one that is not there, even of an item
    that they may see.
    """
    if not api.user.is_anonymous() or request.get("PUBLISHED") is None:
        return
    portal = api.portal.get()
    for folder in (portal.acl_users, portal.getPhysicalRoot().acl_users):
        user = folder.validate(request, request._auth, EVERYBODY)
        if user is not None and user.getId() is not None:
            newSecurityManager(request, user)
            return
