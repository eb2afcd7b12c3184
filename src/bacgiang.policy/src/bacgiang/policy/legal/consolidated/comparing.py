"""What differs between two texts of one document."""

from ...law.alignment import align
from ...law.alignment import Pair
from ...law.alignment import PairKind
from ...law.alignment import word_differences
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ...law.tree import Level
from ...law.tree import Provision
from ..comparison.marking import own_text
from dataclasses import replace


_HOLDING = frozenset({Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION})


def differences(old: LegalText, new: LegalText) -> list[Pair]:
    """The provisions that are not the same, in the order of the newer text.

    A number that stands in both is one provision, however little of it is left.
    """
    pairs = align(_differing(old, new), _differing(new, old))
    removed = {
        pair.old.eid: pair.old
        for pair in pairs
        if pair.kind is PairKind.REMOVED and pair.old is not None
    }
    joined: list[Pair] = []
    for pair in pairs:
        if pair.kind is PairKind.ADDED and pair.new is not None:
            before = removed.get(pair.new.eid)
            joined.append(pair if before is None else _changed(before, pair.new))
        elif pair.kind is not PairKind.SAME:
            joined.append(pair)
    both = {one.new.eid for one in joined if one.new is not None}
    return [one for one in joined if one.new is not None or not _is_in(one, both)]


def _is_in(pair: Pair, eids: set[str]) -> bool:
    return pair.old is not None and pair.old.eid in eids


def _changed(old: Provision, new: Provision) -> Pair:
    said = word_differences(own_text(old), own_text(new))
    return Pair(PairKind.CHANGED, old, new, said)


def _differing(text: LegalText, other: LegalText) -> LegalText:
    """A text without what stands in the other just so: little is left to compare."""
    known = {one.eid: one for one in all_provisions(other)}

    def kept(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
        return tuple(
            replace(one, children=kept(one.children)) if one.level in _HOLDING else one
            for one in provisions
            if known.get(one.eid) != one
        )

    return replace(
        text,
        body=kept(text.body),
        attachments=tuple(
            replace(one, body=kept(one.body)) for one in text.attachments
        ),
    )
