"""Read a request's inputs under guard, before anything else looks at them.

Zope answers 500 to inputs that it cannot read: a file name in TCVN3, a number that is
none (`b_start:int=x`), a multipart form without boundary.
"""

from ....base.path_of import is_readable
from ....base.refusal import Refusal
from ....base.refusal import RefusedInput
from .bodies import looks_like_json
from .bodies import MOST_OF_VISITORS
from .bodies import MOST_PARTS
from .bodies import refusal_of_body
from .forms import refusal_of_text
from .forms import refusal_of_values
from .reasons import not_unicode
from .reasons import TOO_LARGE
from .reasons import UNREADABLE
from .rows import hold_rows
from collections.abc import Callable
from functools import partial
from multipart import ParserLimitReached
from ZODB.POSException import ConflictError
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubStart


NOT_FROM_OUTSIDE = ("contentFilter",)
"""What Plone's listings take from the request as their question to the catalog, whole:
`show_inactive` in it lifts the dates, and what is no record is an error.
"""
WAY_BACK = "came_from"
"""Where to go on after signing in: Zope, Plone and PluggableAuthService read it as an
address, and fail where it is none, on every page that asks to sign in.
"""
METHODS_WITH_BODY = frozenset({"POST", "PUT", "PATCH", "DELETE"})
FORMS = "multipart/"
PART_OF_FILE, UPLOADS = "application/offset+octet-stream", "/@tus-upload/"


def guard_inputs(event: IPubStart) -> None:
    """Put the guard where Zope reads the inputs.

    The reading itself is no matter for this event: Zope cannot answer to an error of
    its subscribers.
    """
    request = event.request
    if hasattr(request, "processInputs"):
        request.processInputs = partial(read_inputs, request, request.processInputs)


def read_inputs(request: HTTPRequest, read: Callable[[], None]) -> None:
    """Read form, query and body. Raises RefusedInput where one cannot be read."""
    try:
        read()
    except (ConflictError, OSError, MemoryError, RefusedInput):
        raise
    except Exception as error:
        # Converters and parsers fail in many ways; here all of them mean bad input.
        raise RefusedInput(_reason(error)) from error
    for name in NOT_FROM_OUTSIDE:
        for kept in (request.form, request.other, request.cookies):
            kept.pop(name, None)
    _leave_out_unreadable_way(request)
    reads = request.method not in METHODS_WITH_BODY
    hold_rows(request.form, request.other, request.cookies, reads=reads)
    path = request.environ.get("PATH_INFO", "")
    refusal = refusal_of_text("", path) or refusal_of_values(request.form)
    if refusal is None and request.method in METHODS_WITH_BODY:
        refusal = _refusal_of_body(request)
    if refusal is not None:
        raise RefusedInput(refusal)


def _leave_out_unreadable_way(request: HTTPRequest) -> None:
    for kept in (request.form, request.other, request.cookies):
        said = kept.get(WAY_BACK)
        if isinstance(said, str) and not is_readable(said):
            del kept[WAY_BACK]


def _reason(error: Exception) -> Refusal:
    """Zope hides what it could not decode behind an error of its own."""
    for one in (error, error.__context__):
        if isinstance(one, UnicodeDecodeError):
            return not_unicode(one.object)
        if isinstance(one, ParserLimitReached):
            return TOO_LARGE
    return UNREADABLE


def _refusal_of_body(request: HTTPRequest) -> Refusal | None:
    kind = (request.environ.get("CONTENT_TYPE") or "").strip().lower()
    if kind.startswith(FORMS) or _is_part_of_file(kind, request):
        return None
    body = request.get("BODY") or b""
    # Services read JSON, whatever it is called.
    is_json = "json" in kind or looks_like_json(body)
    # Zope takes the login out of the environment.
    names_somebody = request._auth or "HTTP_COOKIE" in request.environ
    most = MOST_PARTS if names_somebody else MOST_OF_VISITORS
    return refusal_of_body(body, most) if is_json else None


def _is_part_of_file(kind: str, request: HTTPRequest) -> bool:
    """Whatever stands in a file, its service takes it as bytes."""
    is_upload = UPLOADS in request.environ.get("PATH_INFO", "")
    return is_upload and kind.startswith(PART_OF_FILE)
