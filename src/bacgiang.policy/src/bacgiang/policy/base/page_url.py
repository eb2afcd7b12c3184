"""Addresses of pages that stand on an object."""

from typing import Any
from urllib.parse import urlencode


def page_url(place: Any, page: str, /, **asked: str) -> str:
    """Of a page of the place, with what is asked of it."""
    more = f"?{urlencode(asked)}" if asked else ""
    return f"{place.absolute_url()}/@@{page}{more}"
