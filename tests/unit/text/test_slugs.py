"""Names in addresses, of titles as boards write them (4.1b, 4.1d)."""

from bacgiang.policy.text.slugs import LONGEST
from bacgiang.policy.text.slugs import slug
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
import re
import unicodedata


TITLES = {
    "Đẩy mạnh cải cách thủ tục hành chính": "day-manh-cai-cach-thu-tuc-hanh-chinh",
    "Quyết định số 76/2007/QĐ-UBND": "quyet-dinh-so-76-2007-qd-ubnd",
    "Ủy ban nhân dân huyện Hiệp Hòa – thông báo": "uy-ban-nhan-dan-huyen-hiep-hoa"
    "-thong-bao",
    "Vải thiều Lục Ngạn: “được mùa, được giá”": "vai-thieu-luc-ngan-duoc-mua-duoc-gia",
    "Kế hoạch phát triển KT-XH 6 tháng cuối năm 2026": "ke-hoach-phat-trien-kt-xh-6"
    "-thang-cuoi-nam-2026",
    "ĐƯỜNG LIÊN THÔN ĐÃ THÔNG XE": "duong-lien-thon-da-thong-xe",
    "[Mẫu] Nghị quyết 57-NQ/TW": "mau-nghi-quyet-57-nq-tw",
    "Khẩn: bão số 3 (20 - 21/7)": "khan-bao-so-3-20-21-7",
    "中文": "",
    "…": "",
}


@of_all(("title", "wanted"), TITLES.items())
def test_a_title_becomes_a_readable_name(title: str, wanted: str) -> None:
    assert slug(title) == wanted
    assert slug(unicodedata.normalize("NFD", title)) == wanted


def test_a_long_title_ends_at_a_words_end() -> None:
    title = "Về việc ban hành Quy chế tổ chức, quản lý và hoạt động Hệ thống trang "
    title += "thông tin điện tử tỉnh Bắc Giang"
    made = slug(title)
    assert len(made) <= LONGEST
    assert slug(title, longest=1000).startswith(f"{made}-")
    assert made.endswith("-thong-tin")


@given(st.text(max_size=200))
def test_a_name_can_stand_in_an_address(text: str) -> None:
    made = slug(text)
    assert len(made) <= LONGEST
    assert re.fullmatch("([a-z0-9]+(-[a-z0-9]+)*)?", made)
    assert slug(made) == made
