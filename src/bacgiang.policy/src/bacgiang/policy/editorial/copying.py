"""`@copy` says who may not copy an item (14.2), where the stock one fails with 500."""

from .workflow.refusal import Refusal
from bacgiang.policy import _
from OFS.CopySupport import CopyError
from plone.restapi.services.copymove.copymove import Copy
from typing import Any
from zExceptions import Forbidden


NOT_YOURS_TO_COPY = Refusal(
    "not_yours_to_copy",
    _(
        "refusal_not_yours_to_copy",
        default="You cannot copy this item. Items are copied by the board of the site "
        "they stand on; write a new item that links to it.",
    ),
)


class CopyItems(Copy):
    """Raises Forbidden with the reason."""

    def reply(self) -> Any:
        try:
            return super().reply()
        except CopyError as error:
            raise Forbidden(NOT_YOURS_TO_COPY.in_words(self.request)) from error
