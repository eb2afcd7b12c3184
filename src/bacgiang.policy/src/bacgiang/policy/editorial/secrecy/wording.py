"""Findings and troubles of the check in words, for people, in their language."""

from ...text.files.faults import Fault
from ...text.files.full.blocks import Place
from ...text.files.full.blocks import PlaceKind
from .check import SecrecyReport
from .findings import Finding
from .findings import FindingKind
from .findings import Problem
from bacgiang.policy import _
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


PLACES: dict[PlaceKind, Message] = {
    PlaceKind.TEXT: _("place_text", default="text"),
    PlaceKind.PAGE: _("place_page", default="page ${number}"),
    PlaceKind.PARAGRAPH: _("place_paragraph", default="paragraph ${number}"),
    PlaceKind.TABLE_CELL: _("place_table_cell", default="a table"),
    PlaceKind.HEADER: _("place_header", default="page header"),
    PlaceKind.FOOTER: _("place_footer", default="page footer"),
    PlaceKind.TEXT_BOX: _("place_text_box", default="text box"),
    PlaceKind.DRAWING: _("place_drawing", default="drawing"),
    PlaceKind.NOTE: _("place_note", default="note"),
    PlaceKind.COMMENT: _("place_comment", default="comment"),
    PlaceKind.DELETED: _("place_deleted", default="deleted text still in the file"),
    PlaceKind.ANNOTATION: _("place_annotation", default="annotation, page ${number}"),
    PlaceKind.PROPERTY: _("place_property", default="properties of the file"),
}

FINDINGS: dict[FindingKind, Message] = {
    FindingKind.STAMP: _("finding_stamp", default="Mark of secrecy"),
    FindingKind.LABELLED: _("finding_labelled", default="Stated level of secrecy"),
    FindingKind.HANDLING_STAMP: _("finding_handling_stamp", default="Handling stamp"),
    FindingKind.INTERNAL_CIRCULATION: _(
        "finding_internal", default="For internal circulation"
    ),
    FindingKind.IDENTITY_NUMBER: _("finding_identity", default="Identity number"),
    FindingKind.BANK_ACCOUNT: _("finding_bank_account", default="Bank account"),
}

PROBLEMS: dict[Fault, Message] = {
    Fault.NO_TEXT_LAYER: _(
        "problem_no_text_layer",
        default="a picture or scan that cannot be checked: look at it yourself",
    ),
    Fault.GARBLED_TEXT: _(
        "problem_garbled", default="its text cannot be read: look at it yourself"
    ),
    Fault.ENCRYPTED: _(
        "problem_encrypted",
        default="protected by a password: upload it without the password",
    ),
    Fault.BROKEN: _(
        "problem_broken", default="damaged: save it again and upload it anew"
    ),
    Fault.HOSTILE: _(
        "problem_hostile",
        default="not built as office programs build files: save it again and upload "
        "it anew",
    ),
    Fault.TOO_LARGE: _(
        "problem_too_large", default="too large to be checked whole: look at it"
    ),
    Fault.TOO_SLOW: _(
        "problem_too_slow", default="checking took too long: look at it yourself"
    ),
    Fault.EMBEDDED_CONTENT: _(
        "problem_embedded", default="carries other files inside, not checked"
    ),
    Fault.UNKNOWN_FORMAT: _(
        "problem_unsupported",
        default="of a format that cannot be checked: look at it yourself",
    ),
    Fault.EMPTY: _("problem_empty", default="empty: upload the file again"),
}
PROBLEMS[Fault.BOMB] = PROBLEMS[Fault.HOSTILE]


def place_in_words(place: Place, request: HTTPRequest | None = None) -> str:
    """Where, for a person: “Quyết định.docx, page 2”."""
    message = Message(PLACES[place.kind], mapping={"number": str(place.number)})
    where = translate(message, context=request)
    return f"{place.source}, {where}" if place.source else where


def finding_in_words(finding: Finding, request: HTTPRequest | None = None) -> str:
    kind = translate(FINDINGS[finding.kind], context=request)
    place = place_in_words(finding.place, request)
    return f"{kind}: “{finding.excerpt}” ({place})"


def problem_in_words(problem: Problem, request: HTTPRequest | None = None) -> str:
    known = PROBLEMS.get(problem.kind, PROBLEMS[Fault.BROKEN])
    reason = translate(known, context=request)
    return f"{problem.source}: {reason}" if problem.source else reason


def notes_in_words(
    report: SecrecyReport, request: HTTPRequest | None = None
) -> list[str]:
    """What is worth a look, and what could not be checked."""
    warnings = [finding_in_words(one, request) for one in report.warnings]
    return warnings + [problem_in_words(one, request) for one in report.unchecked]
