"""Identity and account numbers warn, and are never shown. All numbers are invented."""

from bacgiang.policy.editorial.secrecy.check import check_texts
from bacgiang.policy.editorial.secrecy.findings import Finding
from bacgiang.policy.editorial.secrecy.findings import FindingKind
from bacgiang.policy.editorial.secrecy.findings import mask_number
from bacgiang.policy.editorial.secrecy.identity_numbers import is_personal_number
from bacgiang.policy.editorial.secrecy.personal_data import MAX_FINDINGS
from bacgiang.policy.text.files.full.blocks import Block
from bacgiang.policy.text.files.full.blocks import Place
from bacgiang.policy.text.files.full.blocks import PlaceKind
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
import pytest
import re
from secrecy_found import find_personal_data
import unicodedata


pytestmark = pytest.mark.regulation("4.2a")

IDENTITY, BANK = FindingKind.IDENTITY_NUMBER, FindingKind.BANK_ACCOUNT


def found_in(text: str) -> tuple[Finding, ...]:
    return find_personal_data([Block(text, Place(PlaceKind.TEXT, 0, "field"))])


@of_all(
    ("text", "excerpt"),
    [
        ("Số CMND: 120000001", "Số CMND 12*****01"),
        ("Giấy CMND số 120 000 001 cấp ngày 01/02/2010", "CMND 12*****01"),
        ("chứng minh nhân dân số 120.000.001", "chứng minh nhân dân 12*****01"),
        ("CCCD số 024085000001", "CCCD 024******001"),
        ("Căn cước công dân: 024 085 000 001", "Căn cước công dân 024******001"),
        ("CMND/CCCD số: 024085000001", "CMND/CCCD 024******001"),
        ("Số định danh cá nhân 024305000001", "Số định danh cá nhân 024******001"),
        ("Nguyễn Văn Mẫu, 024085000001, thôn Mẫu", "024******001"),
        ("Số CMND:\n120000001", "Số CMND 12*****01"),
    ],
)
@of_all("form", ["NFC", "NFD"])
def test_identity_numbers_are_found(text: str, excerpt: str, form: str) -> None:
    (found,) = found_in(unicodedata.normalize(form, text))
    assert (found.kind, found.level) == (IDENTITY, None)
    assert found.excerpt == excerpt


@pytest.mark.parametrize(
    "text",
    [
        "Số tài khoản: 19000000000090 tại Ngân hàng Mẫu",
        "STK 0011 0000 0000 3",
        "Tài khoản ngân hàng số 100000000",
        "tài khoản 3941.0.1000001.00000 tại Kho bạc Nhà nước",
        "Số TK: 19000000000090",
    ],
)
def test_bank_accounts_are_found(text: str) -> None:
    assert [found.kind for found in found_in(text)] == [BANK]


@of_all(
    "text",
    [
        "ĐT: 0900000001",
        "Điện thoại: 02040000001",
        "Số điện thoại 024085000001",
        "Mã số thuế: 240000001234",
        "Tổng số tiền là 120.000.001 đồng",
        "Kinh phí 120000001 đồng",
        "CMND được cấp 120.000.001 đồng",
        "Quyết định số 120000001/QĐ-UBND",
        "Từ ngày 01.02.2010 đến ngày 03-04-2011",
        "CMND cấp ngày 01.02.2010",
        "các năm 2021 2022 2023 2024, tài khoản 2021 2022 2023",
        "Xây dựng\t139\t120000001\t130000002",
        "999085000001",
        "024985000001",
        "024399000001",
        "Tài khoản kế toán 111, 112, 5111",
        "Số CMND: ......................",
        "1.200000001",
    ],
)
def test_other_numbers_do_not_warn(text: str) -> None:
    assert found_in(text) == ()


def test_the_head_of_a_column_says_what_its_numbers_are() -> None:
    rows = "STT | Họ và tên | Số CMND\n1 | Trần Mẫu | 120000001\n2 | Lê Mẫu | 120000002"
    assert [(found.kind, found.line) for found in found_in(rows)] == [
        (IDENTITY, 2),
        (IDENTITY, 3),
    ]
    cells = ["Họ và tên", "Số tài khoản", "Lê Mẫu", "19000000000090", "Trần Mẫu", "100"]
    blocks = [
        Block(cell, Place(PlaceKind.TABLE_CELL, number, "a.docx"))
        for number, cell in enumerate(cells, start=1)
    ]
    assert [found.place.number for found in find_personal_data(blocks)] == [4]


def test_a_long_list_is_cut() -> None:
    rows = "\n".join(f"CCCD 024085{number:06d}" for number in range(MAX_FINDINGS + 50))
    assert len(found_in(rows)) == MAX_FINDINGS


def test_year_of_birth_is_not_to_come() -> None:
    assert is_personal_number("024224000001")
    assert not is_personal_number("024299000001")
    assert not is_personal_number("02422400000")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("TÀI LIỆU LƯU HÀNH NỘI BỘ", FindingKind.INTERNAL_CIRCULATION),
        ("(Lưu hành nội bộ)", FindingKind.INTERNAL_CIRCULATION),
        ("Tài liệu này chỉ lưu hành nội bộ.", FindingKind.INTERNAL_CIRCULATION),
        ("XEM XONG TRẢ LẠI", FindingKind.INTERNAL_CIRCULATION),
        ("TÀI LIỆU THU HỒI", FindingKind.HANDLING_STAMP),
        ("CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ", FindingKind.HANDLING_STAMP),
    ],
)
def test_narrowed_circulation_warns_and_does_not_stop(
    text: str, kind: FindingKind
) -> None:
    report = check_texts([Block(text, Place(PlaceKind.TEXT))])
    assert [found.kind for found in report.warnings] == [kind]
    assert report.marks == ()


@pytest.mark.parametrize(
    "text",
    [
        "Tác phẩm lưu hành nội bộ, không kinh doanh hưởng nhuận bút thấp hơn.",
        "Quy định việc thu hồi tài liệu.",
    ],
)
def test_running_text_about_circulation_does_not_warn(text: str) -> None:
    assert check_texts([Block(text, Place(PlaceKind.TEXT))]).warnings == ()


WORDS = st.sampled_from(
    ["CMND ", "CCCD số ", "STK: ", "tài khoản ", "MẬT ", "\n", "ông Mẫu, ", " | "]
)
NUMBERS = st.from_regex(r"\d{8,14}", fullmatch=True)


@given(st.lists(st.one_of(WORDS, NUMBERS), max_size=20).map(" ".join))
def test_no_excerpt_shows_a_long_number(text: str) -> None:
    report = check_texts([Block(text, Place(PlaceKind.TEXT))])
    for found in (*report.warnings, *report.marks):
        assert not re.search(r"\d{4}", found.excerpt)


@given(st.text(st.sampled_from("0123456789 .-"), min_size=8))
def test_masks_keep_at_most_half(number: str) -> None:
    digits = [letter for letter in number if letter.isdigit()]
    masked = mask_number(number)
    assert len(masked) == len(digits)
    assert masked.count("*") >= len(digits) / 2
