"""Errors of Plone that say a request is wrong, yet would answer 500."""

from ....base.refusal import Refused
from ....base.refusal import RefusedInput
from ....base.refused_view import answer_refused
from .reasons import MALFORMED_BODY
from .reasons import NOT_HERE
from .reasons import unreadable_query
from Products.Five import BrowserView
from typing import Any


class MalformedBody(BrowserView):
    """View of a DeserializationError: a body that is no JSON object."""

    def __call__(self) -> Any:
        return answer_refused(RefusedInput(MALFORMED_BODY), self.request)


class UnreadableQuery(BrowserView):
    """View of a QueryParsingError: a search whose query cannot be parsed."""

    def __call__(self) -> Any:
        reason = unreadable_query(str(self.context))
        return answer_refused(RefusedInput(reason), self.request)


class NotMoved(BrowserView):
    """View of a CopyError: a thing that cannot be moved, renamed or put there."""

    def __call__(self) -> Any:
        return answer_refused(Refused(NOT_HERE, status=403), self.request)
