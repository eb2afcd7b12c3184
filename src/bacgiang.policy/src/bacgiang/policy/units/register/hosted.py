"""Parts of the main site that answer under a host of their own (2.2): rooms say which.

A unit's host serves its site; that of a part serves the part in the same way.
"""

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


def hosted_parts(portal: PloneSite) -> Iterator[HostedPart]:
    """Every part that has a host."""
    found: Iterable[tuple[str, Any]] = getUtilitiesFor(IHostedParts)
    for _name, parts in sorted(found):
        yield from parts(portal)
