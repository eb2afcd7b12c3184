"""Identities of a draft's provisions carried over from the version before."""

from ...law.alignment.nodes import Node
from ...law.alignment.nodes import nodes_of
from ...law.tree import LegalText
from .fates import Fates
from .links import ProvisionLink
from .pairing import Pairing
from .pairing import propose
from .pairing import renamed
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping


def carry_identities(
    old: LegalText | None, new: LegalText, used: Collection[str] = ()
) -> tuple[LegalText, tuple[ProvisionLink, ...]]:
    """The new text with the identities of the old one, and what became of each.

    eIds stay; wIds go on where a provision does, and are unique. `used`: identities of
    still earlier versions, which nothing new is given. Without an old text nothing
    changes, and there are no links.
    """
    if old is None:
        return new, ()
    return carry_as(old, new, propose(old, new), used)


def carry_as(
    old: LegalText, new: LegalText, pairing: Pairing, used: Collection[str] = ()
) -> tuple[LegalText, tuple[ProvisionLink, ...]]:
    """The same by a pairing that somebody decided. It names no unknown provision."""
    nodes = nodes_of(new)
    fates = Fates(nodes_of(old), nodes, pairing.origins)
    heirs = dict(_heirs(fates, pairing.heirs))
    taken = {*fates.olds, *used}
    provision_ids = [_wid(fates, node, heirs, taken) for node in nodes]
    links = (
        ProvisionLink(
            one.kind,
            one.olds,
            tuple(provision_ids[node.position] for node in one.news),
            one.is_edited,
        )
        for one in fates
    )
    given = iter(provision_ids)
    return renamed(new, lambda _one: next(given)), tuple(links)


def _heirs(fates: Fates, wanted: Mapping[str, str]) -> Iterator[tuple[str, Node]]:
    """Who goes on with an identity: what mainly follows from it, of several the one
    that kept the number.
    """
    for wid, nodes in fates.successors.items():
        mainly = {one.provision.eid: one for one in nodes if fates.of(one)[0] == wid}
        if mainly:
            named = (fates.olds[wid].provision.eid, wanted.get(wid))
            first = next(iter(mainly))
            yield wid, mainly[next((one for one in named if one in mainly), first)]


def _wid(fates: Fates, node: Node, heirs: Mapping[str, Node], taken: set[str]) -> str:
    olds = fates.of(node)
    if olds and heirs.get(olds[0]) is node:
        return olds[0]
    eid = node.provision.eid
    wid, count = node.provision.wid or eid, 1
    if wid in taken:
        wid = eid
    while wid in taken:
        count += 1
        wid = f"{eid}-{count}"
    taken.add(wid)
    return wid
