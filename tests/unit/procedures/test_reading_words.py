"""No word of a source row is lost: it stands in the record, or is known furniture."""

from bacgiang.policy.procedures.reading.detecting import read_row
from bacgiang.policy.procedures.reading.local_2016 import CODES
from bacgiang.policy.procedures.reading.local_2016 import LEFT_OVER
from bacgiang.policy.procedures.reading.local_audiences import WORDS
from bacgiang.policy.procedures.reading.local_bodies import LABELS
from bacgiang.policy.procedures.reading.local_papers import HEADING
from bacgiang.policy.procedures.reading.local_papers import MARKER
from bacgiang.policy.procedures.reading.local_papers import SETS
from bacgiang.policy.procedures.reading.national import AUDIENCES
from bacgiang.policy.procedures.reading.national import KINDS
from bacgiang.policy.procedures.reading.national import LEVELS
from bacgiang.policy.procedures.reading.national_table import NOTHING
from bacgiang.policy.procedures.reading.national_table import PAGE_FURNITURE
from bacgiang.policy.procedures.record.cleaning import clean_text
from bacgiang.policy.procedures.record.json_form import to_json
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from collections import Counter
from collections.abc import Iterator
import pytest
import re
from typing import Any


pytestmark = pytest.mark.regulation("2.2b", "4.1c")

WORD = re.compile(r"[^\W_]+")
UNITS = {
    "working-day": "ngày làm việc",
    "day": "ngày",
    "hour": "giờ",
    "month": "tháng",
    "year": "năm",
}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif value is not None:
        yield str(value)


def _words(text: str) -> list[str]:
    return WORD.findall(clean_text(text).lower())


# --- the site of 2016: every word, as often as it stands there


def _local_furniture(row: dict[str, Any], record: ProcedureRecord) -> Iterator[str]:
    yield from (row["linh_vuc_code"], *(row[key] for key in CODES))
    yield row.get("sel_spec_code", "")
    yield from (row[key] for key in "123" if row.get(key) in LEFT_OVER)
    yield from (name for name, token in WORDS.items() if token in record.audiences)
    for line in row.get("txta_co_quan_thuc_hien", "").split("\n"):
        before, label, value = line.partition("Cơ quan")
        label, colon, value = f"{label}{value}".partition(":")
        yield before
        if colon and any(each.fullmatch(label.strip()) for each in LABELS.values()):
            yield label
        yield value if value.strip(" .") == "Không" else ""
    for key in ("txta_ho_so", "txta_ket_qua", "txta_can_cu_phap_ly"):
        for line in row.get(key, "").split("\n"):
            for pattern in (HEADING, SETS, MARKER):
                found = pattern.match(line)
                yield found[0] if found else ""
    sets = [each for each in row.get("txta_ho_so", "").split("\n") if SETS.match(each)]
    yield from sets[-1:]
    fee = row.get("le_phi", "").split("\n")[0]
    yield fee if fee.lower().strip(" .") == "không" else ""
    for way in record.ways[:1]:
        yield (
            f"{row['thoi_han_giai_quyet']}"
            if way.time_amount and not way.time_note
            else ""
        )


def test_no_word_of_the_262_rows_is_lost(local_rows: list[dict[str, Any]]) -> None:
    lost = {}
    for row in local_rows:
        record = read_row(row).record
        assert record is not None
        kept = Counter(
            word for text in _texts(to_json(record)) for word in _words(text)
        )
        known = Counter(
            word for text in _local_furniture(row, record) for word in _words(text)
        )
        there = Counter(word for text in row.values() for word in _words(text))
        rest = there - kept - known
        if rest:
            lost[row["code"]] = dict(rest)
    assert lost == {}


# --- the national portal: every character, as words have run together

FURNITURE = (
    *PAGE_FURNITURE,
    NOTHING,
    *AUDIENCES,
    *LEVELS,
    *KINDS,
    "Hình thức nộpThời gianPhí, lệ phíMô tả",
    "Tên giấy tờMẫu đơn, tờ khaiSố lượng",
    "Tên văn bản pháp lýMã văn bản",
    "Cơ quan thực hiện",
    "Trực tuyến",
    "Trực tiếp",
    "Dịch vụ bưu chính",
    "Miễn phí",
    "Từ khóa",
    "Mô tả",
    "Mã",
)
NOT_READ = ("raw_text", "formality_id")


def _squeezed(text: str) -> str:
    return "".join(WORD.findall(clean_text(text)))


def _figures(record: ProcedureRecord) -> Iterator[str]:
    for way in record.ways:
        yield f"{way.time_amount} {UNITS[way.time_unit]}" if way.time_unit else ""
        yield f"{way.fee_amount} {way.currency}"
        yield f"{way.fee_amount} Việt Nam Đồng"
        yield f"{way.fee_note}"
    for paper in record.papers:
        copies = f"{paper.copies} bản sao" if paper.copies is not None else ""
        yield f"{paper.originals} bản chính {copies}"


def test_no_character_of_the_63_rows_is_lost(
    national_rows: list[dict[str, Any]],
) -> None:
    lost = {}
    for row in national_rows:
        record = read_row(row).record
        assert record is not None
        pieces = [*_texts(to_json(record)), *_figures(record)]
        pieces += [piece.capitalize() for piece in pieces] + list(FURNITURE)
        ordered = sorted({_squeezed(each) for each in pieces} - {""}, key=len)
        for key, text in row.items():
            nothing = key in NOT_READ or text.lower() == "không"
            rest = "" if nothing else _squeezed(text).casefold()
            for piece in reversed(ordered):
                rest = rest.replace(piece.casefold(), " ")
            if rest.strip():
                lost[row["ma_thu_tuc"], key] = rest.split()
    assert lost == {}
    assert all("raw_text" in row for row in national_rows)


def test_the_page_copy_says_nothing_else(national_rows: list[dict[str, Any]]) -> None:
    labels = re.compile(
        "Tên thủ tục|Mã thủ tục|Số quyết định|Cấp thực hiện|Loại thủ tục|Lĩnh vực"
        "|Đối tượng thực hiện|Cơ quan có thẩm quyền|Địa chỉ tiếp nhận HS"
        "|Cơ quan được ủy quyền|Cơ quan phối hợp|Thủ tục hành chính liên quan"
        "|Trình Tự Thực Hiện|Cách Thức Thực Hiện|Thành phần hồ sơ|Căn cứ pháp lý"
        "|Cơ quan thực hiện|Yêu cầu, điều kiện thực hiện|Kết quả xử lý|Từ khóa|Mô tả"
    )
    known = sorted({_squeezed(each) for each in FURNITURE}, key=len, reverse=True)
    for row in national_rows:
        rest = _squeezed(row["raw_text"])
        texts = {_squeezed(text) for key, text in row.items() if key != "raw_text"}
        for text in sorted(texts - {""}, key=len, reverse=True):
            rest = rest.replace(text, " ")
        for label in labels.pattern.split("|"):
            rest = rest.replace(_squeezed(label), " ")
        for label in known:
            rest = rest.replace(label, " ")
        assert rest.split() == []
