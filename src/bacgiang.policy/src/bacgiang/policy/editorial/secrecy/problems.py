"""Why a file, or a part of it, could not be checked."""

from bacgiang.policy.text.files.faults import Fault
from dataclasses import dataclass
from enum import Enum


class ProblemKind(Enum):
    """The kinds of trouble; the values are stable identifiers for translations."""

    NO_TEXT_LAYER = "no-text-layer"
    GARBLED_TEXT = "garbled-text"
    ENCRYPTED = "encrypted"
    BROKEN = "broken"
    HOSTILE = "hostile"
    TOO_LARGE = "too-large"
    TOO_SLOW = "too-slow"
    EMBEDDED_CONTENT = "embedded-content"
    UNSUPPORTED_FORMAT = "unsupported-format"
    EMPTY = "empty"


_REASONS = {
    ProblemKind.NO_TEXT_LAYER: "It is a picture or a scan without a text layer and "
    "cannot be checked: look at it before you go on.",
    ProblemKind.GARBLED_TEXT: "Its text layer holds no readable characters and cannot "
    "be checked: look at it before you go on.",
    ProblemKind.ENCRYPTED: "It is protected by a password and cannot be checked: "
    "upload it without the password.",
    ProblemKind.BROKEN: "It is damaged and was not read to its end: save it again and "
    "upload it anew.",
    ProblemKind.HOSTILE: "It is built in a way no office program builds files and was "
    "not opened: save it again and upload it anew.",
    ProblemKind.TOO_LARGE: "It is too large to be checked as a whole: split it, or "
    "look at it before you go on.",
    ProblemKind.TOO_SLOW: "Checking it took too long and was stopped: split it, or "
    "look at it before you go on.",
    ProblemKind.EMBEDDED_CONTENT: "It carries other files inside, and these were not "
    "checked: take them out, or look at them before you go on.",
    ProblemKind.UNSUPPORTED_FORMAT: "Its format cannot be checked: upload it as PDF, "
    "DOCX or ODT, or look at it before you go on.",
    ProblemKind.EMPTY: "It is empty: upload the file again.",
}

_OF_FAULTS = {
    Fault.NO_TEXT_LAYER: ProblemKind.NO_TEXT_LAYER,
    Fault.GARBLED_TEXT: ProblemKind.GARBLED_TEXT,
    Fault.ENCRYPTED: ProblemKind.ENCRYPTED,
    Fault.HOSTILE: ProblemKind.HOSTILE,
    Fault.BOMB: ProblemKind.HOSTILE,
    Fault.TOO_LARGE: ProblemKind.TOO_LARGE,
    Fault.TOO_SLOW: ProblemKind.TOO_SLOW,
    Fault.EMBEDDED_CONTENT: ProblemKind.EMBEDDED_CONTENT,
    Fault.UNKNOWN_FORMAT: ProblemKind.UNSUPPORTED_FORMAT,
    Fault.EMPTY: ProblemKind.EMPTY,
}


def problem_kind(fault: Fault) -> ProblemKind:
    """Return the kind of trouble that a fault of a file is for the check."""
    return _OF_FAULTS.get(fault, ProblemKind.BROKEN)


@dataclass(frozen=True, slots=True)
class Problem:
    """One trouble with one file.

    ``pages`` are the pages concerned (from 1), empty where it is the whole file.
    """

    kind: ProblemKind
    source: str = ""
    pages: tuple[int, ...] = ()

    @property
    def reason(self) -> str:
        """What happened and what to do, in English, as default for a translation."""
        return _REASONS[self.kind]
