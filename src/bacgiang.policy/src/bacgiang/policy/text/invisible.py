"""Characters that are not seen, and so break a search or hide something.

They come with text pasted from word processors, web pages and messengers. What other
scripts need to be written rightly stays: joiners in Arabic and Indic words, joiners and
selectors in emoji, break marks in Thai and Khmer, direction marks beside Arabic and
Hebrew.
"""

import re


_RANGES = {
    "control": "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f",
    "broken": "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff",
    "never": "\u00ad\u034f\u180e\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb",
    "break": "\u200b",
    "joiner": "\u200c\u200d",
    "mark": "\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069",
    "override": "\u202d\u202e",
    "selector": "\ufe00-\ufe0f\U000e0100-\U000e01ef",
    "tag": "\U000e0000-\U000e007f",
    "line": "\u2028\u2029",
    "space": "\u00a0\u1680\u2000-\u200a\u202f\u205f",
}

CHARACTERS = "".join(_RANGES.values())
"""Ranges of all these characters, for the inside of a regular expression's brackets."""

_ANY = re.compile("|".join(f"(?P<{name}>[{chars}])" for name, chars in _RANGES.items()))

# Word's manual line and page breaks arrive as these two.
_BREAKS = {"\x0b": "\n", "\x0c": "\n"}

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]"
)
_JOINING = re.compile(
    "[\u0600-\u08ff\u0900-\u109f\u1780-\u18af\u1a00-\u1cff\ua800-\uabff]"
)
_UNSPACED = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf]"
)
_PICTURE = re.compile(
    "[\u00a9\u00ae\u203c-\u3299\ufe0f\U0001f000-\U0001faff\U000e007f]"
)
_TAKES_SELECTOR = re.compile(
    "[0-9#*\u00a9\u00ae\u1000-\u109f\u1820-\u18aa\u2000-\uabff\uf900-\ufaff"
    "\U0001f000-\U0001faff\U00020000-\U0003ffff]"
)
_FLAG = re.compile("[\U0001f3f4\U000e0020-\U000e007e]")


def without_invisible(text: str, spared: str = "") -> str:
    """Return a text that holds nothing invisible, but for the characters ``spared``."""
    right_to_left = _RIGHT_TO_LEFT.search(text) is not None
    kept = ""

    def write(found: re.Match[str]) -> str:
        nonlocal kept
        before = text[found.start() - 1 : found.start()]
        # A character judged away is no neighbour; one that stays may carry the next.
        if before != kept and _ANY.match(before):
            before = ""
        after = text[found.end() : found.end() + 1]
        judged = _judged(found, before, after, right_to_left)
        kept = found[0] if judged == found[0] else ""
        return found[0] if found[0] in spared else judged

    return _ANY.sub(write, text)


def _judged(found: re.Match[str], before: str, after: str, right_to_left: bool) -> str:
    """Tell what a character is to be replaced by: itself, when it may stay."""
    character = found[0]
    match found.lastgroup:
        case "control":
            return _control(character)
        case "broken":
            return "\ufffd" if character < "\ue000" else ""
        case "space":
            # One that must not break inside a number (10 000) stays.
            return character if before.isdecimal() and after.isdecimal() else " "
        case "line":
            return "\n"
        case "mark" if right_to_left:
            return character
        case group:
            return character if _is_needed(group, before, after) else ""


def _is_needed(group: str | None, before: str, after: str) -> bool:
    """Tell whether writing in another script, or an emoji, rests on the character."""
    match group:
        case "joiner":
            pictures = _PICTURE.match(before) and _PICTURE.match(after)
            return bool(_JOINING.match(before) or pictures)
        case "break":
            return bool(_UNSPACED.match(before) or _UNSPACED.match(after))
        case "selector":
            return bool(_TAKES_SELECTOR.match(before))
        case "tag":
            return bool(_FLAG.match(before))
    return False


def _control(character: str) -> str:
    if character < "\x80":
        return _BREAKS.get(character, "")
    # Windows-1252 text declared as Latin-1: what browsers do with it (WHATWG Encoding).
    return bytes([ord(character)]).decode("cp1252", "ignore")
