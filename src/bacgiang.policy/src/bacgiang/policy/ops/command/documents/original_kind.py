"""Kinds of originals, as the portal knows them."""

from ..bulk.input_files import InputFile


WORD_FILES = frozenset((".doc", ".docx", ".odt", ".rtf"))
PLAIN_FILES = frozenset((".txt", ".html", ".htm", ".xhtml"))
WORD_FILE, TRANSCRIPT = "word_file", "transcript"
SIGNED_SCAN, SIGNED_ELECTRONIC = "signed_scan", "signed_electronic"

_SIGNATURE = b"/ByteRange"


def kind_of(file: InputFile, with_text: bool) -> str:
    """The kind of an original; `with_text`: its text has been read.

    A PDF that carries a digital signature is the electronic document itself.
    """
    if file.kind:
        return file.kind
    if file.suffix in WORD_FILES:
        return WORD_FILE
    if file.suffix == ".pdf" and _SIGNATURE in file.data:
        return SIGNED_ELECTRONIC
    return TRANSCRIPT if with_text or file.suffix in PLAIN_FILES else SIGNED_SCAN
