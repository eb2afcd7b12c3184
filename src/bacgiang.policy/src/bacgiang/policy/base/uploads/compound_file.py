"""Office files of before 2007: which program's, by the streams in the compound file.

After Microsoft's [MS-CFB]. Installers are compound files, too, so the header alone
says nothing.
"""

import struct
from typing import BinaryIO


_STREAMS = {
    "WordDocument": "application/msword",
    "Workbook": "application/vnd.ms-excel",
    "Book": "application/vnd.ms-excel",
    "PowerPoint Document": "application/vnd.ms-powerpoint",
}
_ENTRY = 128
_HEADER = 512
_LAST_SECTOR = 0xFFFFFFFA
_MAX_DIRECTORY_SECTORS = 64


def office_type_of(stream: BinaryIO) -> str | None:
    """Media type of a compound file, None where it is no office document."""
    try:
        names = _stream_names(stream)
    except (struct.error, ValueError, OSError):
        return None
    return next((_STREAMS[name] for name in names if name in _STREAMS), None)


def _stream_names(stream: BinaryIO) -> list[str]:
    stream.seek(0)
    header = stream.read(_HEADER)
    shift = struct.unpack_from("<H", header, 30)[0]
    if shift not in (9, 12):
        raise ValueError("The sector size is none of the two there are.")
    size = 1 << shift
    sector = struct.unpack_from("<I", header, 48)[0]
    table = struct.unpack_from("<109I", header, 76)
    names: list[str] = []
    for _ in range(_MAX_DIRECTORY_SECTORS):
        if sector >= _LAST_SECTOR:
            break
        names += _names_in(_sector(stream, sector, size))
        sector = _next(stream, sector, size, table)
    return names


def _sector(stream: BinaryIO, number: int, size: int) -> bytes:
    stream.seek((number + 1) * size)
    return stream.read(size)


def _next(stream: BinaryIO, sector: int, size: int, table: tuple[int, ...]) -> int:
    """The sector that follows in the chain; past the first table the chain ends."""
    per_sector = size // 4
    index = sector // per_sector
    if index >= len(table) or table[index] >= _LAST_SECTOR:
        return _LAST_SECTOR
    allocation = _sector(stream, table[index], size)
    return struct.unpack_from("<I", allocation, (sector % per_sector) * 4)[0]


def _names_in(directory: bytes) -> list[str]:
    names = []
    for start in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        length = struct.unpack_from("<H", directory, start + 64)[0]
        if 2 <= length <= 64:
            raw = directory[start : start + length - 2]
            names.append(raw.decode("utf-16-le", "replace"))
    return names
