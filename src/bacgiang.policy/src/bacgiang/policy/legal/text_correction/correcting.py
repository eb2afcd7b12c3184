"""Correct a piece of a record's text."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...law.tree import LegalText
from ...law.tree import Provision
from ..documents.structured_text import taken_identities
from . import saving
from .frames import Frame
from .frames import frame_title
from .frames import put_frame
from .identities import with_identities
from .pieces import correctable_at
from .pieces import Piece
from .pieces import text_of
from .places import with_changes
from .reading import keep_unchanged
from .reading import read_piece
from .reading_frames import read_frame
from .versions import Version
from bacgiang.policy import _
from dataclasses import replace
from plone.dexterity.content import DexterityContent
from zope.i18n import translate


def correct(
    document: DexterityContent, eid: str, written: str, reason: str, digest: str
) -> Version:
    """Put the written text in the place of a piece, and keep what was there.

    `digest` is that of the piece as the writer saw it. Whoever may not modify the
    record may not correct it, by whatever way. Raises Refused; nothing is
    changed then.
    """
    tree = saving.text_to_correct(document)
    piece = correctable_at(tree, eid)
    if piece is None:
        raise Refused(NO_PIECE)
    reason = saving.reason_of(document, reason)
    if digest != piece.digest:
        raise Refused(CHANGED_MEANWHILE)
    said = {"reason": reason, "before": piece.text}
    if isinstance(piece, Frame):
        blocks = read_frame(tree, piece, written)
        after = "\n".join(block.text for block in blocks)
        if after == piece.text:
            raise Refused(saving.NOTHING_CHANGED)
        title = translate(frame_title(piece.eid), target_language="vi")
        said |= {"title": title, "eid": piece.eid, "wid": piece.wid, "after": after}
        return saving.keep(document, put_frame(tree, piece, blocks), **said)
    provisions = corrected(tree, piece, written, taken_identities(document))
    first = provisions[0]
    after = replace(piece, provision=first).text
    if not piece.is_heading:
        after = "\n".join(map(text_of, provisions))
    said |= {"title": first.num or first.eid, "eid": first.eid, "wid": first.wid}
    changed = with_changes(tree, {id(piece.provision): provisions}, {})
    return saving.keep(document, changed, after=after, **said)


def corrected(
    tree: LegalText, piece: Piece, written: str, taken: frozenset[str] = frozenset()
) -> tuple[Provision, ...]:
    """What the piece becomes, with identities; what is new has none of `taken`.

    Raises Refused.
    """
    old = piece.provision
    first, *rest = read_piece(piece, written)
    if piece.is_heading:
        first = replace(first, children=old.children, wrap_up=old.wrap_up)
        return (replace(first, eid=old.eid, wid=old.wid),)
    found = (keep_unchanged(old, first), *rest)
    named = with_identities(tree, old, found, taken)
    if tuple(map(text_of, named)) == (text_of(old),):
        raise Refused(saving.NOTHING_CHANGED)
    return named


NO_PIECE = Refusal(
    "no_such_provision",
    _(
        "refusal_correction_no_piece",
        default="The text has no such provision any more. Choose it from the list.",
    ),
    "eid",
)
CHANGED_MEANWHILE = Refusal(
    "changed_meanwhile",
    _(
        "refusal_correction_meanwhile",
        default="Somebody has corrected this provision since you opened the form. Copy "
        "your text, open the form again and compare.",
    ),
    "text",
)
