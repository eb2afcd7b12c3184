"""What differs between two texts of one document."""

from ...law.alignment import align
from ...law.alignment import Pair
from ...law.alignment import PairKind
from ...law.alignment import word_differences
from ...law.consolidation.places import is_repealed_attachment
from ...law.tree import all_provisions
from ...law.tree import Attachment
from ...law.tree import Block
from ...law.tree import LegalText
from ...law.tree import Level
from ...law.tree import Provision
from ...law.tree import provision_pieces
from ..comparison.marking import own_text
from dataclasses import replace


_HOLDING = frozenset({Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION})


def differences(old: LegalText, new: LegalText) -> list[Pair]:
    """The provisions that are not the same, in the order of the newer text.

    A number that stands in both is one provision, however little of it is left. Of an
    attachment that was repealed, all of it is one pair.
    """
    attached = {one.eid: one for one in old.attachments}
    attachments = [
        _changed(*_attachments(attached[one.eid], one))
        for one in new.attachments
        if one.eid in attached and attached[one.eid].preface != one.preface
    ]
    gone = {one.eid for one in new.attachments if is_repealed_attachment(one)}
    places = {one.eid: place for place, one in enumerate(new.attachments, 1)}
    pairs = [*attachments, *_pairs(*(_without(one, gone) for one in (old, new)))]
    return sorted(pairs, key=lambda pair: places.get(_attachment_of(pair), 0))


def _attachments(old: Attachment, new: Attachment) -> tuple[Provision, Provision]:
    """Two attachments as provisions: what stands at their heads, or all of it."""
    is_whole = is_repealed_attachment(new) and not is_repealed_attachment(old)
    first, second = (
        Provision(Level.UNNUMBERED, intro=_blocks(one, is_whole), eid=one.eid)
        for one in (old, new)
    )
    return first, second


def _blocks(part: Attachment, is_whole: bool) -> tuple[Block, ...]:
    if not is_whole:
        return part.preface
    pieces = (piece for one in part.body for piece in provision_pieces(one) if piece)
    body = tuple(map(Block, pieces))
    return (*part.preface, *part.preamble, *body, *part.conclusions)


def _attachment_of(pair: Pair) -> str:
    shown = pair.new or pair.old
    return shown.eid.partition("__")[0] if shown is not None else ""


def _without(text: LegalText, gone: set[str]) -> LegalText:
    kept = tuple(one for one in text.attachments if one.eid not in gone)
    return replace(text, attachments=kept)


def _pairs(old: LegalText, new: LegalText) -> list[Pair]:
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
