"""Abbreviated filter names in PDF streams, written out.

Distillers of the 2000s named the filters of fonts and pages /Fl, /AHx and so on, as is
allowed for inline images only; pypdf 7 refuses such streams. Two of the five PDF files
of that time that were tried are affected.
"""

from pypdf import PdfReader
from pypdf.generic import ArrayObject
from pypdf.generic import IndirectObject
from pypdf.generic import NameObject
from pypdf.generic import StreamObject


_FULL_NAMES = {
    "/Fl": "/FlateDecode",
    "/AHx": "/ASCIIHexDecode",
    "/A85": "/ASCII85Decode",
    "/LZW": "/LZWDecode",
    "/RL": "/RunLengthDecode",
    "/CCF": "/CCITTFaxDecode",
    "/DCT": "/DCTDecode",
}
_FILTER = NameObject("/Filter")


def write_out_filter_names(reader: PdfReader) -> None:
    """Give the streams of a file the full names of their filters, in memory.

    Objects that cannot be read are left alone.
    """
    numbers = {number for objects in reader.xref.values() for number in objects}
    for number in numbers:
        try:
            found = IndirectObject(number, 0, reader).get_object()
        except Exception:  # noqa: S112 - what is broken fails again where it is used
            continue
        if isinstance(found, StreamObject) and _FILTER in found:
            found[_FILTER] = _full(found[_FILTER])


def _full(value: object) -> NameObject | ArrayObject:
    if isinstance(value, ArrayObject):
        return ArrayObject(_full(item) for item in value)
    return NameObject(_FULL_NAMES.get(str(value), str(value)))
