"""Conversion tables: TCVN3, VNI and VPS, as their bytes look when shown as Latin-1.

The font drew the Vietnamese letter; the text underneath is what Latin-1 makes of the
byte. TCVN3 "®Êt" is đất, VNI "ñaát" is đất.
"""

from bacgiang.policy.text.legacy.encoding import Encoding
from bacgiang.policy.text.legacy.viqr import convert_viqr
from bacgiang.policy.text.legacy.vps import vps_table
from bacgiang.policy.text.letters import VOWELS
from bacgiang.policy.text.letters import WITHOUT_TONE
import re
import string
import unicodedata


def _tcvn3() -> dict[str, str]:
    """TCVN 5712:1993 VN3. No capital carries a tone: a capitals font drew those."""
    rows = {
        0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
        0xB5: "àảãáạ",
        0xBB: "ằẳẵắ",
        0xC6: "ặầẩẫấậè",
        0xCE: "ẻẽéẹềểễếệìỉ",
        0xDC: "ĩíịò",
        0xE1: "ỏõóọồổỗốộờởỡớợù",
        0xF1: "ủũúụừửữứựỳỷỹýỵ",
    }
    return {
        chr(first + offset): letter
        for first, letters in rows.items()
        for offset, letter in enumerate(letters)
    }


_VNI_MARKS = {
    "\u0300": "ø",
    "\u0301": "ù",
    "\u0309": "û",
    "\u0303": "õ",
    "\u0323": "ï",
    "\u0302": "â",
    "\u0302\u0300": "à",
    "\u0302\u0301": "á",
    "\u0302\u0309": "å",
    "\u0302\u0303": "ã",
    "\u0302\u0323": "ä",
    "\u0306": "ê",
    "\u0306\u0300": "è",
    "\u0306\u0301": "é",
    "\u0306\u0309": "ú",
    "\u0306\u0303": "ü",
    "\u0306\u0323": "ë",
}
_VNI_LETTERS = {
    "ơ": "ô",
    "ư": "ö",
    "đ": "ñ",
    "ị": "ò",
    "ỉ": "æ",
    "ĩ": "ó",
    "ì": "ì",
    "í": "í",
    "ỵ": "î",
}


def _vni() -> dict[str, str]:
    """VNI: base letter and mark; one character for ơ, ư, đ and most forms of i."""
    lower = {legacy: letter for letter, legacy in _VNI_LETTERS.items()}
    for vowel in VOWELS:
        base = vowel if vowel in "ơư" else unicodedata.normalize("NFD", vowel)[0]
        for marks, sign in _VNI_MARKS.items():
            letter = unicodedata.normalize("NFC", base + marks)
            if letter in WITHOUT_TONE:
                lower[_VNI_LETTERS.get(base, base) + sign] = letter
    capital = {legacy.upper(): letter.upper() for legacy, letter in lower.items()}
    # Some typed the capital letter with the mark of the small one.
    mixed = {
        legacy[0].upper() + legacy[1]: letter.upper()
        for legacy, letter in lower.items()
        if len(legacy) == 2
    }
    return lower | mixed | capital


TABLES: dict[Encoding, dict[str, str]] = {
    Encoding.TCVN3: _tcvn3(),
    Encoding.VNI: _vni(),
    Encoding.VPS: vps_table(),
}
"""For each encoding, the legacy character or pair of characters to the letter."""

SUBSTITUTES = str.maketrans("\u2212\u2219\u03bc", "\u00ad\u00b7\u00b5")
"""What text layers of PDF files give for three of the TCVN3 characters."""

_PATTERNS = {
    encoding: re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))))
    for encoding, table in TABLES.items()
}
_SUBSTITUTED = re.compile("[\u2212\u2219\u03bc]")


def covers(encoding: Encoding, word: str) -> bool:
    """Tell whether every character of a word has a meaning in an encoding.

    ASCII always has, and so has đ, which programs correct in legacy text, too.
    """
    rest = _PATTERNS[encoding].sub("", word.translate(SUBSTITUTES))
    return rest.isascii() or not rest.strip(f"{string.ascii_letters}đĐ")


def convert_letters(text: str, encoding: Encoding) -> str:
    """Read text in one legacy encoding; what the table does not hold stays.

    Every character of the text is taken to be in that encoding: see ``runs`` for
    finding out where that is so. Unicode text comes back as it is.
    """
    if encoding is Encoding.VIQR:
        return convert_viqr(text)
    # VPS has letters among the control characters, which count as ASCII.
    if encoding is Encoding.UNICODE or (
        text.isascii() and encoding is not Encoding.VPS
    ):
        return text
    if encoding is Encoding.TCVN3 and _SUBSTITUTED.search(text):
        text = text.translate(SUBSTITUTES)
    table = TABLES[encoding]
    return _PATTERNS[encoding].sub(lambda match: table[match[0]], text)
