"""What a request asks for, as far as the answer to a visitor may depend on it."""

from functools import lru_cache
from http.cookies import CookieError
from http.cookies import SimpleCookie
import re
from typing import Any


_SERVICE = re.compile(r"\+\+api\+\+|/@(?!@)")
_SAYS_LANGUAGE = re.compile(r"/(?:vi|en)(?:/|$)")
METHODS = frozenset({"GET", "HEAD"})
# What pages of visitors read of cookies: how they want to see them, in which language
# they came.
SHOWING = ("display", "I18N_LANGUAGE")
# A sign of one of these, and the request is somebody's own.
_OWN = (
    "__ac",
    "__cp",
    "__Host-",
    "__Secure-",
    "_ZopeId",
    "bacgiang_",
    "statusmessages",
)
_PAGE = frozenset(
    {"text/html", "application/xhtml+xml", "application/xml", "*/*", "text/*"}
)
_SHORT = ("HTTP_ACCEPT", "HTTP_ACCEPT_LANGUAGE", "HTTP_HOST")
_PART = ("image/", "text/css", "application/signed-exchange", "font/")
Showing = tuple[tuple[str, str], ...]
"""Names and values of cookies."""
MOST_COOKIES = 4096
MOST_ADDRESS = 2048
MOST_HEADER = 512
"""Characters of any other header that is part of the question: browsers need 150."""


Asked = tuple[str | None, str, str, str, str, Showing]
"""Scheme, host, path, query, language that is liked, how pages are to be shown."""


def asked(environ: dict[str, Any]) -> Asked | None:
    """By what an answer is found; None for a request that is answered anew."""
    if environ.get("REQUEST_METHOD") not in METHODS:
        return None
    if "HTTP_AUTHORIZATION" in environ or "HTTP_RANGE" in environ:
        return None
    if environ.get("CONTENT_LENGTH") not in (None, "", "0"):
        return None
    path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
    if len(path) + len(query) > MOST_ADDRESS or _SERVICE.search(path):
        return None
    accept, liked, host = (environ.get(name, "") for name in _SHORT)
    if max(map(len, (accept, liked, host))) > MOST_HEADER:
        return None
    if not _asks_for_page(accept):
        return None
    showing = _showing(environ.get("HTTP_COOKIE", ""))
    if showing is None:
        return None
    return (
        environ.get("wsgi.url_scheme"),
        host,
        path,
        query,
        # Below a language's root the address says which it is.
        "" if _SAYS_LANGUAGE.search(path) else liked,
        showing,
    )


@lru_cache(maxsize=256)
def _asks_for_page(accept: str) -> bool:
    """As browsers do. What else is negotiated is no page, and never answers one."""
    kinds = set()
    for one in accept.split(","):
        kind, *parameters = (part.strip().lower() for part in one.split(";"))
        if kind == "text/html" and any(_is_weight(each) for each in parameters):
            # Somebody would rather have it in another form.
            return False
        kinds.add(kind)
    kinds.discard("")
    if not all(one in _PAGE or one.startswith(_PART) for one in kinds):
        return False
    return not kinds or "text/html" in kinds or kinds == {"*/*"}


def _is_weight(parameter: str) -> bool:
    return parameter.partition("=")[0].rstrip() == "q"


def _showing(sent: str) -> Showing | None:
    """The cookies on which a page depends; None where one says whose request it is."""
    if not sent:
        return ()
    if len(sent) > MOST_COOKIES:
        return None
    try:
        cookies = SimpleCookie(sent)
    except CookieError:
        return None
    names = {part.partition("=")[0].strip() for part in sent.split(";")}
    # What the parser leaves out Zope may still read.
    if not names <= cookies.keys() or any(name.startswith(_OWN) for name in cookies):
        return None
    return tuple((name, cookies[name].value) for name in SHOWING if name in cookies)


def hand_on(environ: dict[str, Any], wanted: Asked) -> None:
    """Leave in a request what is asked for, and nothing that could colour the answer.

    Zope takes a cookie for a value of the form, and other people's programs take what
    they like of headers: the answer would be everybody's.
    """
    environ.pop("HTTP_COOKIE", None)
    showing = wanted[-1]
    if showing:
        environ["HTTP_COOKIE"] = "; ".join(f"{name}={said}" for name, said in showing)
    for name in [one for one in environ if one.startswith("HTTP_X_")]:
        if name != "HTTP_X_FORWARDED_FOR":
            del environ[name]
