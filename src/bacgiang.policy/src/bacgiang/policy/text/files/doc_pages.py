"""Which properties hold where in a DOC file: formatted disk pages ([MS-DOC] 2.9)."""

from bacgiang.policy.text.files.doc_file import DocFile
from bacgiang.policy.text.files.doc_file import positions
from bacgiang.policy.text.files.doc_file import Table
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
import struct


_PAGE = 512
_PAGE_NUMBER = 0x3FFFFF


@dataclass(frozen=True, slots=True)
class Extent:
    """Bytes ``start`` to ``end`` (exclusive) of the main stream have properties.

    ``style`` is that of a paragraph, 0 for characters.
    """

    start: int
    end: int
    modifiers: bytes
    style: int = 0


class Extents:
    """Finds the extent that a byte of the main stream lies in."""

    def __init__(self, extents: Iterator[Extent]) -> None:
        self._extents = sorted(extents, key=lambda extent: extent.start)
        self._starts = [extent.start for extent in self._extents]

    def at(self, offset: int) -> Extent | None:
        """Return the extent around an offset; None where nothing is said."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._extents[index].end:
            return None
        return self._extents[index]

    def next_start(self, offset: int) -> int | None:
        """Return where the next extent after an offset begins."""
        index = bisect_right(self._starts, offset)
        return self._starts[index] if index < len(self._starts) else None


def character_extents(file: DocFile) -> Extents:
    """Return the extents of the properties of characters."""
    return Extents(
        Extent(start, end, page[place + 1 : place + 1 + page[place]])
        for page in _pages(file, Table.CHARACTER_PAGES)
        for start, end, place in _entries(page, 1)
        if place
    )


def paragraph_extents(file: DocFile) -> Extents:
    """Return the extents of the properties of paragraphs."""
    return Extents(
        _paragraph(page, start, end, place)
        for page in _pages(file, Table.PARAGRAPH_PAGES)
        for start, end, place in _entries(page, 13)
        if place
    )


def _paragraph(page: bytes, start: int, end: int, place: int) -> Extent:
    size = 2 * page[place] - 1
    if size < 0:
        place += 1
        size = 2 * page[place]
    content = page[place + 1 : place + 1 + size]
    return Extent(start, end, content[2:], int.from_bytes(content[:2], "little"))


def _pages(file: DocFile, table: Table) -> Iterator[bytes]:
    """Yield each page that a table names, once."""
    content = file.table(table)
    count = max(len(positions(content, 4)) - 1, 0)
    numbers = (
        struct.unpack_from(f"<{count}I", content, 4 * (count + 1)) if count else ()
    )
    for number in dict.fromkeys(one & _PAGE_NUMBER for one in numbers):
        page = file.main[number * _PAGE : (number + 1) * _PAGE]
        if len(page) == _PAGE:
            yield page


def _entries(page: bytes, size: int) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and the place of the properties in the page, 0 for none.

    ``size``: bytes that the page has for each entry beside its bounds.
    """
    count = page[-1]
    if 4 * (count + 1) + size * count >= _PAGE:
        return
    bounds = struct.unpack_from(f"<{count + 1}I", page)
    for index in range(count):
        place = 2 * page[4 * (count + 1) + size * index]
        yield bounds[index], bounds[index + 1], place
