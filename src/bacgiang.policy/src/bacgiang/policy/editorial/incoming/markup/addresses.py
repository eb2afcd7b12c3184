"""Addresses in markup that Plone's readers of texts fail on.

Its link integrity and its output filters take each address apart without expecting that
it is none (`http://[bad`): a text with one could not be saved, or its page not shown.
"""

from html import unescape
import re
from urllib.parse import urlsplit


_TAG = re.compile(r"<[a-z][^<>]*+>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""([^\s"'<>/=]++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'<>]*+))?+"""
)
_LEADING = frozenset({"href", "src", "srcset", "poster"})


def with_addresses(markup: str) -> str:
    """The markup; what is no address leads nowhere, sets of pictures have no gaps."""
    return _TAG.sub(lambda tag: _ATTRIBUTE.sub(_readable, tag[0]), markup)


def _readable(attribute: re.Match[str]) -> str:
    name, quoted = attribute[1], attribute[2]
    if name.lower() not in _LEADING or (quoted and _is_readable(name, quoted)):
        return attribute[0]
    return f'{name}="#"'


def _is_readable(name: str, quoted: str) -> bool:
    value = unescape(quoted.strip("\"'"))
    if name.lower() != "srcset":
        return _is_address(value)
    listed = value.split(",")
    return all(map(_is_address, listed)) and all(map(str.strip, listed))


def _is_address(value: str) -> bool:
    """A "resolveuid" that is followed by none is taken apart without asking, too."""
    try:
        path = urlsplit(value.strip()).path
    except ValueError:
        return False
    return path.rstrip("/").rpartition("/")[2] != "resolveuid"
