"""Ways, time limit and fee of the rows of 2016: three texts that make one table.

A figure is taken only from a text that says one plain thing; the whole text stays in
the note beside it.
"""

from bacgiang.policy.procedures.reading import money
from bacgiang.policy.procedures.reading.remark import RemarkCode
from bacgiang.policy.procedures.reading.source_row import SourceRow
from bacgiang.policy.procedures.record.procedure_record import Way
from dataclasses import replace
from decimal import Decimal
import re


PAPERS_HEADING = re.compile(r"\s*(?:a[).]|-)\s*Thành phần hồ sơ", re.IGNORECASE)
"""Where the list of papers begins; in another field it stands by mistake."""

_POST = re.compile(r"bưu chính|bưu điện", re.IGNORECASE)
_ONLINE = re.compile(r"trực tuyến|qua mạng|thư điện tử", re.IGNORECASE)
_DIRECT = re.compile(
    r"trực tiếp|(?:^|\W)tại\s|^(?:Bộ phận|UBND|Ủy ban|Phòng)", re.IGNORECASE
)
_STEPS = re.compile(r"\A(?:a\)\s*)?Bước\s*1")

_UNITS = {"ngày làm việc": "working-day", "ngày": "day", "giờ": "hour"} | {
    "tháng": "month",
    "năm": "year",
}
_TIME = re.compile(
    r"(?P<amount>\d{1,4})\)?\s*(?P<unit>ngày làm việc|ngày|tháng|giờ)(?!\w)",
    re.IGNORECASE,
)
_BEFORE_TIME = re.compile(
    r"-?\s*(?:(?:Trong(?: thời hạn| vòng)?|Thời (?:gian|hạn)(?: \w+){0,4}?|Tối đa|là"
    r"|[Kk]hông quá|Chậm nhất)\s*){0,4}(?:\w+(?: \w+)? \()?\(?",
    re.IGNORECASE,
)
_SAYS_TIME = re.compile(r"ngày|tháng|giờ|buổi|tuần", re.IGNORECASE)

_NO_FEE = re.compile(r"(?:không(?: có| thu)?|miễn phí)\s*[.;]?", re.IGNORECASE)
_UNIT_OF_ONE = (
    r"(?:1 )?(?:giấy phép|giấy|hồ sơ|trường hợp|bản sao|bản|tờ khai|người|thẻ)"
)
_PLAIN_FEE = re.compile(
    rf"-?\s*(?:[^\n:]{{3,200}}:\s*)?(?:{money.FIGURES})\s?{money.CURRENCY}"
    rf"(?:\s?/\s?{_UNIT_OF_ONE})?\s*[.;]?(?:\s*\([^()]*\)?\s*\.?)?"
)


def read_ways(row: SourceRow) -> tuple[Way, ...]:
    """Return a row for every way named; one without a way where none is."""
    description = row.take("cach_thuc_thuc_hien").lstrip(": ")
    _take_copy(row, description)
    time = _time(row, row.take("thoi_han_giai_quyet").lstrip(": "))
    whole = _fee(row, time, row.take("le_phi").lstrip(": "))
    ways = _names(row, description)
    if not ways and whole == Way():
        return ()
    return tuple(
        replace(whole, way=way, description=description) for way in ways or ("",)
    )


def _take_copy(row: SourceRow, description: str) -> None:
    """Leave out the second copy of the text, which a faulty form wrote."""
    copy = row.take("sel_spec_code").lstrip(": ")
    if copy and _squeezed(copy) != _squeezed(description):
        row.remark(RemarkCode.UNKNOWN_VALUE, "ways", f"sel_spec_code: {copy}")


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _names(row: SourceRow, text: str) -> tuple[str, ...]:
    if not text:
        return ()
    if _STEPS.match(text):
        row.remark(RemarkCode.STEPS_IN_WAYS, "ways", text)
        return ("other",)
    patterns = (("direct", _DIRECT), ("online", _ONLINE), ("post", _POST))
    names = tuple(name for name, pattern in patterns if pattern.search(text))
    if not names:
        row.remark(RemarkCode.WAY_NOT_KNOWN, "ways", text)
    return names or ("other",)


def _time(row: SourceRow, text: str) -> Way:
    if not text:
        return Way()
    if PAPERS_HEADING.match(text) or not _SAYS_TIME.search(text):
        row.remark(RemarkCode.WRONG_CONTENT, "ways.time_note", text)
        return Way(time_note=text)
    found = list(_TIME.finditer(text))
    if len(found) > 1:
        row.remark(RemarkCode.SEVERAL_TIMES, "ways.time_note", text)
        return Way(time_note=text)
    if not found or not _BEFORE_TIME.fullmatch(text[: found[0].start()]):
        if not text.lower().startswith("trong ngày"):
            row.remark(RemarkCode.TIME_WITHOUT_FIGURE, "ways.time_note", text)
        return Way(time_note=text)
    amount = Decimal(found[0]["amount"])
    unit = _UNITS[" ".join(found[0]["unit"].lower().split())]
    is_all = found[0].start() == 0 and text[found[0].end() :] in ("", ".")
    return Way(time_amount=amount, time_unit=unit, time_note="" if is_all else text)


def _fee(row: SourceRow, way: Way, text: str) -> Way:
    if not text:
        return way
    if _NO_FEE.fullmatch(text):
        return replace(way, fee_amount=Decimal(0))
    kind = money.fee_kind(text)
    sums = list(money.find_sums(text))
    first, _, rest = text.partition("\n")
    if _NO_FEE.fullmatch(first) and not sums:
        row.remark(RemarkCode.WRONG_CONTENT, "ways.fee_note", rest)
        return replace(way, fee_amount=Decimal(0), fee_note=text)
    if len(sums) == 1 and _PLAIN_FEE.fullmatch(text):
        return replace(
            way,
            fee_kind=kind,
            fee_amount=sums[0].amount,
            currency=sums[0].currency,
            fee_note="" if (sums[0].start, sums[0].end) == (0, len(text)) else text,
        )
    says = RemarkCode.FEE_NOT_PLAIN if sums or "%" in text else None
    row.remark(says or RemarkCode.FEE_WITHOUT_FIGURE, "ways.fee_note", text)
    return replace(way, fee_kind=kind, fee_note=text)
