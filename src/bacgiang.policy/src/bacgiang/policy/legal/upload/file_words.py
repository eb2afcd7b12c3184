"""What is the matter with a file, in words for whoever uploads it."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...text.files import Fault
from ...text.files import FileError
from ...text.files import FileText
from ...text.files import read_text
from ...text.files import Remark
from bacgiang.policy import _
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


FAULTS: dict[Fault, Message] = {
    Fault.EMPTY: _(
        "file_fault_empty",
        default="The file holds no text: check that it is the right one.",
    ),
    Fault.NO_TEXT_LAYER: _(
        "file_fault_no_text_layer",
        default="The file is a picture or a scan without a text layer. Have its text "
        "recognised (OCR) first, upload the file it was printed from, or make the "
        "record by hand and add the scan as an original.",
    ),
    Fault.GARBLED_TEXT: _(
        "file_fault_garbled",
        default="The text layer of the file holds no readable characters. Upload the "
        "file it was printed from, or have its text recognised (OCR).",
    ),
    Fault.ENCRYPTED: _(
        "file_fault_encrypted",
        default="The file is protected by a password: save it without the password.",
    ),
    Fault.BROKEN: _(
        "file_fault_broken",
        default="The file is damaged and cannot be read to its end: get it anew, or "
        "open it in an office program and save it again.",
    ),
    Fault.HOSTILE: _(
        "file_fault_hostile",
        default="The file is built in a way no office program builds files and was not "
        "opened: open it in an office program and save it again.",
    ),
    Fault.BOMB: _(
        "file_fault_bomb",
        default="The file unpacks to far more than a document needs and was not "
        "opened: get it anew from where it was made.",
    ),
    Fault.TOO_LARGE: _(
        "file_fault_too_large",
        default="The file is larger than can be read (100 MB, 20 million characters, "
        "5,000 pages): split it.",
    ),
    Fault.TOO_SLOW: _(
        "file_fault_too_slow",
        default="Reading the file took too long and was stopped: split it, or save it "
        "as DOCX.",
    ),
    Fault.UNKNOWN_FORMAT: _(
        "file_fault_unknown_format",
        default="The format of the file is not one of TXT, HTML, DOCX, ODT, PDF, DOC "
        "and RTF: save it as DOCX.",
    ),
    Fault.EMBEDDED_CONTENT: _(
        "file_fault_embedded",
        default="The file carries other files inside, and these were not read.",
    ),
    Fault.HIDDEN_TEXT: _(
        "file_fault_hidden",
        default="The file has text that is hidden when it is shown or printed; that "
        "was left out.",
    ),
    Fault.LETTERS_LOST: _(
        "file_fault_letters_lost",
        default="Letters are missing from the file's old encoding; those that spelling "
        "decides were put back: check the text.",
    ),
    Fault.DAMAGED_LETTERS: _(
        "file_fault_damaged_letters",
        default="Some bytes of the file mean no letter: check the text.",
    ),
}
PAGES = _("file_fault_pages", default="Pages ${pages}: ${words}")
MOST_PAGES = 20


def text_read(data: bytes, name: str) -> FileText:
    """The text of a file. Raises Refused where it is not read."""
    try:
        return read_text(data, name)
    except FileError as error:
        code = f"file_{error.fault.value.replace('-', '_')}"
        raise Refused(Refusal(code, FAULTS[error.fault], "file")) from error


def remark_in_words(remark: Remark, request: Any) -> str:
    """A fault that left the file readable, with the pages concerned."""
    words = str(translate(FAULTS[remark.fault], context=request))
    if not remark.pages:
        return words
    pages = ", ".join(map(str, remark.pages[:MOST_PAGES]))
    more = ", …" if len(remark.pages) > MOST_PAGES else ""
    said = Message(PAGES, mapping={"pages": f"{pages}{more}", "words": words})
    return str(translate(said, context=request))
