"""Parts of the main site that answer under a host of their own (2.2): rooms say which.

A unit's host serves its site; that of a part serves the part in the same way.
"""

from Acquisition import aq_base
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope.component import getUtilitiesFor
from zope.interface import Interface


Path = tuple[str, ...]


@dataclass(frozen=True)
class HostedPart:
    """`paths`: by language, where the part stands, relative to the portal."""

    host: str
    paths: Mapping[str, Path]


class IHostedParts(Interface):
    """Utility: the parts of a room that have a host, `Callable[[PloneSite], …]`."""


Parts = Callable[[PloneSite], Iterable[HostedPart]]


def hosted_parts(portal: PloneSite, but: str = "") -> Iterator[HostedPart]:
    """Every part that has a host; those that the utility `but` tells of left out."""
    found: Iterable[tuple[str, Any]] = getUtilitiesFor(IHostedParts)
    for name, parts in sorted(found):
        if not but or name != but:
            yield from parts(portal)


def stands_at(portal: PloneSite, path: Path) -> bool:
    """Whether something stands at a path that is relative to the portal."""
    found = portal
    for name in path:
        if not hasattr(aq_base(found), "objectIds") or name not in found:
            return False
        found = found[name]
    return True
