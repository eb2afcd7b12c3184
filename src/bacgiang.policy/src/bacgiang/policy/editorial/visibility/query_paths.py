"""Paths that a question names, stored or sent: what is there for whoever asks (14.2).

Plone takes a UID that is nobody's, and a step that leads nowhere, as if the portal
itself were asked, and those of what is hidden as they are: the answers told which it
was. Here nothing is found below either.
"""

from .hidden import is_within_hidden
from .named import seen_by_name
from Acquisition import aq_parent
from plone.app.querystring import queryparser
from plone.dexterity.interfaces import IDexterityContent
from Products.CMFCore.interfaces import IFolderish
from Products.CMFPlone.interfaces import IPloneSiteRoot
from typing import Any


NOWHERE = "/:"
"""No item can be called that."""


def path_by_uid(context: Any, uid: str) -> str:
    """In place of plone.app.querystring's `getPathByUID`."""
    if not uid:
        return ""
    found = seen_by_name(uid)
    return NOWHERE if found is None else "/".join(found.getPhysicalPath())


def relative_path(context: Any, row: Any) -> dict[str, Any]:
    """In place of plone.app.querystring's `_relativePath`."""
    named, separator, depth = row.values.partition("::")
    path = f"{_walked(context, named)}{separator}{depth}"
    found: dict[str, Any] = queryparser._absolutePath(
        context, row._replace(values=path)
    )
    return found


def _walked(place: Any, named: str) -> str:
    names = [name for name in named.split("/") if name not in ("", ".")]
    for name in names:
        if name == "..":
            if IPloneSiteRoot.providedBy(place):
                break
            place = aq_parent(place) or place
            continue
        if not IFolderish.providedBy(place) or name not in place:
            return NOWHERE
        place = place[name]
        if not IDexterityContent.providedBy(place) or is_within_hidden(place):
            return NOWHERE
    return "/".join(place.getPhysicalPath())
