"""Which lines are text that the document gives to another: quoted provisions.

An amending document writes “Điều 9. …” between quotation marks after "như sau:". Such
an article is none of its own. The sources lose closing marks, and some lose all marks;
what follows then ends where the amending document goes on with its own next item.
"""

from bacgiang.policy.law.parsing import headlines
from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.markers import has_marker_shape
from bacgiang.policy.law.parsing.markers import heading_marker
from bacgiang.policy.law.parsing.markers import item_markers
from bacgiang.policy.law.parsing.markers import Marker
from bacgiang.policy.law.parsing.notes import is_note
from bacgiang.policy.law.tree import Level
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
import re


# A quote that is never closed is followed to the end: a few are a fault, many a load.
_MOST_FAILURES = 20
_LONGEST_ANNOUNCEMENT = 600
_MARKS = '“”"«»„‟'
_OPENING, _CLOSING = "“«„‟", "”»"
_ANNOUNCES = re.compile(
    r"(?:sửa đổi|bổ sung|thay thế|thay|đọc|viết|nội dung|quy định|cụ thể)\b.{0,400}"
    r"(?:như sau|là|sau đây)?\s*:?$",
    re.IGNORECASE,
)
_AS_FOLLOWS = re.compile(r"như sau\s*[:.]?$|:$")
_INSTRUCTION = re.compile(
    r"(?:sửa đổi|bổ sung|thay(?: thế)?|bãi bỏ|bỏ|đính chính|huỷ bỏ|hủy bỏ)\b|"
    r"(?:điều|khoản|điểm|mục|chương|tên|phụ lục|đoạn|phần)\b.{0,120}"
    r"(?:được|sửa|bổ sung|bãi bỏ|thay)|(?:tại|cụm từ|các cụm từ)\b",
    re.IGNORECASE,
)
_AMENDS = re.compile(r"\b(?:sửa đổi|bổ sung|thay thế)\b", re.IGNORECASE)
_GIVES_TEXT = re.compile(r"như sau\s*:$", re.IGNORECASE)
_NAMED_ARTICLES = re.compile(
    r"\bđiều\s*\d+[a-zđ]?\b(?:\s*(?:,|;|và)\s*(?:điều\s*)?\d+[a-zđ]?\b)*", re.IGNORECASE
)
_ARTICLE_NUMBER = re.compile(r"\d+[a-zđ]?", re.IGNORECASE)
_AMENDED_ITEM = re.compile(
    r"^[^:]{0,12}(?:điều|khoản|điểm)\s*\S{1,6}\b[^:]{0,160}được (?:sửa đổi|"
    r"bổ sung|thay)[^:]{0,60}như sau\s*:$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Own:
    """Where the document's own numbering has come to, and how its quotes look.

    ``sentence`` is what was said since the last number, ``named`` the articles of the
    other document of which it gave the new text.
    """

    article: int = 0
    paragraph: int = 0
    marks_lost: bool = False
    failures: int = 0
    in_note: bool = False
    sentence: str = ""
    named: frozenset[str] = frozenset()

    def note(self, text: str) -> None:
        heading = _article(text)
        if heading or item_markers(text):
            self.sentence, self.named = "", frozenset()
        said = f"{self.sentence} {text}"[-_LONGEST_ANNOUNCEMENT:]
        self.sentence = said[said.rfind(". ", 0, -1) + 1 :]
        self.named |= _named(self.sentence)
        if heading and heading.sign:
            self.article, self.paragraph = heading.order, 0
        self.in_note = is_note(text) or (self.in_note and not heading)
        for item in item_markers(text):
            if item.level is Level.PARAGRAPH:
                self.paragraph = item.order


def _article(text: str) -> Marker | None:
    heading = heading_marker(text)
    return heading if heading and heading.level is Level.ARTICLE else None


def mark_quotes(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those that are quoted provisions marked as such."""
    marked: list[Line] = []
    own = _Own(marks_lost=not any(_begins_with_mark(line.text) for line in lines))
    index = 0
    while index < len(lines):
        end = _quote_end(lines, index, own)
        marked += map(_quoted, lines[index:end])
        if end == index:
            own.note(lines[index].text)
            marked.append(lines[index])
            end += 1
        index = end
    return marked


def _quoted(line: Line) -> Line:
    is_furniture = line.kind is LineKind.FURNITURE
    return line if is_furniture else replace(line, kind=LineKind.QUOTED)


def _quote_end(lines: Sequence[Line], start: int, own: _Own) -> int:
    """Return the index after the quote that begins at ``start``, ``start`` if none."""
    before, text = _text_before(lines, start), lines[start].text
    if _opens(text, before) and own.failures < _MOST_FAILURES:
        return _end_of_marked(lines, start, own)
    amended = _is_amended_article(text, before, own)
    if amended or (own.marks_lost and _is_amended_item(text, before)):
        return _end_of_unmarked(lines, start, own)
    return start


def _begins_with_mark(text: str) -> bool:
    return text[0] in _MARKS or text.startswith("''")


def _text_before(lines: Sequence[Line], start: int) -> str:
    above = reversed(lines[max(0, start - 4) : start])
    texts = (line.text for line in above if line.kind is not LineKind.FURNITURE)
    return next(texts, "")[-_LONGEST_ANNOUNCEMENT:]


def _opens(text: str, before: str) -> bool:
    if not _begins_with_mark(text):
        return False
    inner = text.lstrip(_MARKS + "' ")
    return bool(
        heading_marker(inner)
        or _AS_FOLLOWS.search(before)
        or (has_marker_shape(inner) and _ANNOUNCES.search(before))
    )


def _end_of_marked(lines: Sequence[Line], start: int, own: _Own) -> int:
    """Follow the marks to the closing one; give up where the document goes on."""
    depth, straight = 0, 0
    for index in range(start, len(lines)):
        text = lines[index].text
        if index > start and (
            _ends_note(text, own) if own.in_note else _goes_on(lines, index, own)
        ):
            return index
        opening, closing = _count(text, _OPENING), _count(text, _CLOSING)
        if index == start and text[0] in _CLOSING:
            opening, closing = opening + 1, closing - 1
        depth += opening - closing
        straight += text.count('"') + text.count("''")
        is_even = straight % 2 == 0
        # What a curved mark opened, a straight one at the end of a line may close.
        if (depth <= 0) is is_even and (is_even or text.rstrip(" .;").endswith('"')):
            return index + 1
    if own.in_note:
        return len(lines)
    own.failures += 1
    return start + 1


def _ends_note(text: str, own: _Own) -> bool:
    """Tell whether a quote in a footnote is over, though no mark closed it."""
    heading = _article(text)
    goes_on = heading and heading.sign and heading.order == own.article + 1 > 1
    return bool(goes_on) or (
        is_note(text)
        or headlines.is_motto(text)
        or headlines.is_appendix_heading(text)
        or headlines.is_form_heading(text)
        or headlines.names_what_issues(text)
    )


def _count(text: str, marks: str) -> int:
    return sum(text.count(mark) for mark in marks)


def _goes_on(lines: Sequence[Line], index: int, own: _Own) -> bool:
    """Tell whether a line is the amending document's own next item.

    Only an item that gives an order to amend, or an article that opens with one, is
    taken for it as long as a quote is open.
    """
    text = lines[index].text
    if own.paragraph and _is_next_instruction(lines, index, own.paragraph):
        return True
    heading = _article(text)
    if not heading or not heading.sign or not own.article:
        return False
    rest = heading.rest or _text_at(lines, index + 1)
    return heading.order == own.article + 1 and bool(_OWN_ARTICLE.match(rest))


_OWN_ARTICLE = re.compile(
    r"(?:sửa đổi|bổ sung|thay thế|bãi bỏ|điều khoản|hiệu lực|trách nhiệm|tổ chức thực|"
    r"(?:luật|nghị định|nghị quyết|quyết định|thông tư|pháp lệnh) này|giao\b|chánh văn|"
    r"các ông|các bộ|bộ trưởng|giám đốc|ủy ban|uỷ ban|thủ trưởng)",
    re.IGNORECASE,
)


def _is_next_instruction(lines: Sequence[Line], index: int, paragraph: int) -> bool:
    for item in item_markers(lines[index].text):
        if item.level is Level.PARAGRAPH and item.order == paragraph + 1:
            rest = item.rest or _text_at(lines, index + 1)
            return bool(_INSTRUCTION.match(rest)) and _gives_order(lines, index)
    return False


def _gives_order(lines: Sequence[Line], index: int) -> bool:
    """Tell whether an item announces a quote, or speaks of words replaced or struck."""
    said = " ".join(_text_at(lines, index + step) for step in range(3))
    return bool(re.search(r"như sau|cụm từ|bãi bỏ|thay thế|bỏ từ|sửa đổi", said))


def _text_at(lines: Sequence[Line], index: int) -> str:
    return lines[index].text if index < len(lines) else ""


def _named(sentence: str) -> frozenset[str]:
    """Return the articles of which a sentence says that their new text follows."""
    if not _GIVES_TEXT.search(sentence) or not _AMENDS.search(sentence):
        return frozenset()
    lists = _NAMED_ARTICLES.findall(sentence)
    return frozenset(
        number.lower() for one in lists for number in _ARTICLE_NUMBER.findall(one)
    )


def _is_amended_article(text: str, before: str, own: _Own) -> bool:
    """Tell whether a line is one of the articles that were said to be amended.

    Below the announcement it may have the number that is due, further down not.
    """
    heading = _article(text) if own.named else None
    if not heading or (heading.rest[:1].islower() and not heading.sign):
        return False
    is_named = heading.value.lower() in own.named
    due = heading.order == own.article + 1 and not heading.value[-1].isalpha()
    return is_named and bool(_GIVES_TEXT.search(before) or not due)


def _is_amended_item(text: str, before: str) -> bool:
    """Tell whether a line is the clause or point that the one before amends."""
    amends = _AMENDED_ITEM.search(before) and "một số" not in before
    items = item_markers(text) if amends else []
    return bool(amends) and not any(_INSTRUCTION.match(item.rest) for item in items)


def _end_of_unmarked(lines: Sequence[Line], start: int, own: _Own) -> int:
    for index in range(start + 1, len(lines)):
        text = lines[index].text
        if _count(text, _CLOSING) > _count(text, _OPENING):
            return index + 1
        heading = _article(text)
        ends = heading and heading.sign and not _is_amended_article(text, "", own)
        if ends or _goes_on(lines, index, own):
            return index
    return len(lines)
