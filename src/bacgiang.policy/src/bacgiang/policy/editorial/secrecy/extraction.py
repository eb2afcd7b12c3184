"""Text of an attached file, with places, for the secrecy check (4.2a).

Whatever the bytes are, ``extract`` answers: what it could not read is a problem in the
answer, never an exception, and never silence.
"""

from bacgiang.policy.editorial.secrecy.findings import Problem
from bacgiang.policy.text.files.full.blocks import Block
from bacgiang.policy.text.files.full.extraction import read_all
from bacgiang.policy.text.files.limits import DEFAULT_LIMITS
from bacgiang.policy.text.files.limits import Limits
from dataclasses import dataclass
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class Extraction:
    """The text of one file; ``problems`` says which parts went unread, and why."""

    blocks: tuple[Block, ...] = ()
    problems: tuple[Problem, ...] = ()


def extract(
    data: bytes | BinaryIO,
    filename: str,
    media_type: str = "",
    limits: Limits = DEFAULT_LIMITS,
) -> Extraction:
    """Extract the text of a file, its hidden parts (comments, deletions) included.

    ``filename`` is used to name the source of the places, and ``media_type`` only to
    tell HTML from plain text. Never raises.
    """
    found = read_all(data, filename, media_type, limits)
    problems = (Problem(one.fault, filename, one.pages) for one in found.remarks)
    return Extraction(found.blocks, tuple(dict.fromkeys(problems)))
