"""Readers of other portals' rows: all of them read, and what was told about them."""

from bacgiang.policy.procedures.reading.detecting import detect
from bacgiang.policy.procedures.reading.detecting import read_row
from bacgiang.policy.procedures.reading.detecting import Source
from bacgiang.policy.procedures.reading.file_names import split_files
from bacgiang.policy.procedures.reading.remark import RemarkCode
from bacgiang.policy.procedures.record.json_form import check
from bacgiang.policy.procedures.record.json_form import to_json
from bacgiang.policy.procedures.record.procedure_record import Paper
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from bacgiang.policy.procedures.record.procedure_record import Way
from collections import Counter
from decimal import Decimal
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from of_all import of_all
import pytest
from tiers import examples
import time
from typing import Any


pytestmark = pytest.mark.regulation("2.2b", "4.1c")

LOCAL = {"code": "XXH01A", "name": "Thủ tục mẫu", "linh_vuc_code": "XX"}
NATIONAL = {"ma_thu_tuc": "1.000001", "ten_thu_tuc": "Thủ tục mẫu"}


def _local(**texts: str) -> ProcedureRecord:
    record = read_row(LOCAL | texts).record
    assert record is not None
    return record


def _national(**texts: str) -> ProcedureRecord:
    record = read_row(NATIONAL | texts).record
    assert record is not None
    return record


def _codes(row: dict[str, Any]) -> set[str]:
    return {each.code.value for each in read_row(row).remarks}


def _counts(rows: list[dict[str, Any]]) -> Counter[str]:
    return Counter(
        remark.words if remark.code is RemarkCode.LACKING else remark.code.value
        for row in rows
        for remark in read_row(row).remarks
    )


# --- the real lists


def test_every_row_of_2016_is_read(local_rows: list[dict[str, Any]]) -> None:
    assert {detect(row) for row in local_rows} == {Source.LOCAL_2016}
    readings = [read_row(row) for row in local_rows]
    assert [each.record is not None for each in readings] == [True] * 262
    assert all(check(each.record) == () for each in readings if each.record)
    counts = _counts(local_rows)
    print(counts)
    assert counts["nearly-empty"] == 13
    assert counts["wrong-content"] == 6
    assert counts["missing-steps"] == 13
    assert counts["papers-not-split"] == 0


def test_every_row_of_the_national_portal_is_read(
    national_rows: list[dict[str, Any]],
) -> None:
    assert {detect(row) for row in national_rows} == {Source.NATIONAL}
    readings = [read_row(row) for row in national_rows]
    assert [each.record is not None for each in readings] == [True] * 63
    assert all(check(each.record) == () for each in readings if each.record)
    counts = _counts(national_rows)
    print(counts)
    assert counts["fee-contradicted"] == 9
    assert counts["figures-run-together"] == 5
    assert not {"ways-not-split", "papers-not-split", "basis-not-split"} & set(counts)
    assert not {"file-not-split", "results-not-split", "unknown-key"} & set(counts)


def test_a_record_read_and_written_is_read_again_as_it_was(
    local_rows: list[dict[str, Any]], national_rows: list[dict[str, Any]]
) -> None:
    for row in [*local_rows, *national_rows]:
        record = read_row(row).record
        assert record is not None
        assert read_row(to_json(record)).record == record


def test_the_papers_of_a_school_transfer_are_no_time_limit(
    local_rows: list[dict[str, Any]],
) -> None:
    row = next(each for each in local_rows if each["code"] == "CTH02A")
    reading = read_row(row)
    assert reading.record is not None
    assert reading.record.ways[0].time_amount is None
    assert reading.record.ways[0].time_note.startswith("a) Thành phần hồ sơ")
    wrong = [each for each in reading.remarks if each.code is RemarkCode.WRONG_CONTENT]
    assert [each.field for each in wrong] == ["ways.time_note"]


# --- single texts of 2016


