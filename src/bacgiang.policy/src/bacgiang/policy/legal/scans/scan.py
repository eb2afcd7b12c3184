"""A scan without text, and how far its text was recognised."""

from datetime import datetime
from enum import StrEnum
from persistent import Persistent


class ScanState(StrEnum):
    """`NO_TOOLS`: the programs that recognise text are not installed."""

    READING = "reading"
    NO_TOOLS = "no_tools"
    PROPOSED = "proposed"
    ACCEPTED = "accepted"


class Scan(Persistent):
    """An original whose pages are pictures; its file is known by `sha256`.

    `pages`: texts in their order, None for one that was not read; `count`: of pages.
    `by` and `at`: who compared the text with the scan and accepted it, and when.
    """

    def __init__(self, sha256: str, count: int) -> None:
        self.sha256 = sha256
        self.count = count
        self.pages: tuple[str | None, ...] = ()
        self.state = ScanState.READING
        self.by = ""
        self.at: datetime | None = None

    @property
    def unread(self) -> list[int]:
        """Numbers of pages without a text, once all were tried."""
        return [number for number, one in enumerate(self.pages, 1) if one is None]
