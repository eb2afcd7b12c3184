"""What editors hand in as the text of a draft: judged, read, its structure recognised.

A file, text that was pasted, or Akoma Ntoso (API alone).
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.uploads.file_names import plain_name
from ...base.uploads.limits import FileKind
from ...base.uploads.limits import upload_limits
from ...law.akn import AknError
from ...law.akn import read_akn
from ...law.identity import identify
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ...legal.intake.record_input import NOT_AKN
from ...legal.intake.text_reading import read_text
from ...legal.intake.text_reading import within_bounds
from ...legal.upload.file_words import remark_in_words
from ...legal.upload.file_words import text_read
from ...text.files import FileKind as ReadKind
from ...text.unicode_form import normalize
from ..draft.paper_upload import judged
from .paragraphs import by_paragraph
from bacgiang.policy import _
from dataclasses import dataclass
from dataclasses import replace
import re
from ZPublisher.HTTPRequest import HTTPRequest


LONGEST = 3_000_000
_HTML = (".html", ".htm", ".xhtml")


@dataclass(frozen=True)
class Recognised:
    """`name` of the file ("" for pasted text), its text, `remarks` on the file in
    words, and the structure.
    """

    name: str
    text: str
    remarks: tuple[str, ...]
    tree: LegalText


def from_file(data: bytes, given: str, request: HTTPRequest) -> Recognised:
    """Raises Refused for a file that is not taken, or not read."""
    name = plain_name(given)
    if not name or not data:
        raise Refused(NO_FILE)
    is_html = name.lower().endswith(_HTML)
    if is_html:
        # It is read and not kept, so the limits of files that are do not name it.
        limit = upload_limits().by_kind.get(FileKind.DOCUMENT)
        if limit is None or len(data) > limit.max_bytes:
            raise Refused(TOO_LARGE)
    else:
        judged(data, name)
    found = text_read(data, name)
    if is_html and found.kind is not ReadKind.HTML:
        raise Refused(NOT_HTML)
    remarks = tuple(remark_in_words(one, request) for one in found.warnings)
    return from_text(found.text, name, remarks)


def from_akn(xml: str) -> Recognised:
    """Raises Refused for what is no Akoma Ntoso of ours.

    Identities are taken over as long as they are ones this portal would give.
    """
    if len(xml) > LONGEST:
        raise Refused(TOO_LONG)
    try:
        tree = within_bounds(read_akn(xml.encode("utf-8", "replace")))
    except AknError as error:
        raise Refused(NOT_AKN) from error
    if not any(True for _one in all_provisions(tree)):
        raise Refused(EMPTY)
    return Recognised("", "", (), tree if _is_ours(tree) else _anew(tree))


def from_text(text: str, name: str = "", remarks: tuple[str, ...] = ()) -> Recognised:
    """Raises Refused for an empty or overlong text."""
    if len(text) > LONGEST:
        raise Refused(TOO_LONG)
    text = normalize(text)
    tree = LegalText()
    if text.strip():
        tree = within_bounds(by_paragraph(read_text(text)))
    if not any(True for _one in all_provisions(tree)):
        raise Refused(EMPTY)
    return Recognised(name, text, remarks, tree)


def _anew(tree: LegalText) -> LegalText:
    attachments = tuple(
        replace(
            one, eid=f"att_{n}", wid=f"att_{n}", body=identify(one.body, f"att_{n}")
        )
        for n, one in enumerate(tree.attachments, 1)
    )
    return replace(tree, body=identify(tree.body), attachments=attachments)


def _is_ours(tree: LegalText) -> bool:
    """Whether each stands where its number says, and nobody bears another's name, or
    that of a question.
    """
    found, placed = list(all_provisions(tree)), all_provisions(_anew(tree))
    provision_ids = [one.wid for one in found]
    is_placed = all(a.eid == b.eid for a, b in zip(found, placed, strict=True))
    is_plain = all(re.fullmatch(r"(?!q_)\w[\w-]{0,200}", wid) for wid in provision_ids)
    return is_placed and is_plain and len(set(provision_ids)) == len(provision_ids)


NO_FILE = Refusal(
    "no_file",
    _(
        "refusal_draft_no_file",
        default="Choose a file with the text of the draft, or paste the text.",
    ),
    "file",
)
NOT_HTML = Refusal(
    "not_html",
    _(
        "refusal_draft_not_html",
        default="The file is called a web page and is none. Save it as DOCX.",
    ),
    "file",
)
TOO_LARGE = Refusal(
    "file_too_large",
    _(
        "refusal_draft_file_too_large",
        default="The file is larger than a document may be. Split it.",
    ),
    "file",
)
TOO_LONG = Refusal(
    "text_too_long",
    _(
        "refusal_draft_text_too_long",
        default="The text has more than three million characters. Split the draft, or "
        "add tables and annexes as accompanying papers.",
    ),
    "text",
)
EMPTY = Refusal(
    "text_empty",
    _("refusal_draft_text_empty", default="There is no text in what was handed in."),
    "text",
)
