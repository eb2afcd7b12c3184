"""From submission on an item keeps its place and its address (7.2g; decision 5).

A working copy stays on the site of what it changes: the board of its place decides on
it, and what it decides on is that item.

A record of a register keeps its address from the first day, and is there once (4.1c).

Zope asks for the right to delete on the folder that something is moved out of, not on
the thing itself: who may delete drafts could move what is published.
"""

from ..base.policy_sites import on_policy_sites
from ..base.refusal import Refusal
from ..base.refusal import Refused
from .items import holder_of
from .items import IEditorialItem
from .once_public import why_stays
from Acquisition import aq_base
from bacgiang.policy import _
from OFS.interfaces import IObjectWillBeMovedEvent
from plone import api
from plone.app.iterate.interfaces import IWorkingCopy
from typing import Any
from zope.lifecycleevent.interfaces import IObjectCopiedEvent


KEEPS_PLACE = Refusal(
    "keeps_place",
    _(
        "refusal_keeps_place",
        default="Only a draft is moved or renamed, by somebody who may delete it. An "
        "item that was submitted keeps its place; return it to its author first.",
    ),
)
STAYS_BESIDE = Refusal(
    "keeps_place",
    _(
        "refusal_working_copy_stays",
        default="A working copy stays beside the item it is to change, whose board "
        "decides on it. Copy its words into a new item to use them elsewhere.",
    ),
)
KEEPS_ADDRESS = Refusal(
    "keeps_address",
    _(
        "refusal_record_keeps_address",
        default="A record of the register is not moved or renamed: links and other "
        "portals know it by its address. Delete the draft and add it anew.",
    ),
)
NOT_COPIED = Refusal(
    "not_copied",
    _(
        "refusal_record_not_copied",
        default="A record of the register is not copied: the copy would stand there "
        "in the name of the same unit. Add a new one.",
    ),
)


@on_policy_sites
def refuse_move(item: IEditorialItem, event: IObjectWillBeMovedEvent) -> None:
    """Raise Forbidden for a move or renaming by who may not delete the item.

    What stands inside an item follows it and has no place of its own to keep.
    """
    moves = event.oldParent is not None and event.newParent is not None
    if not moves or event.object is not item or holder_of(item) is not None:
        return
    leaves = aq_base(event.oldParent) is not aq_base(event.newParent)
    if leaves and IWorkingCopy.providedBy(item):
        raise Refused(STAYS_BESIDE, status=403)
    if not api.user.has_permission("Delete objects", obj=item):
        raise Refused(KEEPS_PLACE, status=403)
    Refused.raise_for(why_stays(item), status=403)


def keep_address(record: Any, event: IObjectWillBeMovedEvent) -> None:
    """Raise Forbidden for a move or a renaming of a record, whoever acts."""
    moves = event.oldParent is not None and event.newParent is not None
    if moves and event.object is record:
        raise Refused(KEEPS_ADDRESS, status=403)


def refuse_copy(record: Any, event: IObjectCopiedEvent) -> None:
    """Raise Forbidden for a copy of a record. A working copy is made otherwise."""
    if event.object is record:
        raise Refused(NOT_COPIED, status=403)
