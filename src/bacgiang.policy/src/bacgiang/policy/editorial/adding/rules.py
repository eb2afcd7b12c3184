"""Why something cannot be added in a place, in words that lead on."""

from ...base.refusal import Refusal
from .places import other_places
from .places import takes
from bacgiang.policy import _
from plone import api
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message


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
