"""An answer 400 in plain words, given before Zope has the request.

To a program it is told as every error of the API.
"""

from ....base.addresses_of_api import is_of_api
from ....base.error_forms import error_form
from ....base.keeping import Keeping
from ....base.refused_answer import told_error
from ....base.request_language import language_in
from collections.abc import Callable
from collections.abc import Iterable
from typing import Any


def refuse(
    environ: dict[str, Any], start_response: Callable[..., Any], message: str
) -> Iterable[bytes]:
    """Say why; HEAD gets no body.

    `message`: a line in Vietnamese, and one in English. A page tells both.
    """
    kind, told = "text/plain; charset=utf-8", message
    accept = environ.get("HTTP_ACCEPT", "")
    if is_of_api(environ.get("PATH_INFO", "")) or "json" in accept.lower():
        kind, told = error_form(accept, 400, _as_error(environ, message))
    body = told.encode()
    headers = [
        ("Content-Type", kind),
        ("Content-Length", str(len(body))),
        Keeping.NEVER.header,
    ]
    start_response("400 Bad Request", headers)
    return [] if environ.get("REQUEST_METHOD") == "HEAD" else [body]


def _as_error(environ: dict[str, Any], message: str) -> dict[str, Any]:
    vietnamese, english = message.splitlines()
    is_english = language_in(environ.get("PATH_INFO", "")) == "en"
    words = english if is_english else vietnamese
    return told_error([{"type": "bad_request", "message": words, "field": ""}])
