"""Which provisions of a text follow from which of the text before: a proposal."""

from ...law.alignment import align
from ...law.alignment.nodes import Node
from ...law.alignment.nodes import nodes_of
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ...law.tree import Provision
from .fates import ancestors
from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace


# Fewer words than these stand in many places by chance.
_TELLING_WORDS = 8


@dataclass(frozen=True)
class Pairing:
    """`origins`: by eId in the new text, identities (wid) in the old one, the main one
    first; what is not named is new. `heirs`: by identity, the eId of the provision that
    goes on with it, where several follow.
    """

    origins: Mapping[str, tuple[str, ...]]
    heirs: Mapping[str, str] = field(default_factory=dict)


def propose(old: LegalText, new: LegalText) -> Pairing:
    """Pair the provisions of two texts by their words and places.

    Identities of the new text count where somebody carried them over already; those of
    a text that was just read only say where a provision stands.
    """
    provision_ids = {one.eid: one.wid for one in all_provisions(old)}
    if is_fresh(new):
        old = renamed(old, lambda one: one.eid)
    else:
        # The alignment believes an identity that is not a mere place.
        old, new = (renamed(text, lambda one: f"={one.wid}") for text in (old, new))
    found = _Found(old, new)
    origins = {
        eid: tuple(dict.fromkeys(provision_ids[one] for one in olds))
        for eid, olds in found.origins.items()
    }
    heirs = {provision_ids[one]: eid for one, eid in found.partners.items()}
    return Pairing(origins, heirs)


def is_fresh(text: LegalText) -> bool:
    """Whether the identities are those that the parser gave."""
    return all(one.wid == one.eid for one in all_provisions(text))


def renamed(text: LegalText, name: Callable[[Provision], str]) -> LegalText:
    """The text with other identities, asked for in the order of its provisions."""

    def named(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
        return tuple(
            replace(one, wid=name(one), children=named(one.children))
            for one in provisions
        )

    body = named(text.body)
    attached = tuple(replace(one, body=named(one.body)) for one in text.attachments)
    return replace(text, body=body, attachments=attached)


class _Found:
    """Pairs of an alignment, and what was split off or merged, by eIds.

    `partners`: one to one; `origins`: by eId of the new text, those of the old.
    """

    def __init__(self, old: LegalText, new: LegalText) -> None:
        self._olds = {one.provision.eid: one for one in nodes_of(old)}
        self._news = {one.provision.eid: one for one in nodes_of(new)}
        pairs = align(old, new)
        self.partners = {
            one.old.eid: one.new.eid for one in pairs if one.old and one.new
        }
        self._partners_of_new = {eid: one for one, eid in self.partners.items()}
        self.origins = {eid: [one] for eid, one in self._partners_of_new.items()}
        self._from: dict[str, str] = {}
        for pair in pairs:
            if pair.old is None and pair.new is not None and pair.kin:
                self._split_off(pair.new.eid, pair.kin)
        for pair in pairs:
            if pair.new is None and pair.old is not None and pair.kin:
                self._merged(pair.old.eid, pair.kin)

    def _split_off(self, added: str, kin: str) -> None:
        node = self._news[added]
        source = self._kin(node, self._olds[kin], self.partners, self._news)
        if source is None:
            return
        eid = source.provision.eid
        partner = self._news.get(self.partners.get(eid, ""))
        # What stands below the provision that goes on is found with it.
        if partner is not None and _is_below(node, partner):
            return
        if any(self._from.get(one.provision.eid) == eid for one in ancestors(node)):
            return
        self._from[added] = eid
        self.origins.setdefault(added, []).append(eid)
        self.partners.setdefault(eid, added)

    def _merged(self, removed: str, kin: str) -> None:
        node = self._olds[removed]
        if removed in self.partners:
            return
        target = self._kin(node, self._news[kin], self._partners_of_new, self._olds)
        if target is not None:
            self.origins.setdefault(target.provision.eid, []).append(removed)

    def _kin(
        self,
        alone: Node,
        kin: Node,
        partners: Mapping[str, str],
        others: Mapping[str, Node],
    ) -> Node | None:
        """Where the words of a provision without a partner come from, or went.

        An article around a clause that moved comes from the article the clause stood
        in. None where the kin is what it was: it has its words still.
        """
        if len(alone.words) < _TELLING_WORDS:
            return None
        partner = others.get(partners.get(kin.provision.eid, ""))
        if partner is not None and _is_below(partner, alone):
            level = alone.provision.level
            same = (one for one in ancestors(kin) if one.provision.level is level)
            above = next(same, None)
            if above is None:
                return None
            kin = above
            partner = others.get(partners.get(kin.provision.eid, ""))
            if partner is not None and _is_below(partner, alone):
                return None
        if partner is not None and partner.whole_key == kin.whole_key:
            return None
        return kin


def _is_below(node: Node, other: Node) -> bool:
    return any(one is other for one in ancestors(node))
