"""WSGI filter: an address that is not UTF-8, or an unreadable head, answers 400.

Zope decodes path and cookies before it publishes anything, outside its own handling
of errors. It also walks an address step by step, and `/vi/vi/vi/…` leads on for ever:
what has more steps than any page is refused, too.
"""

from .plain_refusal import refuse
from .request_head import fault_of
from .request_head import SECOND_LOGIN
from collections.abc import Callable
from collections.abc import Iterable
from typing import Any


Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

MESSAGE = (
    "Địa chỉ không đọc được (không phải UTF-8). Hãy kiểm tra lại đường dẫn.\n"
    "The address cannot be read (it is not UTF-8). Check the link.\n"
)
TOO_DEEP = (
    "Địa chỉ có quá nhiều phần. Hãy kiểm tra lại đường dẫn.\n"
    "The address has too many parts. Check the link.\n"
)
MOST_STEPS = 40
"""With those that a proxy puts before; the deepest page has some twenty."""


def _is_readable(path: str) -> bool:
    """Whether a path, given as WSGI gives it (Latin-1), is UTF-8 without NUL."""
    try:
        return "\x00" not in path.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return False


def make_filter(app: Application, global_config: dict[str, str]) -> Application:
    """Paste filter-app factory."""

    def guard(
        environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path.count("/") > MOST_STEPS:
            return refuse(environ, start_response, TOO_DEEP)
        if not _is_readable(path):
            return refuse(environ, start_response, MESSAGE)
        fault = fault_of(environ)
        if fault is not None:
            return refuse(environ, start_response, fault)
        environ.pop(SECOND_LOGIN, None)
        return app(environ, start_response)

    return guard
