"""The table of legal documents of the national portal: title, number.

"Luật 51/2019/QH1451/2019/QH14Thông tư quy định ...53/2016/TT-BCA": a row ends with a
number after which the next begins without a blank. The title can be a number itself,
so a number ends a row only where something stands before it. It can also end with a
number, which another then follows at once, or with a year: "sửa đổi 202323/2023/QH15"
is 2023 and 23/2023/QH15.
"""

from bacgiang.policy.procedures.reading.basis import read_document
from bacgiang.policy.procedures.reading.national_table import stated
from bacgiang.policy.procedures.reading.remark import RemarkCode
from bacgiang.policy.procedures.reading.source_row import SourceRow
from bacgiang.policy.procedures.record.cleaning import clean_line
from bacgiang.policy.procedures.record.cleaning import clean_text
from bacgiang.policy.procedures.record.procedure_record import BasisDocument
from dataclasses import replace
import re


HEADING = "Tên văn bản pháp lýMã văn bản"
CARRIED_OUT_BY = "Cơ quan thực hiện"

# The marks whose letters run into a title in capitals (TT-BTCQUY ĐỊNH).
_ISSUERS = (
    r"BKHĐT|BLĐTBXH|BNNPTNT|BNNMT|BTNMT|BVHTTDL|BGDĐT|BGTVT|BTTTT|BKHCN|BCA|BTC|BTP|BYT"
    r"|BQP|BXD|BCT|BNG|BNV|NHNN|TTCP|UBDT|TANDTC|VKSNDTC|HĐTP|UBND|HĐND|VPCP|TTg|CP"
)
_ISSUER = rf"(?:{_ISSUERS}|[A-ZĐƯ]{{2,10}}(?![a-zà-ỹđư]))"
_TYPE = r"(?:TTLT|VBHN|NĐ|TT|QĐ|NQ|CT|PL|KH|TB)"
_MARKS = rf"(?>(?:UBTV)?QH\d{{2}}|L-CTN|{_TYPE}(?:[-/]{_ISSUER}){{1,5}})"
_SERIAL = r"(?:(?<=(?<!\d)\d{4})\d{1,3}|(?<!\d)\d{1,3}(?:\.\d{1,2})?)"
_NAME = (
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư liên tịch|Thông tư"
    r"|Quyết định|Lệnh|Chỉ thị)"
)
_NUMBER = re.compile(
    rf"(?:(?:(?<=[^\s(])|\A)(?P<name>(?:{_NAME}\s{{1,2}})?(?:số\s{{0,2}})?))?"
    rf"(?P<number>{_SERIAL}/\d{{4}}/{_MARKS})(?=[^\s.,;:)\]/-]|\n|\Z)"
)

_BARE = re.compile(
    rf"(?:số\s{{0,2}})?(?P<number>\d{{1,3}}(?:\.\d{{1,2}})?/\d{{4}}/{_MARKS})"
)


def read_basis(row: SourceRow, text: str) -> tuple[BasisDocument, ...]:
    """Return the documents; what cannot be split is one document without number."""
    body = stated(without_bodies(text.removeprefix(HEADING)))
    documents = []
    start = position = 0
    # What is behind counts as nothing: QH1451/2019 is QH14 and 51/2019.
    while match := _NUMBER.search(body[position:]):
        title = clean_line(body[start : position + match.start()])
        position += match.end()
        if title and not _ends_title(title, match["number"], body[position:]):
            documents.append(_document(title, clean_line(match[0])))
            start = position
    rest = clean_line(body[start:])
    if rest:
        row.remark(RemarkCode.BASIS_NOT_SPLIT, "legal_basis", rest)
        documents.append(read_document(rest))
    return tuple(documents)


def _ends_title(title: str, number: str, rest: str) -> bool:
    """Tell whether a number is the end of a title, and the row's number follows it.

    Two equal numbers are a row of their own whose title is its number.
    """
    following = _BARE.match(rest)
    if title.endswith(number) or following is None:
        return False
    after = _BARE.match(rest[following.end() :])
    return after is None or after["number"] != following["number"]


def without_bodies(text: str) -> str:
    """Return the table without the next section of the page, which can follow it."""
    head, mark, tail = text.partition(CARRIED_OUT_BY)
    is_section = mark and tail[:1].isupper() and not head.endswith(" ")
    return clean_text(head if is_section else text)


def _document(title: str, number: str) -> BasisDocument:
    read = read_document(title)
    same = read.number and number.endswith(read.number)
    return replace(read if same else BasisDocument(title=title), number=number)
