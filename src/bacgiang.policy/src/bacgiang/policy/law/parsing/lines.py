"""Lines of a source text, and which of them run on into the next."""

from bacgiang.policy.law.document_type_names import type_named
from bacgiang.policy.law.parsing.furniture import is_furniture
from bacgiang.policy.law.parsing.furniture import is_page_number
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from enum import Enum
from functools import lru_cache
from itertools import takewhile
import re


class LineKind(Enum):
    """What a line is besides text."""

    TEXT = "text"
    TABLE_ROW = "row"
    FURNITURE = "furniture"
    QUOTED = "quoted"
    CONTENTS = "contents"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its words, one space apart.

    ``after_blank`` tells whether a blank line stands before it; ``columns`` are its
    parts where wide gaps or bars set several beside one another.
    """

    text: str
    after_blank: bool = False
    kind: LineKind = LineKind.TEXT
    columns: tuple[str, ...] = ()


_END = re.compile(r"[.;:!?…]['\"”’»)\]]*(?:\[\d+\])?$|[./;]/?\.?$")
_NUMBER_AT_END = re.compile(
    r"(?<=[.:])\s+(?:Điều\s+\d{1,3}[a-zđ]?|(?:[1-9]|[1-4]\d))\.$", re.IGNORECASE
)
_REFERENCE_BEGUN = re.compile(r"\b(?:điều|khoản|điểm)$", re.IGNORECASE)
_REST_OF_REFERENCE = re.compile(r"\d{1,3}[a-zđ]?[.;,]\s+(?=\d{1,2}\.\s+\S)")
# A narrow column parts the word of a heading from its number: "Điều", "1. Phạm vi".
_HEADING_WORD = re.compile(r"[*_#]*(?:điều|chương|mục|phần)", re.IGNORECASE)
_HEADING_NUMBER = re.compile(r"(?:\d{1,3}[a-zđ]?\s?[.:]|[IVX]{1,6}\b[.:]?$)(?!\d)")
# So it does with a number and a date: "Số: 1/2007/", "QĐ-UBND"; "…, ngày 3", "tháng 5".
_NUMBER_BEGUN = re.compile(
    r"(?:luật |pháp lệnh |nghị quyết )?(?:số\s*:?\s*)?\d{1,6}\s?/\s?"
    r"(?:\d{4}\s?/?\s?)?(?:[A-ZĐ]{1,6}\s?[-–]\s?)?(?<=[/–-])",
    re.IGNORECASE,
)
_NUMBER_ENDED = re.compile(
    r"[A-ZĐÐ]{1,8}[a-z]{0,4}\d{0,3}(?:\s?[-–/]\s?[A-ZĐÐ&]{1,10})*"
)
_DATE_BEGUN = re.compile(
    r"[*_]*[^\W\d_][^\d,]{1,30}, ngày(?: \d{1,2}(?: tháng(?: \d{1,2}(?: năm)?)?)?)?",
    re.IGNORECASE,
)
_DATE_ENDED = re.compile(r"(?:\d{1,2} )?(?:tháng|\d{1,2} năm|năm|\d{4}) ?\d{0,4}")
_GAP = re.compile(r"(?<=\S)\s{3,}|\t|\|")
_LETTER = re.compile(r"[^\W\d_]")
_LONG = 40
_LONGEST_TITLE = 300
_WIDEST_WRAPPED = 115
_SHARE_WRAPPED = 0.25
# A line this much shorter than the widest was ended by its writer, not by the page.
_SLACK = 16


def read_lines(source: str) -> list[Line]:
    """Return the lines of a text that hold more than white space."""
    lines: list[Line] = []
    blank = False
    for raw in source.splitlines():
        text = " ".join(raw.split())
        if text and not blank and lines and _is_parted(lines[-1].text, text):
            lines[-1] = Line(f"{lines[-1].text} {text}", lines[-1].after_blank)
        elif text:
            columns = _columns(raw)
            before = lines[-1].text if lines else ""
            joined = _title_apart(text, before)
            parts = [part for each in joined for part in _unjoin(each, before)]
            lines.append(Line(parts[0], blank, _kind(parts[0]), columns))
            lines += [Line(part) for part in parts[1:]]
        blank = not text
    return lines


def _is_parted(before: str, text: str) -> bool:
    """Tell whether a line is the rest of a heading's, a document's number or a date."""
    return bool(
        (_HEADING_WORD.fullmatch(before) and _HEADING_NUMBER.match(text))
        or (_NUMBER_BEGUN.fullmatch(before) and _NUMBER_ENDED.fullmatch(text))
        or (_DATE_BEGUN.fullmatch(before) and _DATE_ENDED.match(text))
    )


def _unjoin(text: str, before: str) -> list[str]:
    """Part a number from the line it was joined to: its end, or its second word.

    "… như sau. Điều 8." is the end of one article and the number of the next;
    "15. 2. Bãi bỏ …" after "… khoản 3 Điều" the rest of a reference and a number.
    """
    rest = _REST_OF_REFERENCE.match(text) if _REFERENCE_BEGUN.search(before) else None
    at = rest.end() if rest else 0
    tail = _NUMBER_AT_END.search(text, at)
    end = tail.start() if tail else len(text)
    parts = (text[:at], text[at:end], text[end:])
    return [part.strip() for part in parts if part.strip()]


def _title_apart(text: str, before: str) -> list[str]:
    """Part a title in capitals from the sentence that was joined to it.

    Only right under the type of the document ("KẾ HOẠCH").
    """
    under_type = len(before) <= _LONG and type_named(before) is not None
    if len(text) <= _LONGEST_TITLE or not under_type:
        return [text]
    words = text.split()
    capitals = takewhile(lambda word: not any(map(str.islower, word)), words)
    title = " ".join(capitals)
    word, *rest = text[len(title) :].split()[:3] or [""]
    follows = next(filter(str.isalpha, rest), "")
    parted = word[1:].islower() and follows.islower() and len(title) >= _LONG
    return [title, text[len(title) + 1 :]] if parted else [text]


def _columns(raw: str) -> tuple[str, ...]:
    parts = (" ".join(part.split()) for part in _GAP.split(raw.strip()))
    return tuple(part for part in parts if part)


def _kind(text: str) -> LineKind:
    if is_furniture(text) or not text.strip("| "):
        return LineKind.FURNITURE
    return LineKind.TABLE_ROW if text.count("|") > 1 else LineKind.TEXT


def wrap_width(lines: Sequence[Line]) -> int:
    """Return the length at which lines were broken by a page, 0 where they were not."""
    long_lines = sorted(len(line.text) for line in lines if len(line.text) >= _LONG)
    if len(long_lines) < 8:
        return 0
    width = long_lines[int(len(long_lines) * 0.9)]
    pairs = zip(lines, lines[1:], strict=False)
    broken = sum(
        len(line.text) >= _LONG and not after.after_blank and begins_small(after.text)
        for line, after in pairs
    )
    wrapped = width <= _WIDEST_WRAPPED and broken / len(long_lines) >= _SHARE_WRAPPED
    return width if wrapped else 0


def mark_page_numbers(lines: Sequence[Line], width: int) -> list[Line]:
    """Return the lines, numbers of pages marked as a page's own.

    Only where a page broke the lines, and between long lines or beside a page's own:
    elsewhere a number by itself is a cell of a table.
    """
    marked = list(lines)
    for index, line in enumerate(lines if width else ()):
        near = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
        alone = all(
            each.kind is LineKind.FURNITURE or len(each.text) >= width // 2
            for each in near
        )
        if is_page_number(line.text) and alone:
            marked[index] = replace(line, kind=LineKind.FURNITURE)
    return marked


def runs_on(before: Line, after: Line, width: int) -> bool:
    """Tell whether ``after`` is the same paragraph as ``before``, broken by a page.

    ``width`` is what ``wrap_width`` said.
    """
    alike = before.kind is after.kind and before.kind is not LineKind.TABLE_ROW
    if not alike or is_finished(before.text):
        return False
    small = begins_small(after.text)
    if width:
        full = len(before.text) >= width - _SLACK
        return small or (full and not is_capitals(after.text))
    return small and not after.after_blank and len(before.text) >= _LONG


def is_finished(text: str) -> bool:
    """Tell whether a line ends as sentences and items do."""
    return bool(_END.search(text))


def begins_small(text: str) -> bool:
    """Tell whether the first character is a small letter."""
    return text[:1].islower()


@lru_cache(maxsize=4096)
def _capital_share(text: str) -> float:
    letters: list[str] = _LETTER.findall(text)
    capitals = sum(letter.isupper() for letter in letters)
    return capitals / len(letters) if letters else 0.0


def is_capitals(text: str) -> bool:
    """Tell whether a line is written in capitals, as headings are.

    One letter in ten may be small: old fonts lose some capitals on the way.
    """
    return len(text) > 1 and _capital_share(text) >= 0.9
