"""From submission on an item keeps its place and its address (7.2g; decision 5).

Zope asks for the right to delete on the folder that something is moved out of, not on
the thing itself: who may delete drafts could move what is published.
"""

from .items import holder_of
from .items import IEditorialItem
from .workflow.refusal import Refusal
from bacgiang.policy import _
from OFS.interfaces import IObjectWillBeMovedEvent
from plone import api
from zExceptions import Forbidden
from zope.globalrequest import getRequest


KEEPS_PLACE = Refusal(
    "keeps_place",
    _(
        "refusal_keeps_place",
        default="Only a draft is moved or renamed, by somebody who may delete it. An "
        "item that was submitted keeps its place; return it to its author first.",
    ),
)


def refuse_move(item: IEditorialItem, event: IObjectWillBeMovedEvent) -> None:
    """Raise Forbidden for a move or renaming by who may not delete the item.

    What stands inside an item follows it and has no place of its own to keep.
    """
    moves = event.oldParent is not None and event.newParent is not None
    if not moves or event.object is not item or holder_of(item) is not None:
        return
    if not api.user.has_permission("Delete objects", obj=item):
        raise Forbidden(KEEPS_PLACE.in_words(getRequest()))
