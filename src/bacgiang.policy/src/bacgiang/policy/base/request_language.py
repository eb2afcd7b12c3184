"""The language of an answer, also before the site is reached and has chosen one."""

from .languages import DEFAULT_LANGUAGE
from .languages import LANGUAGES
from ZPublisher.HTTPRequest import HTTPRequest


def language_in(address: str) -> str:
    """The language that an address or its path names; "" where it names none."""
    parts = address.partition("?")[0].split("/")
    return next((one for one in LANGUAGES if one in parts), "")


def language_of(request: HTTPRequest) -> str:
    """The language chosen, else that of the address, else that the browser asks for."""
    chosen = request.get("LANGUAGE") or ""
    if chosen:
        return str(chosen)
    of_address = language_in(request.environ.get("PATH_INFO", ""))
    if of_address:
        return of_address
    return language_of_browser(request)


def language_of_browser(request: HTTPRequest) -> str:
    """The one that the browser asks for, of those that there are."""
    asked = (request.getHeader("Accept-Language") or "").lower()
    return "en" if asked.startswith("en") else DEFAULT_LANGUAGE
