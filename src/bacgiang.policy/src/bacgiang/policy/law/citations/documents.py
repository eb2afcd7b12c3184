"""Documents that a text names by number: "Nghị định số 78/2025/NĐ-CP ngày 01/4/2025".

A number may be short where the type is named ("Quyết định số 76/2007 ngày ..."). Laws
named by their title are read by ``law_titles``.
"""

from bacgiang.policy.law.citations.issuers import issuer_at
from bacgiang.policy.law.citations.references import DocumentMention
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.days import day_at
from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.law.document_number import find_numbers
from bacgiang.policy.law.document_number import FoundNumber
from bacgiang.policy.law.document_type_names import DocumentType
from bacgiang.policy.law.document_type_names import NAMES
from bacgiang.policy.law.document_type_names import type_marked
from bacgiang.policy.law.document_type_names import type_named
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
import re


def _spaced(names: str) -> str:
    return names.replace(" ", r"\s{1,3}")


NAME_PATTERN = _spaced("|".join(sorted(NAMES, key=len, reverse=True)))
"""The names of types of documents, the longer first."""

_ATTACHED = _spaced(
    r"(?:(?P<attached>(?:Bản )?(?:(?:Quy|Qui) định(?! tại| ở)|Quy chế|Qui chế|Điều lệ"
    r"|Nội quy|Thể lệ|Chương trình|Kế hoạch|Đề án|Danh mục|Bảng (?:giá|cước)|Khung giá"
    r"|Biểu(?: thuế| giá| cước| mức)?|Chế độ|Hệ thống|Quy trình|Chính sách))"
    r"(?: [^;.\n]{0,160}?)?"
    r" (?:(?:được |đã )?ban hành (?:(?:kèm|cùng) )?(?:theo|tại|bằng) "
    r"|(?:(?:được |đã )?ban hành )?(?:kèm|cùng) (?:theo )?)(?:các )?)"
)
_ATTACHED_BEFORE = re.compile(rf"(?<!\w){_ATTACHED}\Z", re.IGNORECASE)
_BEFORE_DAY = re.compile(r"\s{0,3},?\s{0,3}\(?(?=ngày)", re.IGNORECASE)
_YEAR = re.compile(r"\s{1,3}năm\s{1,3}(\d{4})(?!\d)")
_LOOK_BACK = 200

