"""Properties of characters and paragraphs in a DOC file ([MS-DOC] 2.6, 2.9)."""

from bacgiang.policy.text.files.paragraphs import RunFormat
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
import struct


_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_TABLE_DEFINITION = 0xD608
_TABS = 0xC615

_DELETED = 0x0800
_SMALL_CAPITALS, _CAPITALS = 0x083A, 0x083B
_HIDDEN = 0x083C
_CHARACTER_STYLE = 0x4A30
_FONT_ASCII, _FONT_OTHER = 0x4A4F, 0x4A51
_SYMBOL = 0x6A09

_IN_TABLE, _ROW_END = 0x2416, 0x2417
_INNER_ROW_END = 0x244C
_LIST_LEVEL, _LIST = 0x260A, 0x460B


@dataclass(frozen=True, slots=True)
class CharacterProperties:
    """What is said of a run of characters itself.

    ``symbol``: font number and character that is drawn instead of the one stored.
    """

    format: RunFormat
    style: int | None = None
    deleted: bool = False
    symbol: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class ParagraphProperties:
    """What is said of a paragraph itself; ``list_number`` is from 1, 0 for none."""

    style: int = 0
    in_table: bool = False
    ends_row: bool = False
    list_number: int | None = None
    list_level: int | None = None


def character_properties(
    modifiers: bytes, fonts: Mapping[int, str]
) -> CharacterProperties:
    """Read the modifiers of a run of characters."""
    said = dict(read_modifiers(modifiers))
    fonts_named = [_number(said[key]) for key in _FONTS if key in said]
    symbol = said.get(_SYMBOL)
    capitals = [
        _number(said[key]) for key in (_CAPITALS, _SMALL_CAPITALS) if key in said
    ]
    return CharacterProperties(
        RunFormat(
            fonts.get(fonts_named[0], "") if fonts_named else None,
            _switch(max(capitals)) if capitals else None,
            _switch(_number(said[_HIDDEN])) if _HIDDEN in said else None,
        ),
        _number(said[_CHARACTER_STYLE]) if _CHARACTER_STYLE in said else None,
        _number(said.get(_DELETED, b"")) == 1,
        None if symbol is None else (_number(symbol[:2]), chr(_number(symbol[2:4]))),
    )


_FONTS = (_FONT_OTHER, _FONT_ASCII)


def paragraph_properties(style: int, modifiers: bytes) -> ParagraphProperties:
    """Read the modifiers of a paragraph."""
    said = {key: _number(operand) for key, operand in read_modifiers(modifiers)}
    return ParagraphProperties(
        style,
        bool(said.get(_IN_TABLE)),
        bool(said.get(_ROW_END)) or bool(said.get(_INNER_ROW_END)),
        said.get(_LIST),
        said.get(_LIST_LEVEL),
    )


def read_modifiers(modifiers: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the modifiers (sprm) of a list: code and operand."""
    position = 0
    while position + 2 < len(modifiers):
        (code,) = struct.unpack_from("<H", modifiers, position)
        position += 2
        size = _operand_size(code, modifiers, position)
        yield code, modifiers[position : position + size]
        position += size


def _operand_size(code: int, modifiers: bytes, position: int) -> int:
    if code >> 13 in _SIZES:
        return _SIZES[code >> 13]
    if code == _TABLE_DEFINITION:
        return _number(modifiers[position : position + 2]) + 1
    length = modifiers[position]
    if code == _TABS and length == 255:
        deleted = modifiers[position + 1]
        added = modifiers[position + 2 + 4 * deleted]
        return 3 + 4 * deleted + 3 * added
    return length + 1


def _switch(value: int) -> bool | None:
    """Read a switch: off, on, as the style says (128), or not as it says (129)."""
    return None if value == 128 else value in (1, 129)


def _number(octets: bytes) -> int:
    return int.from_bytes(octets, "little")
