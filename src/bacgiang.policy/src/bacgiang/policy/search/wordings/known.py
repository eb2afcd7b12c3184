"""The ways to say one thing that this portal knows: lines of a registry record."""

from ..query.wordings import Wordings
from functools import lru_cache
from plone.registry.interfaces import IRegistry
from zope.component import queryUtility


RECORD = "bacgiang.search_wordings"
BETWEEN = ";"


def lines() -> tuple[str, ...]:
    """A line for each thing, as its board wrote it; none without a site."""
    registry = queryUtility(IRegistry)
    return tuple(registry.get(RECORD) or ()) if registry is not None else ()


def ways(line: str) -> list[str]:
    """The ways to say a thing, in order."""
    return [said for one in line.split(BETWEEN) if (said := " ".join(one.split()))]


def known_wordings() -> Wordings:
    return _wordings(lines())


@lru_cache(maxsize=4)
def _wordings(said: tuple[str, ...]) -> Wordings:
    return Wordings(ways(line) for line in said)
