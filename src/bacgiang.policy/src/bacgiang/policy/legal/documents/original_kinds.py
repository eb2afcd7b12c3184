"""Kinds of originals: how the file at hand relates to what was signed."""

from ...base.vocabularies import TitledVocabulary
from bacgiang.policy import _
from enum import StrEnum


class OriginalKind(StrEnum):
    """What a file is."""

    SIGNED_SCAN = "signed_scan"
    SIGNED_ELECTRONIC = "signed_electronic"
    WORD_FILE = "word_file"
    GAZETTE = "gazette"
    TRANSCRIPT = "transcript"


TITLES = {
    OriginalKind.SIGNED_SCAN: _("Scan of the signed paper"),
    OriginalKind.SIGNED_ELECTRONIC: _("Electronic document with digital signature"),
    OriginalKind.WORD_FILE: _("Text file (Word, OpenDocument)"),
    OriginalKind.GAZETTE: _("Page of the gazette"),
    OriginalKind.TRANSCRIPT: _("Transcript"),
}
original_kinds = TitledVocabulary(TITLES)
