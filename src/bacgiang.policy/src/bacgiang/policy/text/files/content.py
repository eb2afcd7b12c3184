"""What a reader of a format hands on, before anything is converted."""

from bacgiang.policy.text.files.faults import Remark
from bacgiang.policy.text.files.paragraphs import Paragraph
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """Paragraphs in order of reading, notes at their end; ``pages`` if known."""

    paragraphs: list[Paragraph]
    remarks: tuple[Remark, ...] = ()
    pages: int | None = None
