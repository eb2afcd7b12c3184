"""Plone's tools are for code, not for addresses (15.2).

Their methods answer by URL wherever they have a docstring: signing people in and out,
taking a portrait away, telling what types there are. Managers go on using them.
"""

from AccessControl import getSecurityManager
from Acquisition import aq_base
from OFS.interfaces import IApplication
from OFS.interfaces import IItem
from plone import api
from plone.dexterity.interfaces import IDexterityContent
from plone.rest.traverse import RESTWrapper
from Products.CMFPlone.interfaces import IPloneSiteRoot
from typing import Any
from zExceptions import NotFound
from zope.component.hooks import getSite
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


# Where Plone sends whoever has to sign in, and where it has people's portraits.
PAGES = (("credentials_cookie_auth", "require_login"),)
PORTRAITS = "portraits"


def refuse_tools(event: IPubAfterTraversal) -> None:
    """Raise NotFound for what was reached by way of a tool."""
    request: HTTPRequest = event.request
    site = getSite()
    if not IPloneSiteRoot.providedBy(site) or _is_open(tuple(request.steps)):
        return
    published = request.get("PUBLISHED")
    way = [published, getattr(published, "__self__", None), *request["PARENTS"]]
    if any(map(_is_tool, way)):
        user = getSecurityManager().getUser()
        # Some take templates and scripts, which site administrators have no part in.
        if not user.has_role("Manager", api.portal.get()):
            raise NotFound()


def _is_open(steps: tuple[str, ...]) -> bool:
    return steps[-2:] in PAGES or steps[-2:-1] == (PORTRAITS,)


def _is_tool(obj: Any) -> bool:
    """Whether it stands in the portal, or in Zope's root beside it: no content."""
    if isinstance(obj, RESTWrapper) or IDexterityContent.providedBy(obj):
        return False
    if IApplication.providedBy(obj) or not IItem.providedBy(obj):
        return False
    name, base = obj.getId(), aq_base(obj)
    portal = api.portal.get()
    return any(
        aq_base(place._getOb(name, None)) is base
        for place in (portal, portal.getPhysicalRoot())
    )
