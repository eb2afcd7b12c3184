"""What a file is by its first bytes; its name and its declared type can be wrong."""

from enum import Enum
import re


class Container(Enum):
    """Families of formats that are told apart by their first bytes."""

    PDF = "pdf"
    ZIP = "zip"
    OLE = "ole"
    RTF = "rtf"
    IMAGE = "image"
    XML = "xml"
    TEXT = "text"
    """Anything else: plain text, HTML, or bytes that are neither."""


_PDF = re.compile(rb"%PDF-\d")
_PDF_HEAD = 1024
_BEGINNINGS = {
    Container.ZIP: re.compile(rb"PK(?:\x03\x04|\x05\x06)"),
    Container.OLE: re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    Container.IMAGE: re.compile(
        rb"\xff\xd8\xff|\x89PNG\r\n|GIF8[79]a|II\*\x00|MM\x00\*|BM.{4}\x00{4}"
        rb"|RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif)",
        re.DOTALL,
    ),
    Container.RTF: re.compile(rb"\{\\rtf"),
    Container.XML: re.compile(rb"<\?xml(?!.{0,600}<html)", re.DOTALL),
}
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")


def container_of(data: bytes) -> Container:
    """Tell the family of formats of a file."""
    if _PDF.search(data, 0, _PDF_HEAD):
        return Container.PDF
    found = (kind for kind, begin in _BEGINNINGS.items() if begin.match(data))
    return next(found, Container.TEXT)


def is_encrypted_office(data: bytes) -> bool:
    """Tell whether an OLE file is a DOCX (or the like) under a password."""
    return _ENCRYPTED_OFFICE in data