@of_all(
    ("text", "amount", "unit"),
    [
        ("15 ngày làm việc kể từ ngày nhận đủ hồ sơ", "15", "working-day"),
        (": 05 ngày kể từ khi nhận đủ hồ sơ", "5", "day"),
        ("Trong thời hạn 03 ngày làm việc", "3", "working-day"),
        ("Tối đa là năm (05) ngày làm việc kể từ ngày nhận", "5", "working-day"),
        ("Thời gian phê duyệt dự án không quá 50 ngày làm việc", "50", "working-day"),
        ("10 tháng kể từ khi nhận đủ hồ sơ", "10", "month"),
        ("Trong ngày; nhận sau 15 giờ thì trả ngày sau", None, ""),
        ("Trong ngày hoặc không quá 3 ngày nếu gửi bưu điện", None, ""),
        ("20 ngày làm việc; nhà ở riêng lẻ: 15 ngày làm việc", None, ""),
        ("ngày làm việc, kể từ ngày nhận đủ hồ sơ", None, ""),
    ],
)
def test_a_time_limit_is_taken_only_where_it_is_plain(
    text: str, amount: str | None, unit: str
) -> None:
    (way,) = _local(thoi_han_giai_quyet=text).ways
    assert way.time_amount == (Decimal(amount) if amount else None)
    assert way.time_unit == unit
    assert way.time_note == text.lstrip(": ")


@pytest.mark.parametrize(
    ("text", "amount", "kind"),
    [
        ("Không.", "0", ""),
        ("Lệ phí cấp giấy: 70.000 đồng/giấy.\n(Thông tư số 1)", "70000", "charge"),
        ("Phí bản sao: 3000đ/1 bản sao.", "3000", "fee"),
        ("40.000 đồng/trường hợp.", "40000", ""),
        ("Phí thẩm định: 2.000đ/m3", None, "fee"),
        ("0,01% giá gói thầu (tối thiểu 1.000.000 đồng)", None, ""),
        ("- Doanh nghiệp: 200.000đ;\n- Cá nhân: 100.000đ", None, ""),
        ("- Bổ sung: miễn thu;\n- Lệ phí điều chỉnh: 25.000đ.", None, ""),
        ("Giấy chứng nhận kinh tế trang trại.", None, ""),
    ],
)
def test_a_fee_is_taken_only_where_it_is_plain(
    text: str, amount: str | None, kind: str
) -> None:
    (way,) = _local(le_phi=text).ways
    assert way.fee_amount == (Decimal(amount) if amount else None)
    assert way.fee_kind == kind
    assert way.fee_note == ("" if text == "Không." else text)
    assert way.currency == ("VND" if amount and amount != "0" else "")


def test_ways_are_told_by_their_words() -> None:
    text = "Nộp trực tiếp, gửi qua đường bưu điện hoặc trực tuyến"
    assert [way.way for way in _local(cach_thuc_thuc_hien=text).ways] == [
        "direct",
        "online",
        "post",
    ]
    assert [way.way for way in _local(cach_thuc_thuc_hien="Xem quy chế").ways] == [
        "other"
    ]
    assert "way-not-known" in _codes(LOCAL | {"cach_thuc_thuc_hien": "Xem quy chế"})


def test_papers_keep_their_cases_and_what_stands_below_them() -> None:
    record = _local(
        txta_ho_so="a) Thành phần hồ sơ gồm:\n* Đối với công trình:\n- Đơn (Mẫu số 3);\n"
        "- Bản vẽ, gồm:\n+ Mặt bằng;\n+ Mặt cắt.\n* Đối với nhà ở:\n1- Đơn\n"
        "- kèm ảnh\nCó thể nộp bản chụp.\nb) Số lượng hồ sơ: 01 bộ gốc, 02 bộ sao"
    )
    assert record.papers == (
        Paper("Đơn (Mẫu số 3)", "Đối với công trình", form="Mẫu số 3"),
        Paper("Bản vẽ, gồm:", "Đối với công trình", note="+ Mặt bằng;\n+ Mặt cắt."),
        Paper("Đơn", "Đối với nhà ở", note="- kèm ảnh"),
    )
    assert record.papers_note == (
        "Có thể nộp bản chụp.\nSố lượng hồ sơ: 01 bộ gốc, 02 bộ sao"
    )
    assert record.sets is None


