"""Kinds of originals: how the file at hand relates to what was signed."""

from bacgiang.policy import _
from enum import StrEnum
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


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


@provider(IVocabularyFactory)
def original_kinds(context: object) -> SimpleVocabulary:
    """`bacgiang.OriginalKinds`"""
    return SimpleVocabulary(
        [SimpleTerm(kind.value, title=title) for kind, title in TITLES.items()]
    )
