"""Cut a provision of a draft in two, join it with the one before, number it anew.

Who a provision is stays: what is cut off is new, what is joined goes on as the first.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ...law.tree import Provision
from ..documents.structured_text import IHoldsTextInWork
from ..documents.structured_text import taken_identities
from .correcting import CHANGED_MEANWHILE
from .correcting import NO_PIECE
from .cutting import cut
from .joining import join
from .numbering import numbers_from
from .numbering import numbers_inside
from .numbering import one_number
from .pieces import GROUPS
from .pieces import Piece
from .pieces import piece_at
from .pieces import text_of
from .places import in_place
from .places import with_changes
from .saving import Correction
from .saving import keep
from .saving import reason_of
from .saving import text_to_correct
from .versions import Version
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from typing import Any


@dataclass(frozen=True)
class Split:
    """Cut at a line, counted from 0; `number` for where that line bears none."""

    line: int
    number: str = ""


@dataclass(frozen=True)
class Join:
    """With the one before; `keep_number`: its number was text of the other."""

    keep_number: bool = True


@dataclass(frozen=True)
class Renumber:
    """Give a number; `following`: and count on from it. Without a number the clauses
    inside are counted from 1.
    """

    number: str = ""
    following: bool = False


Change = Split | Join | Renumber


def reshape(
    document: Any, eid: str, digest: str, change: Change, reason: str = ""
) -> Version:
    """Do it, and keep what was there. `digest` is that of the piece as it was seen.

    Raises Refused; nothing is changed then.
    """
    tree = text_to_correct(document)
    if not IHoldsTextInWork.providedBy(document):
        raise Refused(NOT_IN_WORK)
    piece = piece_at(tree, eid)
    if piece is None:
        raise Refused(NO_PIECE)
    reason = reason_of(document, reason)
    if digest != piece.digest:
        raise Refused(CHANGED_MEANWHILE)
    changed = _changed(tree, piece, change)
    whole = in_place(changed.text, taken_identities(document))
    correction = _correction(whole, changed)
    return keep(document, correction, reason)


@dataclass(frozen=True)
class _Changed:
    """The text after it; what it was about before, and who that is now."""

    text: LegalText
    before: str
    provision_ids: tuple[str, ...]


def _changed(tree: LegalText, piece: Piece, change: Change) -> _Changed:
    own = piece.provision
    if isinstance(change, Renumber):
        numbers = _numbers(tree, own, change)
        return _Changed(_put(tree, {}, numbers), piece.text, (own.wid,))
    if piece.is_heading or own.level in GROUPS:
        raise Refused(HEADING_STAYS)
    if isinstance(change, Split):
        first, second = cut(own, change.line, change.number)
        text = _put(tree, {id(own): (first, second)}, {})
        return _Changed(text, piece.text, (own.wid, ""))
    before = piece.before[-1] if piece.before else None
    if before is None or Piece(before, ()).is_heading:
        raise Refused(NOTHING_BEFORE)
    joined = join(before, own, change.keep_number)
    text = _put(tree, {id(before): (joined,), id(own): ()}, {})
    return _Changed(text, f"{text_of(before)}\n{piece.text}", (before.wid,))


def _numbers(tree: LegalText, own: Provision, change: Renumber) -> dict[int, str]:
    if not change.number:
        return numbers_inside(own)
    if change.following:
        return numbers_from(tree, own, change.number)
    return one_number(own, change.number)


def _put(
    tree: LegalText,
    new: Mapping[int, tuple[Provision, ...]],
    numbers: Mapping[int, str],
) -> LegalText:
    return replace(
        tree,
        body=with_changes(tree.body, new, numbers),
        attachments=tuple(
            replace(one, body=with_changes(one.body, new, numbers))
            for one in tree.attachments
        ),
    )


def _correction(whole: LegalText, changed: _Changed) -> Correction:
    row = list(all_provisions(whole))
    at = next(i for i, one in enumerate(row) if one.wid == changed.provision_ids[0])
    first = row[at]
    said = [first]
    if len(changed.provision_ids) > 1:
        # What was cut off is the next one that does not stand below the first.
        below = sum(1 for _one in all_provisions(LegalText(body=(first,))))
        said.append(row[at + below])
    is_heading = Piece(first, ()).is_heading
    after = Piece(first, ()).text if is_heading else "\n".join(map(text_of, said))
    title = first.num or first.eid
    return Correction(whole, first.eid, first.wid, title, changed.before, after)


NOT_IN_WORK = Refusal(
    "not_in_work",
    _(
        "refusal_reshape_issued",
        default="The provisions of a document that was issued are not cut, joined or "
        "numbered anew here.",
    ),
)
HEADING_STAYS = Refusal(
    "heading_stays",
    _(
        "refusal_reshape_heading",
        default="A chapter or section is not cut or joined here; correct its heading, "
        "or its articles.",
    ),
    "eid",
)
NOTHING_BEFORE = Refusal(
    "nothing_before",
    _(
        "refusal_join_nothing_before",
        default="No provision stands before this one that it could be joined with.",
    ),
    "eid",
)
