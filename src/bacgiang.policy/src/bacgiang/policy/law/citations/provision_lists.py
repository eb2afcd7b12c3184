"""Lists of provisions in a text: "các điểm a, b và c khoản 1 Điều 3".

Vietnamese names the smallest level first, and a larger one closes all smaller ones
before it: in "khoản 1, khoản 2 Điều 3" both clauses are of article 3. The old order
("Điều 3 khoản 2") is told by there being nothing between the two.
"""

from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import roman_value
from bacgiang.policy.law.citations.provisions import Step
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.citations.renumbering import is_renumbering
from collections.abc import Iterator
from dataclasses import dataclass
import re


@dataclass(frozen=True, slots=True)
class ProvisionList:
    """Provisions that ``text[start:end]`` names, in the order of the text.

    ``is_partial``: a table in them is meant ("khoản 2 Bảng số 01 Phụ lục 4"), whose
    numbers are no provisions.
    """

    provisions: tuple[CitedProvision, ...]
    start: int
    end: int
    is_partial: bool = False


_KINDS = {
    "điều": StepKind.ARTICLE,
    "khoản": StepKind.PARAGRAPH,
    "điểm": StepKind.POINT,
    "tiểu mục": StepKind.SUBSECTION,
    "mục": StepKind.SECTION,
    "chương": StepKind.CHAPTER,
    "phần": StepKind.PART,
    "phụ lục": StepKind.APPENDIX,
}
_WORDS = r"(?P<word>tiểu\s{1,2}mục|phụ\s{1,2}lục|điều|khoản|điểm|mục|chương|phần)"
_FROM = r"(?:(?:các|những|từ)\s{1,3}){0,2}"
# Words whose last syllable is one of those above: thời điểm, danh mục, tài khoản, ...
_PART_OF_WORD = re.compile(
    r"(?:(?:thời|địa|quan|đặc|trọng|ưu|nhược|thí|cao|luận|giao|trưng|yếu|chấm)\s{1,3}điểm"
    r"|(?:danh|hạng|chuyên|đề|tiết)\s{1,3}mục|(?:thành|cổ|phân|học|một)\s{1,3}phần"
    r"|(?:tài|điều)\s{1,3}khoản)\Z",
    re.IGNORECASE,
)
_START = re.compile(rf"(?<!\w){_FROM}{_WORDS}(?=\s)", re.IGNORECASE)
_WORD = re.compile(rf"{_FROM}{_WORDS}(?=\s)", re.IGNORECASE)
_ORDINALS = "nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười"
_ORDINAL_VALUE = {
    word: str(value)
    for value, words in enumerate(
        ["nhất", "hai", "ba", "tư bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"], 1
    )
    for word in words.split()
}
_END = r"(?![\w/])(?!\.\d)"
_LABELS = {
    StepKind.ARTICLE: rf"\d{{1,4}}[a-zđ]{{0,2}}{_END}",
    StepKind.PARAGRAPH: rf"\d{{1,3}}(?:\.[\da-zđ]{{1,2}}|[a-zđ]\d?)?{_END}",
    StepKind.SECTION: rf"(?:[IVXLC]{{1,9}}|\d{{1,3}}[a-zđ]?|[A-HĐ]){_END}",
    StepKind.POINT: (
        rf"(?:\d{{1,2}}(?:[a-zđ]|(?:\.[\da-zđ]{{1,2}}){{0,3}})|[A-ZĐa-zđ]\d{{0,2}}){_END}(?:\([ivx]{{1,5}}\))?\)?"
    ),
}
_LARGE_LABEL = (
    rf"(?:[IVXLC]{{1,9}}[a-zđ]?|\d{{1,2}}|[A-HĐ]|thứ\s{{1,2}}(?:{_ORDINALS})){_END}"
)
_LABEL = {
    kind: re.compile(
        _LABELS.get(kind, _LARGE_LABEL), re.IGNORECASE if kind is StepKind.PART else 0
    )
    for kind in StepKind
}
_HERE = re.compile(r"này\b", re.IGNORECASE)
_BLANK = re.compile(r"\s{1,3}")
_NUMBER = re.compile(r"số\s{1,3}(?=\d)", re.IGNORECASE)
_AND = re.compile(r"\s{0,3}(?:[,;]\s{0,3})?(?:(?:và|hoặc|hay|cùng)\s{1,3})?")
_TO = re.compile(r"\s{1,3}đến\s{1,3}(?:hết\s{1,3})?|\s?[-–]\s?(?=\d|Điều)")
_OF = re.compile(r"\s{0,3},?\s{0,3}(?:(?:của|tại|thuộc)\s{1,3})?")
# After a bare label: what may follow one in a list. Anything else is a count of things.
_AFTER_BARE = re.compile(
    r"\)?\s{0,3}(?:[,;.:()“”\"]|\Z|(?:và|hoặc|hay|đến|từ|của|tại|trong|này|nêu|quy|ban"
    r"|được|bị|đã|thì|phải|có|hết|vẫn|còn|tiếp|sẽ|bằng|thành|áp|thực|không|như|luật|nghị|quyết|thông|bộ|pháp|bản|điều"
    r"|khoản|điểm|mục|chương|phần|trên|dưới|kèm|chỉ|hiến|vào|mới|sau|trước)\b)",
    re.IGNORECASE,
)


