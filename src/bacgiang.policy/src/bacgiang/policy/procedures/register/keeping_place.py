"""A record keeps its address, which is made of its code or number (4.1c)."""

from ...editorial.workflow.refusal import Refusal
from bacgiang.policy import _
from OFS.interfaces import IObjectWillBeMovedEvent
from typing import Any
from zExceptions import Forbidden
from zope.globalrequest import getRequest


KEEPS_ADDRESS = Refusal(
    "keeps_address",
    _(
        "refusal_record_keeps_address",
        default="A record of the register is not moved or renamed: links and other "
        "portals know it by its address. Delete the draft and add it anew.",
    ),
)


def keep_address(record: Any, event: IObjectWillBeMovedEvent) -> None:
    """Raise Forbidden for a move or a renaming, whoever acts."""
    moves = event.oldParent is not None and event.newParent is not None
    if moves and event.object is record:
        raise Forbidden(KEEPS_ADDRESS.in_words(getRequest()))
