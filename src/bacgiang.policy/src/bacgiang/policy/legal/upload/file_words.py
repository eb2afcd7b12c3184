"""What is the matter with a file, in words for whoever uploads it."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...text import files
from bacgiang.policy import _
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


FAULTS: dict[files.Fault, Message] = {
    files.Fault.EMPTY: _(
        "file_fault_empty",
        default="The file holds no text: check that it is the right one.",
    ),
    files.Fault.NO_TEXT_LAYER: _(
        "file_fault_no_text_layer",
        default="The file is a picture or a scan without a text layer. Have its text "
        "recognised (OCR) first, upload the file it was printed from, or make the "
        "record by hand and add the scan as an original.",
    ),
    files.Fault.GARBLED_TEXT: _(
        "file_fault_garbled",
        default="The text layer of the file holds no readable characters. Upload the "
        "file it was printed from, or have its text recognised (OCR).",
    ),
    files.Fault.ENCRYPTED: _(
        "file_fault_encrypted",
        default="The file is protected by a password: save it without the password.",
    ),
    files.Fault.BROKEN: _(
        "file_fault_broken",
        default="The file is damaged and cannot be read to its end: get it anew, or "
        "open it in an office program and save it again.",
    ),
    files.Fault.HOSTILE: _(
        "file_fault_hostile",
        default="The file is built in a way no office program builds files and was not "
        "opened: open it in an office program and save it again.",
    ),
    files.Fault.BOMB: _(
        "file_fault_bomb",
        default="The file unpacks to far more than a document needs and was not "
        "opened: get it anew from where it was made.",
    ),
    files.Fault.TOO_LARGE: _(
        "file_fault_too_large",
        default="The file is larger than can be read (100 MB, 20 million characters, "
        "5,000 pages): split it.",
    ),
    files.Fault.TOO_SLOW: _(
        "file_fault_too_slow",
        default="Reading the file took too long and was stopped: split it, or save it "
        "as DOCX.",
    ),
    files.Fault.UNKNOWN_FORMAT: _(
        "file_fault_unknown_format",
        default="The format of the file is not one of TXT, HTML, DOCX, ODT, PDF, DOC "
        "and RTF: save it as DOCX.",
    ),
    files.Fault.EMBEDDED_CONTENT: _(
        "file_fault_embedded",
        default="The file carries other files inside, and these were not read.",
    ),
    files.Fault.HIDDEN_TEXT: _(
        "file_fault_hidden",
        default="The file has text that is hidden when it is shown or printed; that "
        "was left out.",
    ),
    files.Fault.LETTERS_LOST: _(
        "file_fault_letters_lost",
        default="Letters are missing from the file's old encoding; those that spelling "
        "decides were put back: check the text.",
    ),
    files.Fault.DAMAGED_LETTERS: _(
        "file_fault_damaged_letters",
        default="Some bytes of the file mean no letter: check the text.",
    ),
}
PAGES = _("file_fault_pages", default="Pages ${pages}: ${words}")
MOST_PAGES = 20


def text_read(data: bytes, name: str) -> files.FileText:
    """The text of a file. Raises Refused where it is not read."""
    try:
        return files.read_text(data, name)
    except files.FileError as error:
        code = f"file_{error.fault.value.replace('-', '_')}"
        raise Refused(Refusal(code, FAULTS[error.fault], "file")) from error


def remark_in_words(remark: files.Remark, request: HTTPRequest) -> str:
    """A fault that left the file readable, with the pages concerned."""
    words = str(translate(FAULTS[remark.fault], context=request))
    if not remark.pages:
        return words
    pages = ", ".join(map(str, remark.pages[:MOST_PAGES]))
    more = ", …" if len(remark.pages) > MOST_PAGES else ""
    said = Message(PAGES, mapping={"pages": f"{pages}{more}", "words": words})
    return str(translate(said, context=request))
