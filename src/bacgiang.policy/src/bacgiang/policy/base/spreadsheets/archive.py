"""Archives from outside, checked by their directory before anything is unpacked."""

from .limits import Limits
from .table_error import TableFault
from .table_error import unreadable
from io import SEEK_END
import re
from typing import IO
from zipfile import ZipFile


_OLD_OFFICE_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1
_PIECE = 1 << 20
_DOCTYPE = b"<!DOCTYPE"
_SHEETS_AND_TEXTS = re.compile(r"worksheets/|sharedstrings")


def open_archive(file: IO[bytes], limits: Limits) -> ZipFile:
    """Return the archive in a file. Raises Unreadable.

    A member never gives more bytes than the directory says, so that the sum is a bound.
    """
    check_size(file, limits)
    if file.read(len(_OLD_OFFICE_FILE)) == _OLD_OFFICE_FILE:
        raise unreadable(TableFault.OLD_FORMAT)
    try:
        file.seek(0)
        archive = ZipFile(file)
        members = archive.infolist()
    except Exception:
        raise unreadable(TableFault.DAMAGED) from None
    if len(members) > limits.members:
        raise unreadable(TableFault.UNPACKS_TOO_LARGE, limit=limits.members)
    if sum(member.file_size for member in members) > limits.unpacked_bytes:
        raise unreadable(TableFault.UNPACKS_TOO_LARGE, limit=limits.unpacked_bytes)
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise unreadable(TableFault.OLD_FORMAT)
    return archive


def check_size(file: IO[bytes], limits: Limits) -> None:
    """Leave a file at its beginning; raises Unreadable where it is too large."""
    size = file.seek(0, SEEK_END)
    file.seek(0)
    if size > limits.file_bytes:
        raise unreadable(TableFault.FILE_TOO_LARGE, limit=limits.file_bytes)


def refuse_hostile_xml(archive: ZipFile, limits: Limits) -> None:
    """Raise Unreadable where an XML file brings declarations of its own, or the parts
    beside sheets and texts are of more elements than any program writes.

    No office program declares anything; it is good for entities that grow without
    bound. Each style is an object of the reading library, which takes a hundred times
    the room it has in the file.
    """
    elements = 0
    for member in archive.infolist():
        if not member.filename.lower().endswith((".xml", ".rels")):
            continue
        is_counted = not _SHEETS_AND_TEXTS.search(member.filename.lower())
        end = b""
        with archive.open(member) as file:
            while piece := file.read(_PIECE):
                # The zeros are those of UTF-16.
                text = end + piece.replace(b"\0", b"")
                if _DOCTYPE in text:
                    raise unreadable(TableFault.DAMAGED)
                elements += is_counted * piece.count(b"<")
                if elements > limits.elements:
                    fault, most = TableFault.UNPACKS_TOO_LARGE, limits.elements
                    raise unreadable(fault, limit=most)
                end = text[-len(_DOCTYPE) :]