def test_unknown_keys_and_values_are_kept_and_told() -> None:
    row = LOCAL | {"scope": "2", "4": "Ghi chú thêm", "1": "File"}
    reading = read_row(row)
    assert reading.record is not None
    assert reading.record.note == "4: Ghi chú thêm"
    told = [each.code for each in reading.remarks if "File" in each.words]
    assert told == [RemarkCode.UNKNOWN_KEY]
    assert "unknown-value" in _codes(row)


# --- single tables of the national portal


def test_cells_that_ran_together_are_split() -> None:
    record = _national(
        cach_thuc_thuc_hien="Hình thức nộpThời gianPhí, lệ phíMô tả"
        "Trực tuyến3 Ngày làm việc10 USD(10 USD/người)Qua cổng"
        "Dịch vụ bưu chính6 ThángMiễn phíTrực tiếp2 GiờKhông có thông tin",
    )
    assert record.ways == (
        Way(
            "online",
            Decimal(3),
            "working-day",
            fee_amount=Decimal(10),
            currency="USD",
            fee_note="10 USD/người",
            description="Qua cổng",
        ),
        Way("post", Decimal(6), "month", fee_amount=Decimal(0)),
        Way("direct", Decimal(2), "hour"),
    )


@pytest.mark.parametrize(
    ("cell", "note", "code"),
    [
        ("3 Ngày40 VNĐ(40.000đ/giấy)", "40 VNĐ (40.000đ/giấy)", "fee-contradicted"),
        ("120 VNĐ(20.000 vnđ/tờ)", "120 VNĐ (20.000 vnđ/tờ)", "figures-run-together"),
        ("3 NgàyMiễn phí(theo HĐND)", "Miễn phí (theo HĐND)", "free-with-reserve"),
    ],
)
def test_a_fee_that_contradicts_itself_is_left_open(
    cell: str, note: str, code: str
) -> None:
    row = NATIONAL | {"cach_thuc_thuc_hien": f"Trực tiếp{cell}"}
    reading = read_row(row)
    assert reading.record is not None
    assert reading.record.ways[0].fee_amount is None
    assert reading.record.ways[0].fee_note == note
    assert code in _codes(row)


def test_what_is_no_table_stays_whole() -> None:
    record = _national(
        cach_thuc_thuc_hien="Nộp tại trụ sở",
        thanh_phan_ho_so="Đơn và ảnh",
        can_cu_phap_ly="Theo luật hiện hành",
        ket_qua_xu_ly="Giấy phép",
    )
    assert record.ways[0].description == "Nộp tại trụ sở"
    assert (record.papers, record.papers_note) == ((), "Đơn và ảnh")
    assert record.legal_basis[0].title == "Theo luật hiện hành"
    assert record.results[0].name == "Giấy phép"


def test_a_padded_count_in_a_name_ends_no_row() -> None:
    record = _national(
        thanh_phan_ho_so="--Tên giấy tờMẫu đơn, tờ khaiSố lượngHóa đơn: 01 bản chính"
        "1 bản chính,2 bản saoTờ khai nộp 02 bản chính tờ khai0 bản chính--"
    )
    assert [(each.name, each.originals, each.copies) for each in record.papers] == [
        ("Hóa đơn: 01 bản chính", 1, 2),
        ("Tờ khai nộp 02 bản chính tờ khai", 0, None),
    ]


