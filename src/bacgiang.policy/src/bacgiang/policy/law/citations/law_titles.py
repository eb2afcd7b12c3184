"""Laws named by title: "Luật Tổ chức HĐND và UBND ngày 26/11/2003".

A title ends at its number, day or year, be it the day on which the law was adopted
("Luật dầu khí được Quốc hội thông qua ngày ..."). Where none of them follows, it ends
where the sentence goes on, which a table of words tells; a title in small letters is
then one only after words that say that a law is spoken of ("Điều 5 của Luật dầu khí").
"""

from bacgiang.policy.law.citations.documents import day_after
from bacgiang.policy.law.citations.issuers import issuer_at
from bacgiang.policy.law.citations.references import DocumentMention
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.law.document_number import find_numbers
from bacgiang.policy.law.document_type_names import DocumentType
from bacgiang.policy.law.document_type_names import type_named
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
import re


_LAW = re.compile(
    r"(?<!\w)(?:Bộ\s{1,3}[Ll]uật|Luật|Pháp\s{1,3}lệnh|Hiến\s{1,3}pháp)(?!\w)"
)
_WORD = re.compile(r"(?P<comma>,)?(?:\s{1,3}|\s?[-–]\s?)(?P<word>[^\W\d_]{1,12})(?!\w)")
_BY_NUMBER = re.compile(r"\s{0,3},?\s{0,3}(?:số\s{0,2}:?|Luật\s{1,2}số)\s{0,3}(?=\d)")
_STOP = re.compile(
    r",?\s{1,3}(?:này|được|quy\s+định|qui\s+định|đã|thì|phải|để|như|hoặc|nếu|trong|hướng"
    r"|có\s+hiệu|do|ban\s+hành|tại|theo|khi|còn|hết|là|bởi|số\s*:?\s*\d|ngày|năm|khóa|khoá"
    r"|và\s+(?:các|những|Luật|Bộ\s+luật|Pháp|Nghị|Quyết|Thông|văn|hướng|quy|pháp\s+luật"
    r"|khoản|điểm|Điều|mục|Chương)|trừ|từ|kể|đối|Điều|khoản|Luật|Nghị|Quyết|Thông|Pháp)"
    r"(?!\w)|(?<![Hh]àng),?\s+không(?!\w)".replace(r"\s+", r"\s{1,3}")
)
_OF = re.compile(r"\s{1,3}(?:của|về)(?!\w)")
# A stop within a title that a number follows: "... làm việc tại nước ngoài số ..."
_NUMBER_AHEAD = re.compile(
    r"\s{1,3}(?:(?!Luật|Nghị|Quyết|Thông|Pháp|Điều|khoản|số\s)[^;.:\d“”]){1,120}?"
    r"\ssố\s{0,2}:?\s?(?=\d{1,3}/\d{4}/(?:QH|PL))"
)
_AMENDING = re.compile(r"\s{1,3}(?:[Ss]ửa\s{1,3}đổi|[Bb]ổ\s{1,3}sung)")
_GROUND = re.compile(r"[Cc]ăn\s{1,3}cứ\s{1,3}(?:vào\s{1,3})?(?:các\s{1,3})?\Z")
_GROUND_END = re.compile(r"\s{0,3}[;.]")
_ADOPTED = re.compile(
    r",?\s+(?:đã\s+)?(?:(?:được|do)\s+(?:Quốc\s+hội|Hội\s+đồng\s+[Nn]hà\s+nước"
    r"|[UỦ][ỷy]\s+ban\s+[Tt]hường\s+vụ\s+Quốc\s+hội|Chủ\s+tịch\s+nước)[^.;:\d]{0,90}?\s+)?"
    r"(?:thông\s+qua|ban\s+hành|công\s+bố|ký)(?=\s+ngày)".replace(r"\s+", r"\s{1,3}")
)
_NOT_A_LAW = re.compile(
    r"\s{1,3}(?:sư|gia(?!\s{1,3}đình)|sĩ(?!\s{1,3}quan)|pháp|lệ)(?!\w)"
)
_MAX_WORDS = 40


@dataclass(frozen=True, slots=True)
class _Anchor:
    """What ends a title for certain: a number, a day or a year."""

    end: int
    number: DocumentNumber | None = None
    day: date | None = None
    year: int | None = None


def find_laws(text: str) -> Iterator[DocumentMention]:
    """Yield the laws, codes, ordinances and constitutions a text names, in order."""
    position = 0
    while match := _LAW.search(text, position):
        position = match.end()
        mention = _law(text, match)
        if mention is not None:
            position = mention.end
            yield mention


def _law(text: str, match: re.Match[str]) -> DocumentMention | None:
    kind = type_named(match[0])
    is_ground = _GROUND.search(text, max(0, match.start() - 16), match.start())
    title_end, anchor = _title(text, match.end(), is_ground is not None)
    title = " ".join(text[match.end() : title_end].split()).rstrip(" ,")
    numbered = anchor is not None and anchor.number is not None
    if anchor is None:
        named = title[:1].isupper() or _is_spoken_of(text, match.start(), title)
    else:
        named = bool(title) or numbered
    if not named and kind is not DocumentType.CONSTITUTION:
        return None
    return _mention(text, match.start(), kind, title, anchor or _Anchor(title_end))


