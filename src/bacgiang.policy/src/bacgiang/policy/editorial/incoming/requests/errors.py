"""Errors of plone.restapi that say a request is wrong, yet would answer 500."""

from ..refused import RefusedInput
from ..refused_view import RefusedInputView
from .reasons import MALFORMED_BODY
from .reasons import unreadable_query
from plone.restapi.exceptions import DeserializationError
from plone.restapi.exceptions import QueryParsingError
from typing import Any


class MalformedBody(RefusedInputView):
    """A body that is no JSON object."""

    def __init__(self, context: DeserializationError, request: Any) -> None:
        super().__init__(RefusedInput(MALFORMED_BODY), request)


class UnreadableQuery(RefusedInputView):
    """A search whose query cannot be parsed."""

    def __init__(self, context: QueryParsingError, request: Any) -> None:
        super().__init__(RefusedInput(unreadable_query(str(context))), request)
