"""Characters that XML cannot hold, kept as empty markers with their code point.

A text layer or a converted file may hold control characters; XML 1.0 (section 2.2) has
no place for them, and no character of a legal text may be lost.
"""

from bacgiang.policy.law.akn.names import CHARACTER
from bacgiang.policy.law.akn.names import tag
from lxml import etree
import re


_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def append_text(element: etree._Element, text: str) -> None:
    """Add text at the end of an element's content."""
    position = 0
    for match in _ILLEGAL.finditer(text):
        _append_plain(element, text[position : match.start()])
        code = f"U+{ord(match[0]):04X}"
        etree.SubElement(element, tag("marker"), {"name": CHARACTER, "title": code})
        position = match.end()
    _append_plain(element, text[position:])


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


def _append_plain(element: etree._Element, text: str) -> None:
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
