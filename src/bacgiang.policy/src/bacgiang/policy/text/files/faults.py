"""What can be wrong with a file, in one list for all formats."""

from dataclasses import dataclass
from enum import Enum


class Fault(Enum):
    """The kinds of fault; the values are stable identifiers."""

    EMPTY = "empty"
    NO_TEXT_LAYER = "no-text-layer"
    GARBLED_TEXT = "garbled-text"
    ENCRYPTED = "encrypted"
    BROKEN = "broken"
    HOSTILE = "hostile"
    BOMB = "bomb"
    TOO_LARGE = "too-large"
    TOO_SLOW = "too-slow"
    UNKNOWN_FORMAT = "unknown-format"
    EMBEDDED_CONTENT = "embedded-content"
    HIDDEN_TEXT = "hidden-text"
    LETTERS_LOST = "letters-lost"
    DAMAGED_LETTERS = "damaged-letters"


MISSING_TEXT = frozenset(
    (Fault.NO_TEXT_LAYER, Fault.GARBLED_TEXT, Fault.BROKEN, Fault.DAMAGED_LETTERS)
)
"""Faults of a part of a file that mean that its text is not whole."""

REASONS = {
    Fault.EMPTY: "It holds no text: check that it is the right file.",
    Fault.NO_TEXT_LAYER: "It is a picture or a scan without a text layer: have its "
    "text recognised (OCR) first, or use the file it was printed from.",
    Fault.GARBLED_TEXT: "Its text layer holds no readable characters: use the file it "
    "was printed from, or have its text recognised (OCR).",
    Fault.ENCRYPTED: "It is protected by a password: save it without the password.",
    Fault.BROKEN: "It is damaged and cannot be read to its end: get the file anew, or "
    "open it in an office program and save it again.",
    Fault.HOSTILE: "It is built in a way no office program builds files and was not "
    "opened: open it in an office program and save it again.",
    Fault.BOMB: "It unpacks to far more than a document needs and was not opened: "
    "get the file anew from where it was made.",
    Fault.TOO_LARGE: "It is larger than the limits allow: split it.",
    Fault.TOO_SLOW: "Reading it took too long and was stopped: split it, or save it "
    "as DOCX.",
    Fault.UNKNOWN_FORMAT: "Its format is not one of TXT, HTML, DOCX, ODT, PDF, DOC and "
    "RTF: save it as DOCX.",
    Fault.EMBEDDED_CONTENT: "It carries other files inside, and these were not read.",
    Fault.HIDDEN_TEXT: "It has text that is hidden when it is shown or printed, and "
    "that was left out.",
    Fault.LETTERS_LOST: "Letters are missing from its old encoding (ư was taken away "
    "as a soft hyphen); those that spelling decides were put back: check the text.",
    Fault.DAMAGED_LETTERS: "Some of its bytes mean no letter: look for \ufffd in the "
    "text.",
}
"""What happened and what to do, in English, as default for a translation."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A fault that leaves the file readable.

    ``pages`` are the pages concerned (from 1), empty where it is the whole file.
    """

    fault: Fault
    pages: tuple[int, ...] = ()

    def __str__(self) -> str:
        """Say what it is in an English sentence, with the pages."""
        reason = REASONS[self.fault]
        if not self.pages:
            return reason
        shown = ", ".join(map(str, self.pages[:20]))
        more = ", …" if len(self.pages) > 20 else ""
        return f"Pages {shown}{more}: {reason}"
