"""Words that the text layer of a PDF broke apart: "n ước", "điề u", "LÃ NH".

The gap between two letters drawn far apart is read as a space. A piece that is no
syllable, beside one with which it makes a syllable, belongs to it.
"""

from bacgiang.policy.text.syllable import is_syllable
import re


_PIECES = re.compile(r"(?<![\w./-])([^\W\d_]{1,6}) ([^\W\d_]{1,6})(?![\w/-])")
_LETTER_AFTER = re.compile(
    r"(?:[,;]|\b(?:điểm|khoản|mục|nhóm|loại|hạng|bảng|lớp|khối|mẫu|lục|phần|cấp|khu|lô|tổ"
    r"|và|hoặc|hay|đến|tới))\s*$",
    re.IGNORECASE,
)
_LETTER_BEFORE = re.compile(
    r"\s*(?:[,;)]|(?:điều|khoản|điểm|mục|và|hoặc|hay|đến|tới)\b)", re.IGNORECASE
)
_FOLLOWING = re.compile(r" ([^\W\d_]{1,6})(?!\w)")
_BEFORE = 12


def join_broken_words(text: str) -> str:
    """Return text with the pieces of broken words put together.

    Both pieces have to stand in one line, one space apart. A single letter among words
    such as "điểm" or "và", or in a list, is a name and stays.
    """
    parts: list[str] = []
    position = 0
    while match := _PIECES.search(text, position):
        end = match.end(1)
        parts.append(text[position:end])
        if _is_broken(match[1], match[2]) and not _stays(text, match):
            end = match.end()
            parts.append(match[2])
        position = end
    parts.append(text[position:])
    return "".join(parts)


def _stays(text: str, match: re.Match[str]) -> bool:
    """Tell whether a piece is a name, or belongs to what follows rather."""
    if len(match[1]) == 1:
        before = text[max(match.start() - _BEFORE, 0) : match.start()]
        return bool(
            _LETTER_AFTER.search(before) or _LETTER_BEFORE.match(f" {match[2]}")
        )
    if len(match[2]) == 1 and _LETTER_AFTER.search(match[1]):
        return True
    following = _FOLLOWING.match(text, match.end())
    if following and is_syllable((match[2] + following[1]).lower()):
        return not is_syllable(match[2].lower())
    return len(match[2]) == 1 and bool(_LETTER_BEFORE.match(text, match.end()))


def _is_broken(first: str, second: str) -> bool:
    if is_syllable(first.lower()) and is_syllable(second.lower()):
        return False
    if first.isascii() and second.isascii():
        return False
    same_case = first.isupper() == second.isupper() or first.istitle()
    return same_case and not second.istitle() and is_syllable((first + second).lower())