def find_lists(text: str) -> Iterator[ProvisionList]:
    """Yield the lists of provisions that a text cites, in order.

    Headings ("Điều 5. Nguyên tắc") are not citations.
    """
    position = 0
    while match := _START.search(text, position):
        position = match.end()
        start = max(0, match.start() - 8)
        if _PART_OF_WORD.search(text, start, match.end()):
            continue
        reader = _ListReader(text)
        end = reader.read(match.start())
        table = _TABLE.match(text, end)
        if table is not None:
            apart = max(reader.apart, match.start())
            before, around = _ListReader(text[:apart]), _ListReader(text)
            end = before.read(match.start())
            if end > match.start():
                yield ProvisionList(before.provisions(), match.start(), end)
            position = around.read(table.end())
            if position > table.end():
                yield ProvisionList(around.provisions(), apart, position, True)
            continue
        if end > match.start():
            position = end
            if not _is_heading(text, match, end):
                yield ProvisionList(reader.provisions(), match.start(), end)


# What is numbered within a table is no provision.
_TABLE = re.compile(
    r"\s{1,3}(?:Bảng|Biểu|Mẫu)(?:\s{1,3}số)?\s{1,3}\d{1,3}[a-z]?\s{1,3}"
    r"(?=(?:Chương|Mục|Phần|Phụ\s{1,3}lục|Điều)\s)"
)
_LINE_BEFORE = re.compile(r"(?:\A|\n)[ \t“\"”*#]{0,4}\Z")
# "Điều 5." alone is an item of a list.
_AFTER_HEADING = re.compile(r"[ \t]{0,2}(?:[.:](?!\d|\s{0,4}\Z)|[ \t]{0,4}(?:\n|\Z))")


def _is_heading(text: str, match: re.Match[str], end: int) -> bool:
    start = match.start()
    if not _LINE_BEFORE.search(text, max(0, start - 6), start):
        return False
    return text[start].isupper() and _AFTER_HEADING.match(text, end) is not None


@dataclass(slots=True)
class _Pending:
    """A provision being put together; ``steps`` are smallest first."""

    place: int
    steps: list[Step]
    through: str | None = None

    @property
    def top(self) -> StepKind:
        return self.steps[-1].kind


_Labels = list[tuple[str | None, str | None]]


