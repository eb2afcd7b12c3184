"""Correct a piece of a record's text."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...law.tree import LegalText
from ...law.tree import Provision
from ..documents.structured_text import taken_identities
from .frames import Frame
from .frames import frame_title
from .frames import put_frame
from .identities import with_identities
from .pieces import correctable_at
from .pieces import holds_articles
from .pieces import Piece
from .pieces import text_of
from .reading import keep_unchanged
from .reading import read_piece
from .reading_frames import read_frame
from .saving import Correction
from .saving import keep
from .saving import NOTHING_CHANGED
from .saving import reason_of
from .saving import text_to_correct
from .versions import Version
from bacgiang.policy import _
from dataclasses import replace
from typing import Any
from zope.i18n import translate


def correct(document: Any, eid: str, written: str, reason: str, digest: str) -> Version:
    """Put the written text in the place of a piece, and keep what was there.

    `digest` is that of the piece as the writer saw it. Whoever may not modify the
    record may not correct it, by whatever way. Raises Refused; nothing is
    changed then.
    """
    tree = text_to_correct(document)
    piece = correctable_at(tree, eid)
    if piece is None:
        raise Refused(NO_PIECE)
    reason = reason_of(document, reason)
    if digest != piece.digest:
        raise Refused(CHANGED_MEANWHILE)
    correction = _correction(tree, piece, written, taken_identities(document))
    return keep(document, correction, reason)


def _correction(
    tree: LegalText, piece: Piece | Frame, written: str, taken: frozenset[str]
) -> Correction:
    if isinstance(piece, Frame):
        blocks = read_frame(tree, piece, written)
        if tuple(one.text for one in blocks) == tuple(one.text for one in piece.blocks):
            raise Refused(NOTHING_CHANGED)
        after = "\n".join(block.text for block in blocks)
        title = str(translate(frame_title(piece.eid), target_language="vi"))
        changed = put_frame(tree, piece, blocks)
        return Correction(changed, piece.eid, piece.wid, title, piece.text, after)
    provisions = corrected(tree, piece, written, taken)
    first = provisions[0]
    after = replace(piece, provision=first).text
    if not piece.is_heading:
        after = "\n".join(map(text_of, provisions))
    changed = put_in(tree, piece.provision, provisions)
    title = first.num or first.eid
    return Correction(changed, first.eid, first.wid, title, piece.text, after)


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
        raise Refused(NOTHING_CHANGED)
    return named


def put_in(tree: LegalText, old: Provision, new: tuple[Provision, ...]) -> LegalText:
    """The text with the new provisions in the place of the old one."""
    return replace(
        tree,
        body=_put_in(tree.body, old, new),
        attachments=tuple(
            replace(one, body=_put_in(one.body, old, new)) for one in tree.attachments
        ),
    )


def _put_in(
    provisions: tuple[Provision, ...], old: Provision, new: tuple[Provision, ...]
) -> tuple[Provision, ...]:
    found: list[Provision] = []
    for one in provisions:
        if one is old:
            found += new
        elif holds_articles(one):
            found.append(replace(one, children=_put_in(one.children, old, new)))
        else:
            found.append(one)
    return tuple(found)


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
