"""An answer 400 in plain words, given before Zope has the request."""

from ....base.keeping import Keeping
from collections.abc import Callable
from collections.abc import Iterable
from typing import Any


def refuse(
    environ: dict[str, Any], start_response: Callable[..., Any], message: str
) -> Iterable[bytes]:
    """Say why, in both languages; HEAD gets no body."""
    body = message.encode()
    headers = [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(len(body))),
        Keeping.NEVER.header,
    ]
    start_response("400 Bad Request", headers)
    return [] if environ.get("REQUEST_METHOD") == "HEAD" else [body]
