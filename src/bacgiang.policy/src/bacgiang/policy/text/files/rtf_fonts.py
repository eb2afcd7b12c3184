"""The font table of an RTF file: what a font is called, how its bytes are read."""

from bacgiang.policy.text.files.symbols import shown
from bacgiang.policy.text.legacy import legacy_font
from dataclasses import dataclass


_CODE_PAGES = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
_SYMBOLS = 2
_ANSI_PAGES = frozenset(
    (437, 708, 850, 852, 860, 862, 863, 864, 865, 866, 874, 932, 936, 949, 950)
    + tuple(range(1250, 1259))
)
_LATIN = "cp1252"
_MOST_FONTS = 5_000
_LONGEST_NAME = 100


@dataclass(slots=True)
class _Font:
    name: str = ""
    charset: int = 1


class RtfFonts:
    """Fonts by number; filled while the font table is read."""

    def __init__(self) -> None:
        self._fonts: dict[int, _Font] = {}
        self._open = _Font()
        self._code_page = _LATIN

    def set_code_page(self, number: int) -> None:
        """Take note of the code page of the file (``\\ansicpg``)."""
        if number in _ANSI_PAGES:
            self._code_page = f"cp{number}"

    def begin(self, number: int) -> None:
        """Begin the entry of a font."""
        self._open = _Font()
        if len(self._fonts) < _MOST_FONTS:
            self._fonts[number] = self._open

    def set_charset(self, charset: int) -> None:
        """Take note of the character set of the font whose entry is open."""
        self._open.charset = charset

    def add_name(self, octets: bytes) -> None:
        """Add to the name of the font whose entry is open; a semicolon ends it."""
        name = self._open.name + octets.decode("latin-1").rstrip(";")
        self._open.name = name[:_LONGEST_NAME]

    def name(self, number: int) -> str:
        """Return the name of a font, "" for one that is not in the table."""
        font = self._fonts.get(number)
        return font.name.strip() if font else ""

    def read(self, octets: bytes, number: int) -> str:
        """Read bytes set in a font."""
        font = self._fonts.get(number, _Font())
        if font.charset == _SYMBOLS:
            private = "".join(chr(0xF000 + one) for one in octets)
            return shown(private, font.name)
        if legacy_font(font.name) is not None:
            return octets.decode("latin-1")
        codec = _CODE_PAGES.get(font.charset, self._code_page)
        if codec == _LATIN:
            # Five bytes have no meaning in it; those stay what they are.
            return "".join(
                bytes([one]).decode(codec, "ignore") or chr(one) for one in octets
            )
        return octets.decode(codec, "replace")
