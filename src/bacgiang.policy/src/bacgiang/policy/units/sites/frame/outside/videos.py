"""Films and live streams of other sites: which are known, and where they play.

A frame of theirs loads only after a click, so no visitor is known to them unasked.
"""

from dataclasses import dataclass
from plone.registry.interfaces import IRegistry
import re
from zope.component import queryUtility


STREAMS = "bacgiang.stream_addresses"
"""The record with beginnings of addresses that may play here, too: as of a station."""
BEGINNING = re.compile(
    r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::443)?/(?:[\w.~-]+/)*", re.A
)
_REST = re.compile(r"(?!.*(?:\.\.|%2e))[\w./?=&%~-]*", re.A | re.I)
"""Browsers read %2e as a dot, and one step up leads out of what may play."""


@dataclass(frozen=True)
class Player:
    """Addresses of films that `pattern` knows, its page and where it plays."""

    pattern: re.Pattern[str]
    page: str
    origin: str
    path: str


PLAYERS = (
    Player(
        re.compile(
            r"https://(?:(?:www\.|m\.)?youtube\.com/(?:watch\?(?:[\w=&-]*&)?v=|live/|shorts/"
            r"|embed/)|youtu\.be/|www\.youtube-nocookie\.com/embed/)([\w-]{11})(?:[?&#/]\S*)?",
            re.A,
        ),
        "https://www.youtube.com/watch?v={}",
        "https://www.youtube-nocookie.com",
        "/embed/{}",
    ),
    Player(
        re.compile(
            r"https://(?:www\.)?(?:player\.)?vimeo\.com/(?:video/)?(\d+)(?:[?#/]\S*)?",
            re.A,
        ),
        "https://vimeo.com/{}",
        "https://player.vimeo.com",
        "/video/{}?dnt=1",
    ),
)
ORIGINS = tuple(player.origin for player in PLAYERS)


@dataclass(frozen=True)
class Film:
    """The page that shows a film, and the address where it plays in a frame."""

    page: str
    frame: str


def streams() -> tuple[str, ...]:
    """Beginnings of addresses that the setting allows, as content policies say them."""
    registry = queryUtility(IRegistry)
    said = (registry.get(STREAMS) if registry is not None else None) or ()
    return tuple(one.strip() for one in said if BEGINNING.fullmatch(one.strip()))


def film_at(address: str) -> Film | None:
    """The film of this address; None when it is none of a known site."""
    address = address.strip()
    for beginning in streams():
        rest = address.removeprefix(beginning)
        if rest != address and _REST.fullmatch(rest):
            return Film(address, address)
    for player in PLAYERS:
        found = player.pattern.fullmatch(address)
        if found is not None:
            name = found[1]
            return Film(
                player.page.format(name), player.origin + player.path.format(name)
            )
    return None
