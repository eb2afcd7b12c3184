"""Why no text could be got out of a file."""

from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.faults import REASONS


class FileError(Exception):
    """No text could be got out of a file; ``fault`` says why.

    The message says in English what is the matter and what to do.
    """

    def __init__(self, fault: Fault) -> None:
        super().__init__(REASONS[fault])
        self.fault = fault


class Unreadable(FileError):
    """The file is damaged, protected by a password, or built to do harm."""


class NoText(FileError):
    """The file is sound, but there is no text in it: a scan, an empty file."""


class TooLarge(FileError):
    """The file holds more, or takes longer, than the limits allow."""


class UnknownKind(FileError):
    """The file is of a format that is not read."""
