"""Invented files of Word 97, made by hand ([MS-DOC], [MS-CFB])."""

from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
import pytest
import struct


SECTOR = 512
PAGE = 512
TEXT_AT = 2048
FREE, END_OF_CHAIN, FAT_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


@dataclass(frozen=True)
class Paragraph:
    """Runs of text with their modifiers, and the modifiers of the paragraph."""

    runs: Sequence[tuple[str, bytes]]
    modifiers: bytes = b""
    mark: str = "\r"


def make_ole(streams: dict[str, bytes]) -> bytes:
    """Write a compound file; streams come in the order of its directory."""
    sectors: list[bytes] = []
    chains: list[tuple[int, int]] = []
    table: list[int] = []
    for content in streams.values():
        padded = content.ljust(4096, b"\0")
        padded += b"\0" * (-len(padded) % SECTOR)
        count = len(padded) // SECTOR
        chains.append((len(sectors), count * SECTOR))
        table += [*range(len(table) + 1, len(table) + count), END_OF_CHAIN]
        sectors += [padded[i : i + SECTOR] for i in range(0, len(padded), SECTOR)]
    entries = [_entry("Root Entry", 5, 1, END_OF_CHAIN, 0)]
    for index, (name, (first, size)) in enumerate(zip(streams, chains, strict=True)):
        left = index + 2 if index + 1 < len(streams) else FREE
        entries.append(_entry(name, 2, FREE, first, size, left))
    entries += [bytes(128)] * (-len(entries) % 4)
    directory = len(sectors)
    sectors += [b"".join(entries[i : i + 4]) for i in range(0, len(entries), 4)]
    table += [*range(directory + 1, len(sectors)), END_OF_CHAIN]
    fat = len(sectors)
    table += [FAT_SECTOR]
    assert len(table) <= SECTOR // 4
    table += [FREE] * (SECTOR // 4 - len(table))
    sectors.append(struct.pack("<128I", *table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack(
        "<9I", 0, 1, directory, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0
    )
    head += struct.pack("<109I", fat, *[FREE] * 108)
    return head + b"".join(sectors)


def _entry(
    name: str, kind: int, child: int, first: int, size: int, left: int = FREE
) -> bytes:
    encoded = name.encode("utf-16-le")
    return (
        encoded.ljust(64, b"\0")
        + struct.pack("<HBB3I", len(encoded) + 2, kind, 1, left, FREE, child)
        + bytes(36)
        + struct.pack("<IQ", first, size)
    )


def _page(bounds: Sequence[int], contents: Sequence[bytes], extra: int) -> bytes:
    """Write a page of properties; ``extra``: bytes for each beside the place."""
    page = bytearray(PAGE)
    page[-1] = len(contents)
    struct.pack_into(f"<{len(bounds)}I", page, 0, *bounds)
    place = PAGE - 1
    for index, content in enumerate(contents):
        place = (place - len(content)) // 2 * 2
        page[place : place + len(content)] = content
        page[4 * len(bounds) + (extra + 1) * index] = place // 2
    return bytes(page)


def _fonts(names: Sequence[str]) -> bytes:
    entries = []
    for name in names:
        entry = bytes(39) + f"{name}\0".encode("utf-16-le")
        entries.append(bytes([len(entry)]) + entry)
    return struct.pack("<HH", len(names), 0) + b"".join(entries)


def make_doc(
    paragraphs: Sequence[Paragraph],
    fonts: Sequence[str] = ("Times New Roman",),
    notes: Sequence[Paragraph] = (),
    tables: dict[int, bytes] | None = None,
    flags: int = 0x0200,
) -> bytes:
    """Write a DOC file in one piece, each character a byte of Windows-1252.

    ``notes`` belong to the characters \\x02 in the text; ``tables`` are further tables
    by their index in the header. What stands in a table's value after a ``|LIST|`` mark
    follows it in the stream.
    """
    octets = b""
    runs: list[tuple[int, bytes]] = []
    ends: list[tuple[int, bytes]] = []
    body = 0
    for index, paragraph in enumerate([*paragraphs, *notes]):
        for text, modifiers in [*paragraph.runs, (paragraph.mark, b"")]:
            octets += text.encode("cp1252")
            runs.append((len(octets), bytes([len(modifiers)]) + modifiers))
        content = struct.pack("<H", 0) + paragraph.modifiers
        content += b"\0" * (1 - len(content) % 2)
        ends.append((len(octets), bytes([(len(content) + 1) // 2]) + content))
        if index + 1 == len(paragraphs):
            body = len(octets)
    character_page = TEXT_AT // PAGE + len(octets) // PAGE + 1
    main = bytearray(TEXT_AT) + octets
    main += bytes(character_page * PAGE - len(main))
    places = [TEXT_AT, *[TEXT_AT + end for end, _ in runs]]
    main += _page(places, [content for _, content in runs], 0)
    places = [TEXT_AT, *[TEXT_AT + end for end, _ in ends]]
    main += _page(places, [content for _, content in ends], 12)
    end = TEXT_AT + len(octets)
    clx = struct.pack("<BI2IHIH", 2, 16, 0, len(octets), 0, TEXT_AT * 2 | 1 << 30, 0)
    found = {
        12: struct.pack("<3I", TEXT_AT, end, character_page),
        13: struct.pack("<3I", TEXT_AT, end, character_page + 1),
        15: _fonts(fonts),
        33: clx,
        **(tables or {}),
    }
    marks = [index for index, one in enumerate(octets[:body]) if one == 2]
    if notes:
        count = len(marks)
        found[2] = struct.pack(f"<{count + 1}I", *marks, body) + bytes(2 * count)
        starts = [ends[len(paragraphs) - 1 + i][0] - body for i in range(count + 1)]
        found[3] = struct.pack(f"<{count + 2}I", *starts, starts[-1] + 1)
    table_stream = b""
    for index, content in found.items():
        own, _, following = content.partition(b"|LIST|")
        struct.pack_into("<II", main, 0x9A + 8 * index, len(table_stream), len(own))
        table_stream += own + following
    struct.pack_into("<HH", main, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", main, 0x0A, flags)
    struct.pack_into("<II", main, 0x4C, body, len(octets) - body)
    return make_ole({"WordDocument": bytes(main), "1Table": table_stream})


@pytest.fixture(scope="session")
def doc() -> Callable[..., bytes]:
    """``make_doc``."""
    return make_doc


@pytest.fixture(scope="session")
def ole() -> Callable[[dict[str, bytes]], bytes]:
    """``make_ole``."""
    return make_ole


@pytest.fixture(scope="session")
def paragraph() -> Callable[..., Paragraph]:
    """``Paragraph``."""
    return Paragraph
