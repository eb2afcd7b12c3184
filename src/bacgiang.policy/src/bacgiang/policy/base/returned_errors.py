"""Errors that services of plone.restapi return, in the form of those that are raised.

They write `error` by hand: without reasons, sometimes without type or words, or nothing
at all.
"""

from .error_answers import tell_error
from .error_reasons import is_nobody
from .error_reasons import plain_reason
from .error_reasons import reasons_in
from .json_text import json_object
from .refused_answer import envelope
from http import HTTPStatus
from plone.rest.interfaces import IAPIRequest
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubBeforeCommit


FORBIDDEN = "Forbidden"
KNOWN = ("type", "message", "errors")


def tell_reasons(event: IPubBeforeCommit) -> None:
    """Write an error of the API anew that has no reasons."""
    request, response = event.request, event.request.response
    if response.getStatus() < 400 or not IAPIRequest.providedBy(request):
        return
    is_json = (response.getHeader("Content-Type") or "").startswith("application/json")
    if response.body and not is_json:
        return
    said = _said(response.body)
    is_stock = said.get("type", FORBIDDEN) == FORBIDDEN
    if response.getStatus() == HTTPStatus.FORBIDDEN and is_stock and is_nobody():
        # It refuses those with and without an account alike. What is refused by another
        # name, such as a link that was used, no signing in opens.
        response.setStatus(HTTPStatus.UNAUTHORIZED)
    if "reasons" not in said:
        tell_error(request, _with_reasons(said, request))


def _said(body: bytes) -> dict[str, Any]:
    answer = json_object(body)
    said = answer.get("error", answer)
    return said if isinstance(said, dict) else {"message": str(said)}


def _with_reasons(said: dict[str, Any], request: HTTPRequest) -> dict[str, Any]:
    """`type` goes by the status, since plone.restapi writes one in several ways.

    What is told besides of what failed is kept.
    """
    status = request.response.getStatus()
    errors = said.get("errors")
    reasons = tuple(reasons_in(errors)) if isinstance(errors, list) else ()
    words = str(said.get("message") or "")
    details = {name: said[name] for name in said if name not in KNOWN}
    told = reasons or (plain_reason(status, words, request),)
    return envelope(told, request, details)
