"""VIQR: Vietnamese in ASCII, the marks typed after the letters (RFC 1456).

"Uy? ban nha^n da^n ti?nh": a^ â, a( ă, o+ ơ, dd đ, then ' ` ? ~ . for the tones, and
a backslash before a sign that is none. A full stop or question mark at the end of a
line is taken for one.
"""

import re
import unicodedata


_SHAPES = {"^": "\u0302", "(": "\u0306", "+": "\u031b", "*": "\u031b"}
_TONES = {"'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323"}
_LETTER = re.compile(
    r"\\(?P<plain>[\^(+*'`?~.])|(?P<d>dd|DD|Dd|dD)|"
    r"(?P<vowel>[aA](?:[(^])?|[eE]\^?|[iIyY]|[oO][\^+*]?|[uU][+*]?)"
    r"(?P<tone>['`~]|[.?](?!\s*$))?",
    re.MULTILINE,
)
WORD = re.compile(
    r"[A-Za-z](?:[A-Za-z]|[\^(+*'`?~](?!$)|\.(?=[A-Za-z])|\.(?= +[a-z]))*"
)
"""What may be a word; a mark after it is part of it where the sentence goes on."""

MARKED = re.compile(r"[aeo]\^|a\(|[ou]\+|dd|[aeiouy]['`?~.][a-z]", re.IGNORECASE)
"""What hardly stands in text of another kind."""


def convert_viqr(text: str) -> str:
    """Return VIQR as Unicode."""
    return _LETTER.sub(_letter, text)


def _letter(match: re.Match[str]) -> str:
    if match["plain"]:
        return match["plain"]
    if match["d"]:
        return "Đ" if match["d"][0] == "D" else "đ"
    vowel, tone = match["vowel"], match["tone"]
    shaped = vowel[0] + "".join(_SHAPES[sign] for sign in vowel[1:])
    return unicodedata.normalize("NFC", shaped + _TONES.get(tone or "", ""))
