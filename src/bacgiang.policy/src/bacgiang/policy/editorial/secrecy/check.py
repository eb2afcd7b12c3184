"""The secrecy check as a whole (4.2a): marks stop, warnings warn, gaps are told."""

from bacgiang.policy.editorial.secrecy.circulation import circulation_notes
from bacgiang.policy.editorial.secrecy.findings import Finding
from bacgiang.policy.editorial.secrecy.findings import Problem
from bacgiang.policy.editorial.secrecy.lines import read_documents
from bacgiang.policy.editorial.secrecy.marks import secrecy_marks
from bacgiang.policy.editorial.secrecy.personal_data import personal_data
from bacgiang.policy.text.files.full.blocks import Block
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SecrecyReport:
    """What the check found.

    ``marks`` are marks of secrecy and stop an item; ``warnings`` are to be looked at;
    ``unchecked`` says which files, or parts of files, nobody has read.
    """

    marks: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()
    unchecked: tuple[Problem, ...] = ()


def check_texts(
    blocks: Iterable[Block], problems: Iterable[Problem] = ()
) -> SecrecyReport:
    """Check the texts of an item and of its files together.

    ``blocks`` of one ``place.source`` are one document, in order of reading;
    ``problems`` are those their extraction met, and are handed on as ``unchecked``.
    """
    documents = read_documents(blocks)
    warnings = [
        finding
        for document in documents
        for finding in (*circulation_notes(document), *personal_data(document))
    ]
    marks = [finding for document in documents for finding in secrecy_marks(document)]
    return SecrecyReport(tuple(marks), tuple(warnings), tuple(problems))
