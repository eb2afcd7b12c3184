"""A workbook from outside, checked before anything of it is unpacked."""

from ....base.refusal import Refused
from .faults import MERGED
from .faults import NOT_XLSX
from .faults import TOO_LARGE
from .faults import TOO_MANY_ROWS
from collections.abc import Iterator
from io import BytesIO
from lxml import etree
from openpyxl import load_workbook
from typing import Any
from typing import IO
from zipfile import ZipFile


MOST_BYTES = 5_000_000
MOST_UNPACKED = 50_000_000
MOST_MEMBERS = 500
MOST_ROWS = 2000
MOST_COLUMNS = 50
_ENCRYPTED = 0x1
_DOCTYPE = b"<!DOCTYPE"


def first_sheet(data: bytes) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Number and cells (of openpyxl) of each row of the first sheet.

    Raises Refused, before the first row.
    """
    if len(data) > MOST_BYTES:
        raise Refused(TOO_LARGE)
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check(archive)
            book = load_workbook(BytesIO(data), read_only=True, data_only=False)
            sheet = book.worksheets[0]
            with archive.open(sheet._worksheet_path) as part:
                _look_through(part)
        # What the sheet says of its own size need not be so.
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)
        return iter(list(enumerate(rows, 1)))
    except Refused:
        raise
    except Exception:
        # The library raises whatever its parts raise.
        raise Refused(NOT_XLSX) from None


def _check(archive: ZipFile) -> None:
    members = archive.infolist()
    unpacked = sum(one.file_size for one in members)
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED:
        raise Refused(TOO_LARGE)
    if any(one.flag_bits & _ENCRYPTED for one in members):
        raise Refused(NOT_XLSX)
    for one in members:
        # No office program declares types of its own; entities grow without bound.
        # The zeros are those of UTF-16.
        if one.filename.lower().endswith((".xml", ".rels")) and (
            _DOCTYPE in archive.read(one).replace(b"\0", b"")
        ):
            raise Refused(NOT_XLSX)


def _look_through(part: IO[bytes]) -> None:
    """Merged cells and rows far down, which the library does not tell or fills."""
    events = etree.iterparse(
        part,
        tag=("{*}row", "{*}mergeCell"),
        resolve_entities=False,
        no_network=True,
    )
    for count, (_event, element) in enumerate(events):
        if etree.QName(element).localname == "mergeCell":
            raise Refused(MERGED)
        number = element.get("r") or "0"
        is_far = not number.isdigit() or int(number) > MOST_ROWS + 1
        if len(element) and (is_far or count > MOST_ROWS):
            raise Refused(TOO_MANY_ROWS)
        element.clear()
