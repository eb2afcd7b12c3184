"""Write an error into the answer of the API, with the heads that belong to it."""

from .error_forms import CHALLENGE
from .error_forms import error_form
from .rate_headers import say_when_again
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


def tell_error(request: HTTPRequest, said: Mapping[str, Any]) -> None:
    """`said`: the error as `envelope` makes it; the status stands already."""
    response = request.response
    status = response.getStatus()
    accept = request.getHeader("Accept") or ""
    media_type, body = error_form(accept, status, said)
    response.setHeader("Content-Type", media_type)
    if status == HTTPStatus.UNAUTHORIZED:
        response.setHeader("WWW-Authenticate", CHALLENGE)
    say_when_again(request)
    # A redirection has locked its own body.
    response.setBody(body, lock=1)
