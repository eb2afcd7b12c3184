"""Correct a piece of a record's text."""

from ...editorial.acts.act import ActKind
from ...editorial.acts.recording import record_act
from ...editorial.workflow.refusal import Refusal
from ...editorial.workflow.what import MAX_REASON
from ...law.akn import akn_errors
from ...law.tree import LegalText
from ...law.tree import Provision
from ...text.unicode_form import normalize
from ..documents.official_document import IOfficialDocument
from ..documents.official_document import OfficialDocument
from ..documents.structured_text import structured
from .frames import Frame
from .frames import frame_title
from .frames import put_frame
from .identities import with_identities
from .pieces import correctable_at
from .pieces import holds_articles
from .pieces import Piece
from .pieces import text_of
from .reading import CorrectionRefused
from .reading import keep_unchanged
from .reading import read_piece
from .reading_frames import read_frame
from .versions import Version
from .versions import version_store
from bacgiang.policy import _
from dataclasses import dataclass
from dataclasses import replace
from plone import api
from plone.uuid.interfaces import IUUID
from zope.event import notify
from zope.i18n import translate
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent


@dataclass(frozen=True)
class Correction:
    """The whole text after it, and the piece: where it stands, who it is, its name."""

    tree: LegalText
    eid: str
    wid: str
    title: str
    after: str


def correct(
    document: OfficialDocument, eid: str, written: str, reason: str, digest: str
) -> Version:
    """Put the written text in the place of a piece, and keep what was there.

    `digest` is that of the piece as the writer saw it. Whoever may not modify the
    record may not correct it, by whatever way. Raises CorrectionRefused; nothing is
    changed then.
    """
    if not api.user.has_permission("Modify portal content", obj=document):
        raise CorrectionRefused(NOT_MODIFIABLE)
    tree = document.structure.tree if document.structure is not None else LegalText()
    piece = correctable_at(tree, eid)
    if piece is None:
        raise CorrectionRefused(NO_PIECE)
    reason = normalize(reason).strip()
    if not reason:
        raise CorrectionRefused(REASON_MISSING)
    if len(reason) > MAX_REASON:
        raise CorrectionRefused(REASON_TOO_LONG)
    if digest != piece.digest:
        raise CorrectionRefused(CHANGED_MEANWHILE)
    return _keep(document, piece, _correction(tree, piece, written), reason)


def _correction(tree: LegalText, piece: Piece | Frame, written: str) -> Correction:
    if isinstance(piece, Frame):
        blocks = read_frame(tree, piece, written)
        if tuple(one.text for one in blocks) == tuple(one.text for one in piece.blocks):
            raise CorrectionRefused(NOTHING_CHANGED)
        after = "\n".join(block.text for block in blocks)
        title = str(translate(frame_title(piece.eid), target_language="vi"))
        return Correction(
            put_frame(tree, piece, blocks), piece.eid, piece.wid, title, after
        )
    provisions = corrected(tree, piece, written)
    first = provisions[0]
    after = replace(piece, provision=first).text
    if not piece.is_heading:
        after = "\n".join(map(text_of, provisions))
    changed = put_in(tree, piece.provision, provisions)
    return Correction(changed, first.eid, first.wid, first.num or first.eid, after)


def corrected(tree: LegalText, piece: Piece, written: str) -> tuple[Provision, ...]:
    """What the piece becomes, with identities. Raises CorrectionRefused."""
    old = piece.provision
    first, *rest = read_piece(piece, written)
    if piece.is_heading:
        first = replace(first, children=old.children, wrap_up=old.wrap_up)
        return (replace(first, eid=old.eid, wid=old.wid),)
    found = (keep_unchanged(old, first), *rest)
    named = with_identities(tree, old, found)
    if tuple(map(text_of, named)) == (text_of(old),):
        raise CorrectionRefused(NOTHING_CHANGED)
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


def _keep(
    document: OfficialDocument,
    piece: Piece | Frame,
    correction: Correction,
    reason: str,
) -> Version:
    text = structured(correction.tree)
    if text == document.structure:
        raise CorrectionRefused(NOTHING_CHANGED)
    if akn_errors(text.akn):
        raise CorrectionRefused(INVALID)
    document.structure = text
    notify(ObjectModifiedEvent(document, Attributes(IOfficialDocument, "structure")))
    act = record_act(
        ActKind.MODIFY,
        document,
        reason=reason,
        details={"provision": correction.eid, "what": correction.title},
    )
    version = Version(
        identifier=act.identifier,
        at=act.time,
        actor=act.actor,
        eid=correction.eid,
        wid=correction.wid,
        reason=act.reason,
        before=piece.text,
        after=correction.after,
    )
    version_store(api.portal.get(), make=True).add(IUUID(document), version)
    return version


NOT_MODIFIABLE = Refusal(
    "not_modifiable",
    _(
        "refusal_correction_not_modifiable",
        default="You cannot change this record now. The text of a published record is "
        "corrected in a working copy, that of an approved one after it was returned.",
    ),
)
NO_PIECE = Refusal(
    "no_such_provision",
    _(
        "refusal_correction_no_piece",
        default="The text has no such provision any more. Choose it from the list.",
    ),
    "eid",
)
REASON_MISSING = Refusal(
    "reason_missing",
    _(
        "refusal_correction_reason",
        default="Write why the text is corrected; it is kept in the history.",
    ),
    "reason",
)
REASON_TOO_LONG = Refusal(
    "reason_too_long",
    _("refusal_reason_too_long", default="Shorten the reason to 5,000 characters."),
    "reason",
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
NOTHING_CHANGED = Refusal(
    "nothing_changed",
    _(
        "refusal_correction_nothing",
        default="The text is the same as before; nothing was kept.",
    ),
    "text",
)
INVALID = Refusal(
    "document_invalid",
    _(
        "refusal_correction_invalid",
        default="With this text the document would no longer be valid Akoma Ntoso. "
        "Correct number and lines of the provision.",
    ),
    "text",
)
