"""Characters of symbol fonts, which have no meaning of their own in Unicode."""

from collections.abc import Mapping


_SYMBOL: Mapping[int, str] = {
    0x2D: "−",
    0xA3: "≤",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xA5: "∞",
    0x53: "Σ",
    0xAE: "→",
}
_WINGDINGS: Mapping[int, str] = {
    0x6C: "•",
    0x6E: "■",
    0x6F: "□",
    0x71: "□",
    0x76: "❖",
    0x78: "☒",
    0xA7: "▪",
    0xA8: "□",
    0xD8: "➢",
    0xE0: "→",
    0xF0: "→",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_PRIVATE = range(0xF000, 0xF100)
_OTHER = "•"


def shown(text: str, font: str) -> str:
    """Return text with symbols that a font draws written in Unicode.

    Word keeps them in the private area, at 0xF000 and the code in the font; those that
    are not known become a bullet.
    """
    table = _WINGDINGS if font.lower().startswith("wingdings") else _SYMBOL
    return "".join(
        table.get(ord(c) - _PRIVATE.start, _OTHER) if ord(c) in _PRIVATE else c
        for c in text
    )
