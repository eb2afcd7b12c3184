"""Identities of a corrected piece: who a provision is stays, wherever it stands now."""

from ...law import tree
from ...law.alignment import align
from ...law.identity import identify
from collections.abc import Container
from dataclasses import replace


def with_identities(
    text: tree.LegalText,
    old: tree.Provision,
    new: tuple[tree.Provision, ...],
    reserved: frozenset[str] = frozenset(),
) -> tuple[tree.Provision, ...]:
    """The new provisions with eIds and wIds that no other provision of the text has.

    What is new gets no wId of `reserved`, either.

    What is the same provision keeps its wId, and its eId as long as its number and
    place are the same.
    """
    others = _others(text, old)
    prefix = old.eid.rpartition("__")[0]
    identified = identify(new, prefix)
    # The piece itself is believed to be what it was, however much was corrected in it.
    known = {
        pair.new.eid: pair.old
        for pair in align(tree.LegalText(body=(old,)), tree.LegalText(body=identified))
        if pair.new is not None and pair.old is not None and pair.old is not old
    } | {identified[0].eid: old}
    naming = _Naming(known, others, reserved)
    return tuple(naming.named(one, prefix, prefix) for one in identified)


def _others(text: tree.LegalText, old: tree.Provision) -> set[str]:
    """Identities of what is not corrected, of either kind."""
    own = {id(one) for one in tree.all_provisions(tree.LegalText(body=(old,)))}
    return {
        identity
        for one in tree.all_provisions(text)
        if id(one) not in own
        for identity in (one.eid, one.wid)
    }


class _Naming:
    """Gives identities out, each once."""

    def __init__(
        self,
        known: dict[str, tree.Provision],
        taken: set[str],
        reserved: frozenset[str],
    ) -> None:
        self._known = known
        self._eids, self._wids = set(taken), set(taken)
        # A wId that goes on is nobody else's, whoever comes first in the text.
        self._carried = {one.wid for one in known.values()} | reserved

    def named(self, provision: tree.Provision, before: str, now: str) -> tree.Provision:
        """`before` is the eId that `identify` gave the parent, `now` the one it has."""
        old = self._known.get(provision.eid)
        wanted = now + provision.eid.removeprefix(before) if before else provision.eid
        if (
            old is not None
            and old.num == provision.num
            and old.eid.rpartition("__")[0] == now
        ):
            wanted = old.eid
        eid = free_identity(wanted, self._eids)
        if old is not None and old.wid not in self._wids:
            wid = old.wid
            self._wids.add(wid)
        else:
            wid = free_identity(eid, self._wids, self._carried)
        children = tuple(
            self.named(child, provision.eid, eid) for child in provision.children
        )
        return replace(provision, eid=eid, wid=wid, children=children)


def free_identity(wanted: str, taken: set[str], reserved: Container[str] = ()) -> str:
    """`wanted`, or with the first counter from 2 that is free; it is taken then."""
    identity, count = wanted, 1
    while identity in taken or identity in reserved:
        count += 1
        identity = f"{wanted}-{count}"
    taken.add(identity)
    return identity
