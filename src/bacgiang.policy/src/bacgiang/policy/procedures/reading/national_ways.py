"""The table of ways of the national portal: way, time limit, fee, description.

The cells come without separators: "Trực tuyến3 Ngày làm việc10 USD(10 USD/người)". A
row begins where the name of a way is followed by figures and a fee.
"""

from bacgiang.policy.procedures.reading import money
from bacgiang.policy.procedures.reading.national_table import NOTHING
from bacgiang.policy.procedures.reading.national_table import stated
from bacgiang.policy.procedures.reading.remark import RemarkCode
from bacgiang.policy.procedures.reading.source_row import SourceRow
from bacgiang.policy.procedures.record.cleaning import clean_text
from bacgiang.policy.procedures.record.procedure_record import Way
from dataclasses import replace
from decimal import Decimal
import re


HEADING = "Hình thức nộpThời gianPhí, lệ phíMô tả"
FREE = "Miễn phí"

_WAYS = {
    "Trực tiếp": "direct",
    "Trực tuyến": "online",
    "Dịch vụ bưu chính": "post",
    "Khác": "other",
}
_UNITS = {
    "Ngày làm việc": "working-day",
    "Ngày": "day",
    "Giờ làm việc": "",
    "Giờ": "hour",
    "Tháng": "month",
    "Năm": "year",
}
_ROW = re.compile(
    rf"(?P<way>{'|'.join(_WAYS)})"
    rf"(?:(?P<time>\d{{1,4}}(?:[.,]\d)?)\s?(?P<unit>{'|'.join(_UNITS)})"
    r"|(?P<figures>\d[\d.,]{0,20}))"
    rf"\s?(?P<fee>{FREE}|{NOTHING}|(?P<sum>{money.FIGURES})?\s?"
    rf"(?P<currency>{money.CURRENCY}))"
)
_NO_RESERVE = re.compile(
    r"\(?\s*(?:không có|không|miễn phí)\s*\.?\s*\)?", re.IGNORECASE
)


def read_ways(row: SourceRow, text: str) -> tuple[Way, ...]:
    """Return the rows of the table; what cannot be split stays in one description."""
    body = stated(text.removeprefix(HEADING))
    if not body:
        return ()
    matches = list(_ROW.finditer(body))
    starts = [match.start() for match in matches] + [len(body)]
    ways = []
    if starts[0] > 0:
        row.remark(RemarkCode.WAYS_NOT_SPLIT, "ways", body[: starts[0]])
        ways.append(Way(way="other", description=clean_text(body[: starts[0]])))
    for match, end in zip(matches, starts[1:], strict=True):
        ways.append(_way(row, match, body[match.end() : end]))
    return tuple(ways)


def _way(row: SourceRow, match: re.Match[str], tail: str) -> Way:
    note, description = _brackets(tail)
    way = Way(way=_WAYS[match["way"]], description=clean_text(description))
    if match["figures"]:
        return _with_bare_figures(row, match, way, note)
    way = _with_time(row, way, match["time"], match["unit"])
    amount = money.parse_figures(match["sum"]) if match["sum"] else None
    currency = money.currency_named(match["currency"]) if amount is not None else ""
    return _with_fee(row, way, match["fee"], note, amount, currency)


def _with_time(row: SourceRow, way: Way, figures: str, unit: str) -> Way:
    token = _UNITS[unit]
    if not token:
        words = f"{figures} {unit}"
        row.remark(RemarkCode.TIME_WITHOUT_UNIT, "ways", words)
        return replace(way, time_note=words)
    return replace(way, time_amount=money.parse_figures(figures), time_unit=token)


def _with_bare_figures(
    row: SourceRow, match: re.Match[str], way: Way, note: str
) -> Way:
    """Read a row whose time limit has no unit.

    Its figures run into those of the fee: "120,000 VNĐ" is 120,000, or 1 and 20,000.
    """
    figures = match["figures"]
    if match["currency"]:
        words = f"{figures} {match['currency']}"
        row.remark(RemarkCode.FIGURES_RUN_TOGETHER, "ways", f"{words} {note}".strip())
        return replace(way, fee_note=_joined(words, note))
    row.remark(RemarkCode.TIME_WITHOUT_UNIT, "ways", figures)
    return _with_fee(row, replace(way, time_note=figures), match["fee"], note)


def _with_fee(
    row: SourceRow,
    way: Way,
    said: str,
    note: str,
    amount: Decimal | None = None,
    currency: str = "",
) -> Way:
    """Read a fee cell: what it says in figures, and its note in brackets."""
    kind = money.fee_kind(note)
    if said == NOTHING:
        return replace(way, fee_kind=kind, fee_note=note)
    if said == FREE:
        if not note or _NO_RESERVE.fullmatch(note):
            return replace(way, fee_amount=Decimal(0), fee_note=note)
        row.remark(RemarkCode.FREE_WITH_RESERVE, "ways", note)
        return replace(way, fee_kind=kind, fee_note=_joined(FREE, note))
    others = {each.amount for each in money.find_sums(note)} - {amount}
    if others or amount is None:
        words = _joined(said, note)
        row.remark(RemarkCode.FEE_CONTRADICTED, "ways", words)
        return replace(way, fee_kind=kind, fee_note=words)
    return replace(
        way,
        fee_kind=kind,
        fee_amount=amount,
        currency=currency,
        fee_note=note,
    )


def _joined(words: str, note: str) -> str:
    return f"{words} ({note})" if note else words


def _brackets(tail: str) -> tuple[str, str]:
    """Split a tail into the note in brackets it begins with, and the rest."""
    plain = tail.lstrip()
    if not plain.startswith("("):
        return "", tail
    depth = 0
    for place, letter in enumerate(plain):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return _unbracketed(plain[1:place]), plain[place + 1 :]
    return _unbracketed(plain[1:]), ""


def _unbracketed(note: str) -> str:
    """Return a note without a second pair of brackets around the whole of it."""
    plain = clean_text(note)
    if plain.startswith("(") and plain.endswith(")") and "(" not in plain[1:]:
        return clean_text(plain[1:-1])
    return plain
