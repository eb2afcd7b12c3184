"""Input that is refused, with the reasons as data."""

from ...base.refusal import Refusal
from zExceptions import BadRequest
from zope.globalrequest import getRequest


class RefusedInput(BadRequest):
    """What was sent cannot be taken in; `refusals` says why and what to do.

    Answers 400: a page for people, for programs `{"type", "message", "field",
    "reasons"}`, where `type` is stable.
    """

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__(" ".join(one.in_words(getRequest()) for one in refusals))
        self.refusals = refusals
