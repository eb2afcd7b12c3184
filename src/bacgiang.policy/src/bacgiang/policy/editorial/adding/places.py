"""Whether a place takes a type, which other places do, and why not, in words."""

from ...base.refusal import Refusal
from .interfaces import INamesItsTypes
from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from bacgiang.policy import _
from plone import api
from plone.app.dexterity.behaviors.constrains import ACQUIRE
from plone.app.dexterity.behaviors.constrains import ENABLED
from Products.CMFPlone.interfaces.constrains import ISelectableConstrainTypes
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message


# How far below the root of a site the places are that people look for.
DEPTH = 2


def takes(place: Any, type_id: str) -> bool:
    """Whether things of the type stand in such a place, whoever asks."""
    information = api.portal.get_tool("portal_types").getTypeInfo(place)
    if information is None or not information.allowType(type_id):
        return False
    chosen = _chosen_for(place)
    return chosen is None or type_id in chosen


def _chosen_for(place: Any) -> tuple[str, ...] | None:
    """The types the place is restricted to, by itself or by somebody; None without a
    restriction."""
    if INamesItsTypes.providedBy(place):
        return place.own_types()
    while place is not None:
        restriction = ISelectableConstrainTypes(place, None)
        if restriction is None:
            return None
        mode = restriction.getConstrainTypesMode()
        if mode == ENABLED:
            return tuple(getattr(aq_base(place), "locally_allowed_types", ()))
        if mode != ACQUIRE:
            return None
        place = aq_parent(aq_inner(place))
    return None


def order_in(place: Any) -> tuple[str, ...]:
    """Types as the place names them: what it is there for comes first."""
    chosen = _chosen_for(place)
    if chosen is not None:
        return chosen
    information = api.portal.get_tool("portal_types").getTypeInfo(place)
    return tuple(information.allowed_content_types) if information is not None else ()


def other_places(type_id: str, near: Any) -> list[str]:
    """Titles of the places on this site where this person may add the type.

    On the site of a unit first; the registers stand on the main site.
    """
    for root in (api.portal.get_navigation_root(near), _language_root(near)):
        titles = [place.Title() for place in places_for(type_id, root)]
        if titles:
            return titles
    return []


def places_for(type_id: str, root: Any) -> list[Any]:
    """Below the root of a site, where this person may add the type."""
    types = api.portal.get_tool("portal_types")
    wanted = types.getTypeInfo(type_id)
    holders = [one.getId() for one in types.listTypeInfo() if one.allowType(type_id)]
    path = {"query": "/".join(root.getPhysicalPath()), "depth": DEPTH}
    found = api.portal.get_tool("portal_catalog")(
        portal_type=holders, path=path, sort_on="getObjPositionInParent"
    )
    places = [brain.getObject() for brain in found]
    return [
        one
        for one in places
        if one.absolute_url() != root.absolute_url()
        and takes(one, type_id)
        and wanted.isConstructionAllowed(one)
    ]


def _language_root(near: Any) -> Any:
    portal = api.portal.get()
    below = near.getPhysicalPath()[len(portal.getPhysicalPath()) :]
    return portal[below[0]] if below and below[0] in portal else portal


NOT_HERE = _(
    "refusal_not_added_here",
    default="“${type}” cannot be added here, nor with your level anywhere on "
    "this site.",
)
ELSEWHERE = _(
    "refusal_added_elsewhere",
    default="“${type}” cannot be added here. Add it in: ${places}.",
)
NOT_YOURS = _(
    "refusal_not_yours_to_add",
    default="Your level does not let you add “${type}” here. Ask the head of the board "
    "of this site.",
)


def adding_refuses(place: Any, type_id: str) -> Refusal | None:
    """None where a thing of the type may be added by whoever asks; also for a type
    that does not exist, which others answer."""
    wanted = api.portal.get_tool("portal_types").getTypeInfo(type_id)
    if wanted is None:
        return None
    facts = {"type": translate(wanted.Title(), context=getRequest())}
    if takes(place, type_id):
        allowed = wanted.isConstructionAllowed(place)
        words = Message(NOT_YOURS, mapping=facts)
        return None if allowed else Refusal("not_yours_to_add", words, "@type")
    places = other_places(type_id, place)
    facts["places"] = ", ".join(places)
    words = Message(ELSEWHERE if places else NOT_HERE, mapping=facts)
    return Refusal("not_added_here", words, "@type")