@pytest.mark.parametrize(
    ("cell", "name", "files"),
    [
        ("Đơn theo mẫuTK 1.000302.docx", "Đơn theo mẫu", ["TK 1.000302.docx"]),
        ("theo quy địnhbáo cáo.docx", "theo quy định", ["báo cáo.docx"]),
        ("Nghị định 39/2026/NĐ-CPmau so 2.doc", None, ["mau so 2.doc"]),
        ("Thông tư 1/2025/TT-BNNMTMẫu 3.docx", None, ["Mẫu 3.docx"]),
        (
            "Phương án;Mus01.docxPhlcIV.docx",
            "Phương án;",
            ["Mus01.docx", "PhlcIV.docx"],
        ),
        ("(mẫu NA17)101-Mau nguoi.doc", "(mẫu NA17)", ["101-Mau nguoi.doc"]),
        ("Hộ chiếu", "Hộ chiếu", []),
        ("Đơn xin.docx của Sở", "Đơn xin.docx của Sở", []),
    ],
)
def test_names_of_files_are_told_from_names_of_papers(
    cell: str, name: str | None, files: list[str]
) -> None:
    read_name, read_files = split_files(cell)
    assert list(read_files) == files
    assert read_name + "".join(read_files) == cell
    assert name is None or read_name == name


# --- anything else


def test_rows_without_code_or_name_are_not_readable() -> None:
    for row in (LOCAL | {"code": ""}, NATIONAL | {"ten_thu_tuc": None}, {}, [], "x"):
        reading = read_row(row)
        assert reading.record is None
        assert reading.errors


def test_our_own_form_is_read_strictly() -> None:
    own = to_json(_local(le_phi="Không"))
    assert detect(own) is Source.OWN
    assert read_row(own).record is not None
    assert read_row(own | {"colour": "red"}).record is None


_TEXTS = st.text(max_size=60) | st.text(
    alphabet="Trực tiếp0123456789 Ngày.docx-bản chính,Mã: KQG()/\nLuậtQHTT",
    max_size=120,
)
_KEYS = [
    "cach_thuc_thuc_hien",
    "thanh_phan_ho_so",
    "can_cu_phap_ly",
    "ket_qua_xu_ly",
    "detail_url",
    "yeu_cau_dieu_kien",
    "thu_tuc_lien_quan",
    "doi_tuong_thuc_hien",
    "so_quyet_dinh",
    "raw_text",
    "thoi_han_giai_quyet",
    "le_phi",
    "txta_ho_so",
    "txta_co_quan_thuc_hien",
    "txta_ket_qua",
    "txta_can_cu_phap_ly",
    "sel_spec_code",
    "scope",
    "1",
]


@settings(max_examples=examples(150), deadline=None)
@given(
    base=st.sampled_from([LOCAL, NATIONAL]),
    texts=st.dictionaries(st.sampled_from(_KEYS), _TEXTS | st.integers(), max_size=8),
)
def test_whatever_a_row_holds_it_is_read_or_refused(
    base: dict[str, Any], texts: dict[str, Any]
) -> None:
    reading = read_row(base | texts)
    assert (reading.record is None) == bool(reading.errors)
    if reading.record:
        assert check(reading.record) == ()


PIECES = (
    "(",
    "1 bản chính",
    "Trực tiếp1",
    "a.docx",
    "1/2020/TT-",
    "Mã: ",
    "Từ khóa",
    "a, ",
    "- a:\n",
    "9.",
    "Cơ quan ",
    "(Mẫu ",
    "Căn cứ Luật số ",
)


@pytest.mark.timed
@pytest.mark.parametrize("piece", PIECES)
def test_the_time_to_read_grows_with_the_length_only(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        started = time.process_time()
        for base in (LOCAL, NATIONAL):
            read_row(base | dict.fromkeys(_KEYS, text))
        return time.process_time() - started

    # Squared, it would be 64 times as long; a busy machine gets a wide margin.
    assert seconds(32_000) < 25 * seconds(4_000) + 0.5
