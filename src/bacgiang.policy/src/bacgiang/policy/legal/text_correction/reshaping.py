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
from . import numbering
from . import saving
from .correcting import CHANGED_MEANWHILE
from .correcting import NO_PIECE
from .cutting import cut
from .joining import join
from .pieces import GROUPS
from .pieces import Piece
from .pieces import piece_at
from .pieces import text_of
from .places import in_place
from .places import with_changes
from .versions import Version
from bacgiang.policy import _
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent


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
    document: DexterityContent, eid: str, digest: str, change: Change, reason: str = ""
) -> Version:
    """Do it, and keep what was there. `digest` is that of the piece as it was seen.

    Raises Refused; nothing is changed then.
    """
    tree = saving.text_to_correct(document)
    if not IHoldsTextInWork.providedBy(document):
        raise Refused(NOT_IN_WORK)
    piece = piece_at(tree, eid)
    if piece is None:
        raise Refused(NO_PIECE)
    reason = saving.reason_of(document, reason)
    if digest != piece.digest:
        raise Refused(CHANGED_MEANWHILE)
    changed, wid, before = _changed(tree, piece, change)
    whole = in_place(changed, taken_identities(document))
    first, after = _outcome(whole, wid, isinstance(change, Split))
    said = {"eid": first.eid, "wid": wid, "before": before, "after": after}
    return saving.keep(document, whole, reason, title=first.num or first.eid, **said)


def _changed(
    tree: LegalText, piece: Piece, change: Change
) -> tuple[LegalText, str, str]:
    """The text after it; who it is about, and what was said there before."""
    own = piece.provision
    if isinstance(change, Renumber):
        numbers = _numbers(tree, own, change)
        return with_changes(tree, {}, numbers), own.wid, piece.text
    if piece.is_heading or own.level in GROUPS:
        raise Refused(HEADING_STAYS)
    if isinstance(change, Split):
        first, second = cut(own, change.line, change.number)
        text = with_changes(tree, {id(own): (first, second)}, {})
        return text, own.wid, piece.text
    before = piece.before[-1] if piece.before else None
    if before is None or Piece(before, ()).is_heading:
        raise Refused(NOTHING_BEFORE)
    joined = join(before, own, change.keep_number)
    text = with_changes(tree, {id(before): (joined,), id(own): ()}, {})
    return text, before.wid, f"{text_of(before)}\n{piece.text}"


def _numbers(tree: LegalText, own: Provision, change: Renumber) -> dict[int, str]:
    if not change.number:
        return numbering.numbers_inside(own)
    if change.following:
        return numbering.numbers_from(tree, own, change.number)
    return numbering.one_number(own, change.number)


def _outcome(whole: LegalText, wid: str, is_cut: bool) -> tuple[Provision, str]:
    """The provision it was about, and what is said there now."""
    row = list(all_provisions(whole))
    at = next(index for index, one in enumerate(row) if one.wid == wid)
    piece = Piece(row[at], ())
    if not is_cut:
        return piece.provision, piece.text
    # What was cut off is the next one that does not stand below the first.
    below = sum(1 for _one in all_provisions(LegalText(body=(row[at],))))
    return row[at], f"{piece.text}\n{text_of(row[at + below])}"


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
