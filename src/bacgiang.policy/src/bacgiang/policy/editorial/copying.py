"""`@copy` and `@move` say who may not do it (14.2).

The stock services fail with 500, or answer 403 with nothing.
"""

from ..base.refusal import Refusal
from ..base.refusal import Refused
from ..base.refusal import RefusedInput
from .visibility.named import nothing_at
from .visibility.named import seen_by_name
from bacgiang.policy import _
from OFS.CopySupport import CopyError
from plone import api
from plone.restapi.services.copymove.copymove import Copy
from plone.restapi.services.copymove.copymove import Move
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


NOT_YOURS_TO_COPY = Refusal(
    "not_yours_to_copy",
    _(
        "refusal_not_yours_to_copy",
        default="You cannot copy this item. Items are copied by the board of the site "
        "they stand on; write a new item that links to it.",
    ),
)
NOT_YOURS_TO_MOVE = Refusal(
    "not_yours_to_move",
    _(
        "refusal_not_yours_to_move",
        default="You cannot move this item there. Only those who may delete a draft, "
        "and add to the place it goes to, move it.",
    ),
)


class _WithReason:
    """Raises Refused (403), RefusedInput for a source that is not found."""

    refusal: Refusal
    request: HTTPRequest

    def get_object(self, key: Any) -> Any:
        found = seen_by_name(key)
        if found is None:
            raise RefusedInput(nothing_at(key, "source"))
        return found

    def reply(self) -> Any:
        try:
            done = super().reply()  # type: ignore[misc]
        except CopyError as error:
            raise Refused(self.refusal, status=403) from error
        if done is None and not api.user.is_anonymous():
            raise Refused(self.refusal, status=403)
        return done


class CopyItems(_WithReason, Copy):
    """`@copy`."""

    refusal = NOT_YOURS_TO_COPY


class MoveItems(_WithReason, Move):
    """`@move`."""

    refusal = NOT_YOURS_TO_MOVE
