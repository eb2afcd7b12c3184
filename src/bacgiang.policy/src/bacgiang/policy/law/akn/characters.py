"""Characters that XML cannot hold, kept as empty markers with their code point.

A text layer or a converted file may hold control characters; XML 1.0 (section 2.2) has
no place for them, and no character of a legal text may be lost.
"""

from bacgiang.policy.law.akn.names import AKN
from bacgiang.policy.law.akn.names import CHARACTER
from lxml import etree
import re


_ILLEGAL = re.compile("([\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff])")


def marked(text: str) -> list[str | etree._Element]:
    """Return text as the content of an element, markers for what XML cannot hold."""
    return [
        AKN.marker({"name": CHARACTER, "title": f"U+{ord(part):04X}"})
        if _ILLEGAL.fullmatch(part)
        else part
        for part in _ILLEGAL.split(text)
        if part
    ]


def without_illegal(text: str) -> str:
    """Return text for an attribute: what XML cannot hold becomes a question mark."""
    return _ILLEGAL.sub("?", text)


def marked_character(marker: etree._Element) -> str:
    """Return the character that a marker stands for; nothing for other markers.

    Raises ValueError where the marker holds no code point.
    """
    code = marker.get("title", "")
    if marker.get("name") != CHARACTER:
        return ""
    if not re.fullmatch(r"U\+[0-9A-F]{4}", code):
        raise ValueError(f"a marker holds {code!r}, which is no code point")
    return chr(int(code[2:], 16))
