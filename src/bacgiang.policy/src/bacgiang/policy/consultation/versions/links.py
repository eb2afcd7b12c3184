"""How the provisions of a version follow from those of the one before.

A provision that goes on keeps its identity (`wid`), whatever its number; a link says
so, and what became of those that do not.
"""

from collections.abc import Sequence
from dataclasses import asdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
import json


class LinkKind(StrEnum):
    """What happened to a provision from one version to the next."""

    KEPT = "kept"
    EDITED = "edited"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True)
class ProvisionLink:
    """`old` and `new`: identities (wid) in the version before and in this one.

    kept, edited, moved: one each, the same; moved may be edited, too (`edited`).
    split: one old, several new; merged: several old, one new; new: no old; dropped: no
    new.
    """

    kind: LinkKind
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    edited: bool = False


def links_to_json(links: Sequence[ProvisionLink]) -> str:
    return json.dumps(list(map(asdict, links)), ensure_ascii=False)


def links_from_json(text: str | None) -> tuple[ProvisionLink, ...]:
    """Raises ValueError, KeyError or TypeError for any other JSON."""
    return tuple(
        ProvisionLink(
            LinkKind(row["kind"]), tuple(row["old"]), tuple(row["new"]), row["edited"]
        )
        for row in json.loads(text or "[]")
    )


def follow(wid: str, links: Sequence[ProvisionLink]) -> tuple[str, ...]:
    """Where a provision of the version before is in this one; () when dropped.

    A provision that no link names goes on as it is.
    """
    return followed(wid, [one for one in links if wid in one.old])


def followed(wid: str, named: Sequence[ProvisionLink]) -> tuple[str, ...]:
    """The same, by the links that name the provision."""
    if not named:
        return (wid,)
    return tuple(dict.fromkeys(chain.from_iterable(one.new for one in named)))


def by_old(links: Sequence[ProvisionLink]) -> dict[str, tuple[ProvisionLink, ...]]:
    """Links by identity in the version before."""
    found: dict[str, tuple[ProvisionLink, ...]] = {}
    for one in links:
        for wid in one.old:
            found[wid] = (*found.get(wid, ()), one)
    return found


def worth_keeping(links: Sequence[ProvisionLink]) -> tuple[ProvisionLink, ...]:
    """Without those that say nothing happened: that is what no link says, too."""
    return tuple(one for one in links if one.kind is not LinkKind.KEPT)