_SPOKEN_OF = re.compile(
    r"(?<!\w)(?:(?:Điều|khoản|điểm|mục|chương|phần)\s+[\dIVX]{1,5}[a-zđ]?(?:\s+(?:và|đến)\s+\d{1,3})?"
    r"|(?:một\s+số|các|những)\s+(?:điều(?:\s?,\s?khoản)?|khoản|điểm|quy\s+định|nội\s+dung)"
    r"|bãi\s+bỏ|thay\s+thế|h[uủ][ỷy]\s+bỏ|sửa\s+đổi(?:\s?,\s?bổ\s+sung)?)"
    r"\s+(?:(?:của|trong|tại|thuộc)\s+)?\Z".replace(r"\s+", r"\s{1,3}"),
    re.IGNORECASE,
)
_NO_TITLE = re.compile(r"(?:hiện|cũ|mới|trên|nêu|nói|đó|liên|chuyên|sửa|bổ)\b")


def _is_spoken_of(text: str, start: int, title: str) -> bool:
    """Whether the words before "Luật" say that a title follows, in whatever letters."""
    if not title or _NO_TITLE.match(title):
        return False
    return _SPOKEN_OF.search(text, max(0, start - 60), start) is not None


def _mention(
    text: str, start: int, kind: DocumentType | None, title: str, anchor: _Anchor
) -> DocumentMention:
    day, year, end = anchor.day, anchor.year, anchor.end
    if day is None and year is None:
        day, year, end = day_after(text, end)
    issuer = issuer_at(text, end) if anchor.end > start else None
    name, end = issuer or ("", end)
    number = anchor.number
    reference = DocumentReference(
        type=kind,
        number=number,
        day=day,
        year=year or (number.year if number else None),
        issuer=name,
        title=title,
    )
    return DocumentMention(reference, start, end)


def _title(text: str, start: int, is_ground: bool) -> tuple[int, _Anchor | None]:
    """Return where the title from ``start`` ends, and the anchor that ends it."""
    amending = _AMENDING.match(text, start) is not None
    position, fallback = start, None
    if _NOT_A_LAW.match(text, start):
        return start, None
    for _ in range(_MAX_WORDS):
        anchor = _anchor(text, position)
        if anchor is not None:
            return position, anchor
        if _STOP.match(text, position) and not _is_in_title(text, position, amending):
            break
        word = _WORD.match(text, position)
        if word is None:
            break
        if not amending and position > start and _OF.match(text, position):
            # Part of a title only if its number or day follows.
            fallback = fallback or position
        if word["comma"]:
            if word["word"][0].isupper() and not amending and fallback is None:
                break
            fallback = fallback or position
        position = word.end()
    if is_ground and _GROUND_END.match(text, position):
        return position, None
    if fallback and _ends_list(text, fallback, position):
        return position, None
    return fallback or position, None


# "Luật thi đua, khen thưởng được sửa đổi": what is said of it follows the whole title.
_SAID_OF = re.compile(
    r"\s{1,3}(?:được|bị|như\s{1,3}sau)(?!\w)|\s{0,3}(?::|[.;]?\s{0,3}\Z)"
)
_SMALL_TAIL = re.compile(
    r",\s{1,3}(?!(?:pháp|luật|nghị|quyết|các|quy|văn|đồng|không|để|từ|theo|bảo|thực|và)\b)"
    r"[^\W\dA-ZĐ_][^\W\d_]{0,9}(?:\s{1,3}[^\W\d_]{1,10}){0,5}"
)


def _ends_list(text: str, comma: int, end: int) -> bool:
    """Whether what follows a comma is the rest of the title."""
    is_tail = _SMALL_TAIL.fullmatch(text, comma, end) is not None
    return is_tail and _SAID_OF.match(text, end) is not None


_NESTED = re.compile(
    r",?\s{1,3}(?:và\s{1,3})?(?:Luật|Bộ\s{1,3}luật|Pháp\s{1,3}lệnh)(?!\w)"
)


_SOME_ARTICLES = re.compile(r"(?<=\ssố)\s{1,3}(?:Điều|Khoản)\s{1,3}(?!\d)")
_LAWYERS = re.compile(r"\s{1,3}Luật\s{1,3}sư(?!\w)")


def _is_in_title(text: str, position: int, amending: bool) -> bool:
    """The title of a law that amends names the laws it amends; one is on lawyers."""
    if _LAWYERS.match(text, position) or _NUMBER_AHEAD.match(text, position):
        return True
    return amending and bool(
        _NESTED.match(text, position) or _SOME_ARTICLES.match(text, position)
    )


def _anchor(text: str, position: int) -> _Anchor | None:
    by_number = _BY_NUMBER.match(text, position)
    if by_number is not None:
        window = text[by_number.end() : by_number.end() + 40]
        found = next(find_numbers(window), None)
        if found is not None and found.start == 0:
            return _Anchor(by_number.end() + found.end, number=found.number)
    adopted = _ADOPTED.match(text, position)
    day, year, end = day_after(text, adopted.end() if adopted else position)
    if adopted is not None and day is None:
        return None
    return _Anchor(end, day=day, year=year) if end > position else None
