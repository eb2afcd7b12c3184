"""Parts of the main site that answer under a host of their own (2.2): rooms say which.

A unit's host serves its site; that of a part serves the part in the same way.
"""

from ...base.asked import asked
from Acquisition import aq_base
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from functools import partial
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope.component import getUtilitiesFor
from zope.interface import Interface


Path = tuple[str, ...]


@dataclass(frozen=True)
class HostedPart:
    """`paths`: by language, where the part stands, relative to the portal. Of one that
    stands nowhere any more none; `former`: where it did, so that its host leads on.
    """

    host: str
    paths: Mapping[str, Path]
    former: Mapping[str, Path] = field(default_factory=dict)


class IHostedParts(Interface):
    """Utility: the parts of a room that have a host, `Callable[[PloneSite], …]`."""


Parts = Callable[[PloneSite], Iterable[HostedPart]]


def hosted_parts(portal: PloneSite, but: str = "") -> Iterator[HostedPart]:
    """Every part that has a host; those that the utility `but` tells of left out."""
    found: Iterable[tuple[str, Any]] = getUtilitiesFor(IHostedParts)
    for name, parts in sorted(found):
        if not but or name != but:
            yield from parts(portal)


def standing(portal: PloneSite, paths: Iterable[Path]) -> frozenset[Path]:
    """Those of some paths at which something stands, relative to the portal.

    Every page asks, for the addresses that it makes: asked of the catalog, so that a
    page rests on the answer, and not on the folders on the way, in which others come
    and go.
    """
    asked_for = frozenset(paths)
    if not asked_for:
        return asked_for
    root, catalog = portal.getPhysicalPath(), portal.portal_catalog._catalog
    return asked(catalog, partial(_known, root, asked_for), key=("stand", asked_for))


def _known(root: Path, paths: frozenset[Path], catalog: Any) -> frozenset[Path]:
    return frozenset(one for one in paths if "/".join((*root, *one)) in catalog.uids)


def stands_at(portal: PloneSite, path: Path) -> bool:
    """The same of one path, as the present transaction has it, for whoever writes."""
    found = portal
    for name in path:
        if not hasattr(aq_base(found), "objectIds") or name not in found:
            return False
        found = found[name]
    return True
