"""Why something cannot be added in a place, in words that lead on."""

from ...base.refusal import Refusal
from .places import other_places
from .places import takes
from bacgiang.policy import _
from plone import api
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate


def adding_refuses(place: Any, type_id: str) -> Refusal | None:
    """None where a thing of the type may be added by whoever asks; also for a type
    that does not exist, which others answer."""
    wanted = api.portal.get_tool("portal_types").getTypeInfo(type_id)
    if wanted is None:
        return None
    title = translate(wanted.Title(), context=getRequest())
    if not takes(place, type_id):
        return _not_here(title, other_places(type_id, place))
    if not wanted.isConstructionAllowed(place):
        return _not_yours(title)
    return None


def _not_here(title: str, places: list[str]) -> Refusal:
    if not places:
        words = _(
            "refusal_not_added_here",
            default="“${type}” cannot be added here, nor with your level anywhere on "
            "this site.",
            mapping={"type": title},
        )
    else:
        words = _(
            "refusal_added_elsewhere",
            default="“${type}” cannot be added here. Add it in: ${places}.",
            mapping={"type": title, "places": ", ".join(places)},
        )
    return Refusal("not_added_here", words, "@type")


def _not_yours(title: str) -> Refusal:
    words = _(
        "refusal_not_yours_to_add",
        default="Your level does not let you add “${type}” here. Ask the head of the "
        "board of this site.",
        mapping={"type": title},
    )
    return Refusal("not_yours_to_add", words, "@type")
