"""What a request asks for, as far as the answer to a visitor may depend on it."""

from ..base.languages import LANGUAGES
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from http.cookies import CookieError
from http.cookies import SimpleCookie
import re
from typing import Any
from typing import NamedTuple


class Form(Enum):
    """In which an answer is asked for. One in the other form is none (`answers_in`)."""

    PAGE = "page"
    DATA = "data"
    FILE = "file"
    """Of the look, under a name that is another when the file is: for everybody."""


_SERVICE = re.compile(r"\+\+api\+\+|/@(?!@)")
_DATA_FILE = re.compile(r"/@@[\w-]+\.json$")
"""A page that gives nothing else, whatever a browser says it accepts."""
_FILE = re.compile(
    r"/\+\+webresource\+\+[0-9a-f-]{36}/\+\+(?:plone|resource|theme)\+\+"
    r"[^@+]+\.(?:css|js|svg)$"
)
"""What it leads to is such a file, or nothing (`look_files`)."""
METHODS = frozenset({"GET", "HEAD"})
_LANGUAGE = "I18N_LANGUAGE"
# How somebody wants to see pages is told by these two alone, which nobody keeps.
_TELLS_LOOK = re.compile(r"/(?:@@)?display(?:\.css|-settings)$")
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
_DATA = "application/json"
_SHORT = ("HTTP_ACCEPT", "HTTP_ACCEPT_LANGUAGE", "HTTP_HOST")
_PART = ("image/", "text/css", "application/signed-exchange", "font/")
MOST_COOKIES = 4096
MOST_ADDRESS = 2048
MOST_HEADER = 512
"""Characters of any other header that is part of the question: browsers need 150."""


class Asked(NamedTuple):
    """`liked` and `came_in`: what the browser says of languages, and where its visitor
    came from, "" where the address says which it is.
    """

    scheme: str | None
    host: str
    path: str
    query: str
    form: Form
    liked: str
    came_in: str


def asked(environ: dict[str, Any]) -> Asked | None:
    """By what an answer is found; None for a request that is answered anew."""
    if environ.get("REQUEST_METHOD") not in METHODS:
        return None
    if "HTTP_AUTHORIZATION" in environ:
        return None
    if environ.get("CONTENT_LENGTH") not in (None, "", "0"):
        return None
    path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
    if len(path) + len(query) > MOST_ADDRESS or _TELLS_LOOK.search(path):
        return None
    accept, liked, host = (environ.get(name, "") for name in _SHORT)
    if max(map(len, (accept, liked, host))) > MOST_HEADER:
        return None
    scheme = environ.get("wsgi.url_scheme")
    if _FILE.search(path) and not query:
        return Asked(scheme, host, path, "", Form.FILE, "", "")
    is_data = _DATA_FILE.search(path) and "++api++" not in path
    form = Form.DATA if is_data else _form(bool(_SERVICE.search(path)), accept)
    came_in = _language_cookie(environ.get("HTTP_COOKIE", ""))
    if form is None or came_in is None:
        return None
    says_language = form is Form.PAGE and said_in.is_said(path)
    return Asked(
        scheme, host, path, query, form, "" if says_language else liked, came_in
    )


class SaidIn:
    """The languages that an address says of itself: those of the portal, and what more
    its site told when it made a page (10.3). One that is not told yet is none: its
    pages are kept once for each browser's languages.
    """

    def __init__(self) -> None:
        self._known = frozenset(LANGUAGES)

    def learn(self, languages: Iterable[str]) -> None:
        self._known = frozenset(languages).union(LANGUAGES)

    def is_said(self, path: str) -> bool:
        return not self._known.isdisjoint(path.split("/"))


said_in = SaidIn()


@lru_cache(maxsize=256)
def _form(is_service: bool, accept: str) -> Form | None:
    """As browsers and programs ask for one; None where something else is negotiated."""
    kinds, is_liked = set(), True
    for one in accept.split(","):
        kind, *parameters = (part.strip().lower() for part in one.split(";"))
        if kind == "text/html" and any(_is_weight(each) for each in parameters):
            # Somebody would rather have it in another form.
            is_liked = False
        kinds.add(kind)
    kinds.discard("")
    if kinds == {_DATA}:
        return Form.DATA
    if is_service:
        return Form.DATA if kinds <= {"*/*"} else None
    is_page = all(one in _PAGE or one.startswith(_PART) for one in kinds)
    if not is_liked or not is_page:
        return None
    return Form.PAGE if kinds <= {"*/*"} or "text/html" in kinds else None


def _is_weight(parameter: str) -> bool:
    return parameter.partition("=")[0].rstrip() == "q"


def answers_in(form: Form, content_type: str) -> bool:
    """Whether an answer has the form it was asked for in."""
    is_data = content_type.partition(";")[0].strip().lower() == _DATA
    return form is Form.FILE or is_data is (form is Form.DATA)


def _language_cookie(sent: str) -> str | None:
    """The one on which a page depends; None where one says whose request it is."""
    if not sent:
        return ""
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
    return cookies[_LANGUAGE].value if _LANGUAGE in cookies else ""


def hand_on(environ: dict[str, Any], wanted: Asked) -> None:
    """Leave in a request what is asked for, and nothing that could colour the answer.

    Zope takes a cookie for a value of the form, and other people's programs take what
    they like of headers: the answer would be everybody's.
    """
    environ.pop("HTTP_COOKIE", None)
    if wanted.came_in:
        environ["HTTP_COOKIE"] = f"{_LANGUAGE}={wanted.came_in}"
    for name in [one for one in environ if one.startswith("HTTP_X_")]:
        if name != "HTTP_X_FORWARDED_FOR":
            del environ[name]