# Mentions without their own type name: "số 48/2013/NĐ-CP", joined to one before.
_BARE = re.compile(r"(?:số|sô)\s{0,2}:?\s{0,2}\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands before a number: where it begins, type and title, if any."""

    start: int
    type: DocumentType | None
    attached: str
    is_named: bool


def find_numbered(text: str) -> Iterator[DocumentMention]:
    """Yield the documents that a text names by number, in order."""
    taken, kind = 0, None
    for found in _in_order(text):
        if found.start < taken:
            continue
        head = _head(text, taken, found.start)
        if not head.is_named and _goes_on(text, taken, head, found):
            head = replace(head, type=found.number.type or kind, is_named=True)
        if head.is_named or _may_stand_bare(text, taken, head, found.number):
            kind = head.type
            mention = _mention(text, head, found.number, found.end)
            taken = mention.end
            yield mention


# What is numbered alike and no document: "hợp đồng số 05/2020/HĐ".
_OTHER_PAPERS = re.compile(
    r"(?<!\w)(?:hồ\s{1,3}sơ|hợp\s{1,3}đồng|phiếu|mẫu|biểu|giấy(?:\s{1,3}\w{1,9}){0,4}|bản"
    r"\s{1,3}án|biên\s{1,3}bản|ho[áa]\s{1,3}đơn|hóa\s{1,3}đơn|chứng\s{1,3}chỉ|tài"
    r"\s{1,3}khoản|lô|thửa(?:\s{1,3}đất)?|đơn)\s{1,3}\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(
    _spaced(rf"(?<!\w)(?:{'|'.join(NAMES)})(?: [^.;:\d]{{0,80}})?:\s{{0,3}}\Z"),
    re.IGNORECASE,
)
_NEXT_IN_LIST = re.compile(r"\s{0,3}(?:[,;]|và|[,;]\s{0,3}và)\s{0,3}\Z")


_APART = re.compile(
    r"(?:[,;]|và|(?:các|những)\s{1,3}văn\s{1,3}bản)\s{1,3}(?:các\s{1,3})?\Z|\A[-–+*\s\d.)]{0,8}\Z"
)


def _goes_on(text: str, taken: int, head: _Head, found: FoundNumber) -> bool:
    """Whether "số 45-TC/TCT ngày ..." goes on with a list of documents.

    Between the two may be what the one before is about.
    """
    if head.start == found.start or day_after(text, found.end)[0] is None:
        return False
    if not _APART.search(text[max(taken, head.start - 20) : head.start]):
        return False
    return not taken or head.start - taken < _LOOK_BACK


def _may_stand_bare(text: str, taken: int, head: _Head, number: DocumentNumber) -> bool:
    """Whether a number without the name of a type before it is a document's."""
    if _OTHER_PAPERS.search(text, max(taken, head.start - 40), head.start):
        return False
    if _speaks_for_itself(number):
        return True
    low = max(taken, head.start - 120)
    before = text[low : head.start]
    goes_on = low == taken > 0 and _NEXT_IN_LIST.fullmatch(before) is not None
    return goes_on or _LISTED.search(before) is not None


_NUMBERED = (
    r"(?:Nghị\s{1,3}(?:định|quyết)|Quyết\s{1,3}định|Thông\s{1,3}tư|Chỉ\s{1,3}thị)"
)
_SHORT = (
    # "Quyết định số 76/2007", "Quyết định số 76 ngày ..."
    re.compile(
        rf"(?<!\w)(?:{NAME_PATTERN})\s{{1,3}}số\s{{0,2}}:?\s{{0,2}}(?P<serial>\d{{1,5}})"
        r"(?:\s?/\s?(?P<year>\d{4})(?![\w/-])(?!\s[/-])|(?=,?\s{1,3}ngày\s))",
        re.IGNORECASE,
    ),
    # "Quyết định 76/2007"
    re.compile(
        rf"(?<!\w){_NUMBERED}\s{{1,3}}(?P<serial>\d{{1,5}})\s?/\s?"
        r"(?P<year>(?:19|20)\d{2})(?![\w/-])(?!\s[/-])",
        re.IGNORECASE,
    ),
    # "Thông tư 34 ngày 2/4/1991"
    re.compile(
        rf"(?<!\w){_NUMBERED}\s{{1,3}}(?P<serial>\d{{1,4}})(?P<year>)"
        r"(?=\s{1,3}ngày\s{1,3}\d{1,2}\s?(?:[/.-]\s?\d|\s{0,3}tháng))",
        re.IGNORECASE,
    ),
    # "Nghị định 43 năm 2010"; a plan of "5 năm 2021-2025" is something else.
    re.compile(
        rf"(?<!\w){_NUMBERED}\s{{1,3}}(?:số\s{{1,3}})?(?P<serial>\d{{2,4}})\s{{1,3}}năm"
        r"\s{1,3}(?P<year>(?:19|20)\d{2})(?!\w|\s?[-–/]\s?\d|\s{1,3}đến)"
    ),
)


def _in_order(text: str) -> list[FoundNumber]:
    """Return the numbers of a text, whole ones and short ones, by their place."""
    found = list(find_numbers(text))
    for match in (match for short in _SHORT for match in short.finditer(text)):
        year = int(match["year"]) if match["year"] else None
        number = DocumentNumber(int(match["serial"]), year=year)
        found.append(FoundNumber(number, match.start("serial"), match.end()))
    return sorted(found, key=lambda each: (each.start, -each.end))


def _speaks_for_itself(number: DocumentNumber) -> bool:
    return number.type is not None or (
        number.year is not None and bool(number.issuer_marks)
    )


def _head(text: str, taken: int, start: int) -> _Head:
    low = max(taken, start - _LOOK_BACK)
    before = text[low:start]
    match = _last_name(before)
    if match is None:
        bare = _BARE.search(before, max(0, len(before) - 10))
        begin = low + bare.start() if bare else start
        return _Head(begin, None, "", False)
    begin = low + match.start()
    attached = _attached_before(text, max(taken, begin - _LOOK_BACK), begin)
    noun = " ".join(attached["attached"].split()) if attached else ""
    begin = attached.start() if attached else begin
    name = match["name"]
    return _Head(begin, type_named(name) or type_marked(name), noun, True)


_PROVISION = re.compile(
    r"(?<!\w)(?:Điều|khoản|điểm|mục|Chương|Phụ\s{1,3}lục)\s{1,3}[\dIVX]", re.IGNORECASE
)


_ACTS = re.compile(
    r"(?<!\w)(?:thay\s{1,3}thế(?:\s{1,3}cho)?|thay\s{1,3}cho|bãi\s{1,3}bỏ|h[uủ][ỷy]\s{1,3}bỏ)\s",
    re.IGNORECASE,
)


def _attached_before(text: str, low: int, end: int) -> re.Match[str] | None:
    """Return the regulation issued with a document; provisions stand in no title."""
    # "... bản quy định về một việc thay thế bản quy định ban hành kèm theo ..."
    low = max((each.end() for each in _ACTS.finditer(text, low, end)), default=low)
    found = _ATTACHED_BEFORE.search(text, low, end)
    while found is not None:
        cited = list(_PROVISION.finditer(text, found.start(), end))
        if not cited:
            return found
        found = _ATTACHED_BEFORE.search(text, cited[-1].end(), end)
    return None


_ABBREVIATED = r"(?-i:QĐ|NĐ|NQ|TTLB|TTLT|TT|CT)(?=\s)"
_NAME = re.compile(
    rf"(?<!\w)(?P<name>{NAME_PATTERN}|{_ABBREVIATED})(?!\w)", re.IGNORECASE
)
# "Thông tư trước đây của Bộ Tài chính số 34 TC/TCT"
_EARLIER = re.compile(r"\s{1,3}trước\s{1,3}đây")
_NUMBERED_BY = re.compile(r",?\s{1,3}số\s{0,2}:?\s{0,2}")
_LINK = re.compile(
    r"(?:\s{1,3}liên\s{1,3}(?:bộ|tịch|ngành))?[,\s]{0,3}(?:số|sô)?\s{0,2}:?\s{0,2}",
    re.IGNORECASE,
)


def _last_name(before: str) -> re.Match[str] | None:
    """Return the type name that the number after ``before`` belongs to."""
    for last in sorted(_NAME.finditer(before), key=re.Match.end, reverse=True)[:3]:
        if _LINK.fullmatch(before, last.end()):
            return last
        earlier = _EARLIER.match(before, last.end())
        issuer = issuer_at(before, earlier.end() if earlier else last.end())
        if issuer is not None and _NUMBERED_BY.fullmatch(before, issuer[1]):
            return last
    return None


def _mention(
    text: str, head: _Head, number: DocumentNumber, end: int
) -> DocumentMention:
    day, year, end = day_after(text, end)
    issuer, end = issuer_at(text, end) or ("", end)
    if day is None and issuer:
        day, year, end = day_after(text, end)
    reference = DocumentReference(
        type=head.type or number.type,
        number=number,
        day=day,
        year=number.year or year,
        issuer=issuer,
        attached=head.attached,
    )
    return DocumentMention(reference, head.start, end)


def day_after(text: str, end: int) -> tuple[date | None, int | None, int]:
    """Return the day or year that follows at ``end``, and where it ends."""
    blank = _BEFORE_DAY.match(text, end)
    found = day_at(text, blank.end()) if blank else None
    if found is not None:
        return found.day, found.day.year if found.day else None, found.end
    year = _YEAR.match(text, end)
    if year is not None:
        return None, int(year[1]), year.end()
    return None, None, end