class _ListReader:
    """Reads one list from left to right, with a bounded look at each place.

    Provisions wait in a row for each level they have reached, so that a larger level
    takes up all smaller ones without looking at the others.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._waiting: dict[StepKind, list[_Pending]] = {kind: [] for kind in StepKind}
        self._last: _Pending | None = None
        self._count = 0
        self.apart = 0
        """Where what stands after the last "và" or comma begins."""

    def read(self, start: int) -> int:
        """Read from ``start``; return where the list ends; ``start``: none."""
        end = position = start
        below, joint = False, None
        while match := _WORD.match(self._text, position):
            kind = _kind(match)
            group = self._group(kind, match.end())
            if group is None:
                break
            labels, end = group
            position, between = self._gap(end)
            self.apart = match.start() if joint != "" else self.apart
            # "Điều 3, khoản 2" at the end of a list has the old order, too.
            is_last = position == end
            apart = bool(joint) and not (is_last and joint == ",")
            self._take(
                kind,
                labels,
                below or (is_last and self._after_comma(match)),
                apart or (bool(joint) and kind is StepKind.APPENDIX),
            )
            if between and ";" in between and is_renumbering(self._text, position):
                break
            below, joint = between == "", between
        return end

    def provisions(self) -> tuple[CitedProvision, ...]:
        """Return what was read, with each path from the largest level down."""
        found = [each for waiting in self._waiting.values() for each in waiting]
        found.sort(key=lambda each: each.place)
        return tuple(
            CitedProvision(tuple(reversed(each.steps)), each.through) for each in found
        )

    def _after_comma(self, match: re.Match[str]) -> bool:
        start = match.start()
        return self._text[max(0, start - 2) : start].strip() == ","

    def _gap(self, end: int) -> tuple[int, str | None]:
        """Return where the next word begins and what is between; ``end`` if none is."""
        for pattern in (_AND, _OF):
            match = pattern.match(self._text, end)
            if match and _WORD.match(self._text, match.end()):
                return match.end(), match[0].strip()
        return end, None

    def _group(self, kind: StepKind, position: int) -> tuple[_Labels, int] | None:
        """Read the labels after one word: (label, through) each, and where they end."""
        blank = _BLANK.match(self._text, position)
        if blank is None:
            return None
        here = _HERE.match(self._text, blank.end())
        if here:
            return [(None, None)], here.end()
        numbered = _NUMBER.match(self._text, blank.end())
        if numbered is not None and kind is StepKind.APPENDIX:
            blank = numbered
        label = _LABEL[kind].match(self._text, blank.end())
        if label is None:
            return None
        through, end = self._through(kind, label.end())
        labels: _Labels = [(_tidy(label[0], kind), through)]
        while following := self._bare(kind, end):
            through, end = self._through(kind, following.end())
            labels.append((_tidy(following[0], kind), through))
        return labels, end

    def _bare(self, kind: StepKind, position: int) -> re.Match[str] | None:
        gap = _AND.match(self._text, position)
        if gap is None or not gap[0].strip():
            return None
        label = _LABEL[kind].match(self._text, gap.end())
        return label if label and _AFTER_BARE.match(self._text, label.end()) else None

    def _through(self, kind: StepKind, position: int) -> tuple[str | None, int]:
        """Read "đến Điều 9" or "đến 9" after a label."""
        to = _TO.match(self._text, position)
        if to is None:
            return None, position
        word = _WORD.match(self._text, to.end())
        if word is not None and _kind(word) is not kind:
            return None, position
        start = word.end() if word else to.end()
        blank = _BLANK.match(self._text, start) if word else None
        label = _LABEL[kind].match(self._text, blank.end() if blank else start)
        return (_tidy(label[0], kind), label.end()) if label else (None, position)

    def _take(
        self, kind: StepKind, labels: _Labels, below: bool, apart: bool = False
    ) -> None:
        """Add a group; ``below``: it stands below what came just before it.

        ``apart``: "và" or a comma stands between the two. A chapter or an appendix then
        closes no article, which needs none: "Điều 5 và Phụ lục I" are two.
        """
        article = StepKind.ARTICLE.rank
        closes_from = article if apart and kind.rank < article else kind.rank
        closed = [
            each
            for smaller in StepKind
            if smaller.rank > closes_from
            for each in self._take_waiting(smaller)
        ]
        for each in closed:
            each.steps.append(Step(kind, labels[0][0]))
        self._waiting[kind] += closed
        above: list[Step] = []
        if closed:
            labels = labels[1:]
        elif below and self._last and self._last.steps[0].kind.rank < kind.rank:
            above = self._last.steps
            self._waiting[self._last.top].pop()
        for label, through in labels:
            self._add([Step(kind, label), *above], through)

    def _take_waiting(self, kind: StepKind) -> list[_Pending]:
        waiting, self._waiting[kind] = self._waiting[kind], []
        return waiting

    def _add(self, steps: list[Step], through: str | None) -> None:
        self._count += 1
        self._last = _Pending(self._count, steps, through)
        self._waiting[self._last.top].append(self._last)


def _kind(match: re.Match[str]) -> StepKind:
    return _KINDS[" ".join(match["word"].lower().split())]


def _tidy(label: str, kind: StepKind) -> str:
    plain = label.partition("(")[0].rstrip(")")
    words = plain.lower().split()
    if words[0] == "thứ":
        return _ORDINAL_VALUE[words[-1]]
    if kind is StepKind.POINT:
        return plain.lower()
    return plain.upper() if roman_value(plain.upper()) else plain
