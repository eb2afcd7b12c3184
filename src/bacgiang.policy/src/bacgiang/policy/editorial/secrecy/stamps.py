"""Reading one cell of text as a stamp of secrecy, with what usually goes with it."""

from bacgiang.policy.editorial.secrecy.findings import SecrecyLevel
from bacgiang.policy.editorial.secrecy.mark_words import is_capital
from bacgiang.policy.editorial.secrecy.mark_words import level_of
from dataclasses import dataclass
import re


@dataclass(frozen=True, slots=True)
class Stamp:
    """A cell that is a mark and nothing else.

    ``capital``: its letters are all capitals; ``lower``: it begins with a small one.
    """

    level: SecrecyLevel
    capital: bool
    lower: bool


_FRAME = r"\s\[\](){}<>«»*_=~#+.:–—\-/\\•·○●□■▪▫◊\u2500-\u257f\u2580-\u259f"
_FRAMED = re.compile(rf"^[{_FRAME}]*(?P<core>.*?)[{_FRAME}]*$", re.DOTALL)
_LIST_ITEM = re.compile(r"^\s*(?:[-–—+•●▪■*]|\w{1,2}[.)/])\s+\S.*?(?<![-–—+•●▪■*])\s*$")
_PARTS = re.compile(r"\s*(?:[/,;+]|\s[-–—]+\s|\s{2,})\s*")
_COMPANION = re.compile(
    r"(?:thượng\s+)?khẩn|h[oỏ][ảa]\s+tốc(?:\s+hẹn\s+giờ)?|dự\s+thảo(?:\s+lần\s+\d+)?"
    r"|bản\s+(?:thảo|sao|gốc|chính)|(?:bản\s+)?số:?\s*[\d.…]+|bí\s+mật\s+nhà\s+nước",
    re.IGNORECASE,
)
_KIND_OF_PAPER = (
    r"tài\s+liệu|văn\s+bản|công\s+văn|hồ\s+sơ|dự\s+thảo|bản\s+(?:thảo|sao|đồ)"
    r"|phụ\s+lục|báo\s+cáo|tờ\s+trình|công\s+điện|điện|biên\s+bản|thông\s+báo"
    r"|kế\s+hoạch|phương\s+án|đề\s+án|quyết\s+định|danh\s+(?:sách|mục)|biểu|đề\s+thi"
)
_WITH_KIND = re.compile(
    rf"(?:(?P<kind>{_KIND_OF_PAPER})(?:\s+độ)?|độ(?=\s+t))\s*[:\-–]?\s+(?P<mark>.+)",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    rf"(?:{_KIND_OF_PAPER}|số\b).{{0,80}}[(\[]\s*(?:độ\s+)?(?P<mark>[^()\[\]]{{2,20}})[)\]]",
    re.IGNORECASE,
)
_MAX_LENGTH = 160


def read_stamp(cell: str) -> Stamp | None:
    """Read a cell, as ``visible`` returned it, as a stamp; None when it is no stamp.

    Frames and brackets around it, urgency (HỎA TỐC), "DỰ THẢO", and the kind of paper
    before it (TÀI LIỆU MẬT, PHỤ LỤC II (MẬT)) may go with it. An item of a list
    ("- Mật;") is running text.
    """
    if len(cell) > _MAX_LENGTH:
        return None
    framed = _FRAMED.match(cell)
    core = framed["core"] if framed else cell
    if not core:
        return None
    if _LIST_ITEM.match(cell):
        # In "T. Ố. I. M. Ậ. T." the letter before the first dot belongs to the word.
        return _read(core) if cell.lstrip()[0].isalpha() else None
    return _read(core) or _read_parts(core) or _read_with_kind(cell.strip(), core)


def _read(text: str) -> Stamp | None:
    level = level_of(text)
    if level is None:
        return None
    first = next(letter for letter in text if letter.isalpha())
    return Stamp(level, is_capital(text), first.islower())


def _read_parts(core: str) -> Stamp | None:
    """Read MẬT - HỎA TỐC, DỰ THẢO / MẬT: a mark among its usual companions."""
    stamps = []
    parts = [part for part in _PARTS.split(core) if part]
    for part in parts if len(parts) > 1 else ():
        stamp = _read(part.strip("()[] "))
        if stamp:
            stamps.append(stamp)
        elif not _COMPANION.fullmatch(part):
            return None
    return max(stamps, key=lambda stamp: stamp.level, default=None)


def _read_with_kind(cell: str, core: str) -> Stamp | None:
    bracketed = _IN_BRACKETS.fullmatch(cell)
    if bracketed:
        return _read(bracketed["mark"].strip())
    match = _WITH_KIND.fullmatch(core)
    stamp = _read(match["mark"].strip()) if match else None
    # "Hồ sơ mật" in small letters is as often the title of a story.
    return stamp if stamp and (stamp.capital or match and not match["kind"]) else None
