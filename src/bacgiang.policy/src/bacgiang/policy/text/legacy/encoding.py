"""The encodings Vietnamese text was written in before Unicode."""

from enum import Enum


class Encoding(Enum):
    """How the characters of a stretch of text are to be read."""

    UNICODE = "unicode"
    """TCVN 6909:2001."""

    TCVN3 = "tcvn3"
    """TCVN 5712:1993 VN3, also called ABC: one byte a letter; fonts named .Vn..."""

    VNI = "vni"
    """VNI for Windows: letter, then a byte for its marks; fonts named VNI-..."""

    VPS = "vps"
    """Vietnamese Professionals Society: one byte a letter, control characters too."""

    VIQR = "viqr"
    """RFC 1456: ASCII, the marks typed after the letters."""

    @property
    def title(self) -> str:
        """What people call it."""
        return "TCVN3 (ABC)" if self is Encoding.TCVN3 else self.value.upper()
