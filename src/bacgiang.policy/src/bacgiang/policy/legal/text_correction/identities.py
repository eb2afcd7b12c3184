"""Identities of a corrected piece: who a provision is stays, wherever it stands now."""

from ...law.alignment import align
from ...law.identity import identify
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ...law.tree import Provision
from dataclasses import replace


def with_identities(
    text: LegalText,
    old: Provision,
    new: tuple[Provision, ...],
    reserved: frozenset[str] = frozenset(),
) -> tuple[Provision, ...]:
    """The new provisions with eIds and wIds that no other provision of the text has.

    What is new gets no wId of `reserved`, either.

    What is the same provision keeps its wId, and its eId as long as its number and
    place are the same.
    """
    others = _others(text, old)
    prefix = old.eid.rpartition("__")[0]
    identified = identify(new, prefix)
    known = {
        pair.new.eid: pair.old
        for pair in align(LegalText(body=(old,)), LegalText(body=identified))
        if pair.new is not None and pair.old is not None
    }
    # The piece itself is believed to be what it was, however much was corrected in it.
    known = {eid: one for eid, one in known.items() if one is not old}
    known[identified[0].eid] = old
    naming = _Naming(known, others, reserved)
    return tuple(naming.named(one, prefix, prefix) for one in identified)


def _others(text: LegalText, old: Provision) -> set[str]:
    """Identities of what is not corrected, of either kind."""
    own = {id(one) for one in all_provisions(LegalText(body=(old,)))}
    return {
        identity
        for one in all_provisions(text)
        if id(one) not in own
        for identity in (one.eid, one.wid)
    }


class _Naming:
    """Gives identities out, each once."""

    def __init__(
        self,
        known: dict[str, Provision],
        taken: set[str],
        reserved: frozenset[str],
    ) -> None:
        self._known = known
        self._eids, self._wids = set(taken), set(taken)
        # A wId that goes on is nobody else's, whoever comes first in the text.
        self._carried = {one.wid for one in known.values()} | reserved

    def named(self, provision: Provision, before: str, now: str) -> Provision:
        """`before` is the eId that `identify` gave the parent, `now` the one it has."""
        old = self._known.get(provision.eid)
        wanted = now + provision.eid.removeprefix(before) if before else provision.eid
        if old is not None and old.num == provision.num and _parent(old.eid) == now:
            wanted = old.eid
        eid = _free(wanted, self._eids)
        if old is not None and old.wid not in self._wids:
            wid = old.wid
            self._wids.add(wid)
        else:
            wid = _free(eid, self._wids, self._carried)
        children = tuple(
            self.named(child, provision.eid, eid) for child in provision.children
        )
        return replace(provision, eid=eid, wid=wid, children=children)


def _parent(eid: str) -> str:
    return eid.rpartition("__")[0]


def _free(wanted: str, taken: set[str], reserved: set[str] | None = None) -> str:
    """`wanted`, or with the first counter from 2 that is free; it is taken then."""
    identity, count = wanted, 1
    while identity in taken or identity in (reserved or ()):
        count += 1
        identity = f"{wanted}-{count}"
    taken.add(identity)
    return identity
