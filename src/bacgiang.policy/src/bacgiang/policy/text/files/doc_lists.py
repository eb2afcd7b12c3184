"""Automatic numbering in a DOC file ([MS-DOC] 2.9.131, 2.9.147, 2.9.150)."""

from bacgiang.policy.text.files.doc_file import DocFile
from bacgiang.policy.text.files.doc_file import Table
from bacgiang.policy.text.files.doc_properties import character_properties
from bacgiang.policy.text.files.lists import Level
from bacgiang.policy.text.files.lists import NumberedList
from bacgiang.policy.text.files.number_styles import NumberStyle
from collections.abc import Mapping
import struct


_STYLES = {
    0: NumberStyle.DECIMAL,
    1: NumberStyle.UPPER_ROMAN,
    2: NumberStyle.LOWER_ROMAN,
    3: NumberStyle.UPPER_LETTER,
    4: NumberStyle.LOWER_LETTER,
    22: NumberStyle.DECIMAL_ZERO,
    23: NumberStyle.BULLET,
    255: NumberStyle.NONE,
}
_LIST_SIZE, _LEVEL_SIZE, _OVERRIDE_SIZE = 28, 28, 16
_LEVELS = 9
_LEGAL, _NO_RESTART = 0x04, 0x08
_STARTS, _FORMATS = 0x10, 0x20


def numbered_lists(file: DocFile, fonts: Mapping[int, str]) -> dict[int, NumberedList]:
    """Return the lists that paragraphs refer to, by number (from 1)."""
    lists = file.table(Table.LISTS)
    overrides = file.table(Table.LIST_OVERRIDES)
    if not lists or not overrides:
        return {}
    reader = _Reader(file.after(Table.LISTS), fonts)
    levels = _levels_of_lists(lists, reader)
    (count,) = struct.unpack_from("<I", overrides)
    heads = overrides[4 : 4 + count * _OVERRIDE_SIZE]
    reader = _Reader(overrides[4 + count * _OVERRIDE_SIZE :], fonts)
    found: dict[int, NumberedList] = {}
    for number in range(len(heads) // _OVERRIDE_SIZE):
        (identifier,) = struct.unpack_from("<i", heads, number * _OVERRIDE_SIZE)
        changed = heads[number * _OVERRIDE_SIZE + 12]
        own, begins_with = _overrides(reader, changed)
        all_levels = levels.get(identifier, {}) | own
        found[number + 1] = NumberedList(str(identifier), all_levels, begins_with)
    return found


def _levels_of_lists(lists: bytes, reader: "_Reader") -> dict[int, dict[int, Level]]:
    (count,) = struct.unpack_from("<H", lists)
    count = min(count, (len(lists) - 2) // _LIST_SIZE)
    found: dict[int, dict[int, Level]] = {}
    for index in range(count):
        place = 2 + index * _LIST_SIZE
        (identifier,) = struct.unpack_from("<i", lists, place)
        levels = 1 if lists[place + 26] & 1 else _LEVELS
        found[identifier] = {level: reader.level(level) for level in range(levels)}
    return found


def _overrides(
    reader: "_Reader", count: int
) -> tuple[dict[int, Level], dict[int, int]]:
    levels: dict[int, Level] = {}
    begins_with: dict[int, int] = {}
    reader.skip(4)
    for _ in range(min(count, _LEVELS)):
        start, flags = reader.numbers()
        level = flags & 0xF
        if flags & _FORMATS:
            levels[level] = reader.level(level)
            start = levels[level].start
        if flags & _STARTS:
            begins_with[level] = start
    return levels, begins_with


class _Reader:
    """Reads records that follow one another."""

    def __init__(self, data: bytes, fonts: Mapping[int, str]) -> None:
        self._data = data
        self._fonts = fonts
        self._position = 0

    def skip(self, size: int) -> None:
        self._position += size

    def numbers(self) -> tuple[int, int]:
        """Read a signed and an unsigned number of four bytes."""
        start, flags = struct.unpack_from("<iI", self._data, self._position)
        self._position += 8
        return start, flags

    def level(self, own: int) -> Level:
        """Read a level (LVL)."""
        at = self._position
        start, style, flags = struct.unpack_from("<iBB", self._data, at)
        characters, paragraph, limit = struct.unpack_from("<BBB", self._data, at + 24)
        at += _LEVEL_SIZE + paragraph
        modifiers = self._data[at : at + characters]
        at += characters
        (length,) = struct.unpack_from("<H", self._data, at)
        text = self._data[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
        self._position = at + 2 + 2 * length
        return Level(
            tuple(ord(one) if ord(one) < _LEVELS else one for one in text),
            _STYLES.get(style, NumberStyle.DECIMAL),
            start,
            limit - 1 if flags & _NO_RESTART else own - 1,
            bool(flags & _LEGAL),
            character_properties(modifiers, self._fonts).format,
        )
