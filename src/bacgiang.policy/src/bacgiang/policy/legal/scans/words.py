"""What is said of scans and of the texts that were recognised from them."""

from .scan import ScanState
from bacgiang.policy import _
from zope.i18nmessageid import Message


MARK = _(
    "scan_proposal_mark",
    default="Recognised by a machine from the scan; nobody in charge has compared it "
    "with the scan so far.",
)
STATES: dict[ScanState, Message] = {
    ScanState.READING: _(
        "scan_reading",
        default="The scan holds no text; a program is recognising it, page by page. "
        "Come back in a few minutes.",
    ),
    ScanState.NO_TOOLS: _(
        "scan_no_tools",
        default="The scan holds no text, and this portal has no program to recognise "
        "it. Add the file it was printed from, have its text recognised (OCR) "
        "elsewhere, or ask the operators to install tesseract.",
    ),
    ScanState.PROPOSED: MARK,
    ScanState.ACCEPTED: _(
        "scan_accepted",
        default="The text was recognised by a machine from the scan, and compared with "
        "it by the unit in charge.",
    ),
}
ORIGINS = {
    "none": _("text_origin_none", default="No text has been entered"),
    "entered": _("text_origin_entered", default="Entered or read from a file"),
    "recognised": _(
        "text_origin_recognised",
        default="Recognised from a scan, compared by a person",
    ),
}
