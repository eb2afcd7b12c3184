"""Pages that a converter put into one line come apart again."""

from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.facts import Signature
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.parsing.flattened import unfold
from bacgiang.policy.law.tree import AttachmentKind
from hypothesis import given
from hypothesis import strategies as st
import pytest
from unit.law.structure.reading import numbers
from unit.law.structure.reading import squeeze
from unit.law.structure.reading import text_of


pytestmark = pytest.mark.regulation("4.1d")

LONG = "Nội dung của mục này được kể ra cho đầy đủ và rõ ràng " * 10
CONCLUSION = (
    "BAN CHẤP HÀNH TRUNG ƯƠNG\n| ĐẢNG CỘNG SẢN VIỆT NAM ------ | | Số 221-KL/TW | "
    "Hà Nội, ngày 28 tháng 11 năm 2025 | KẾT LUẬN VỀ TÌNH HÌNH CHUNG ----- Tại phiên họp, "
    f"Bộ Chính trị kết luận như sau: 1. Cơ bản thống nhất. {LONG}. 2. Giao các bộ: "
    f"2.1. Bộ A làm {LONG}. 2.2. Bộ B xong năm 2025. 3. Tổ chức thực hiện. | Nơi nhận:\n"
    "- Như trên;\n\nT/M BỘ CHÍNH TRỊ\nTrần Văn Mẫu"
)
ROW = "| 1 | Trưởng ban | 692 | người/ngày | "
RESOLUTION = (
    "NGHỊ QUYẾT\nVề việc x\nCăn cứ Luật A;\nĐiều 1. Một.\nĐiều 2. Hai.\n"
    "Nghị quyết này đã được Hội đồng nhân dân tỉnh Mẫu Khóa X, kỳ họp thứ Ba thông qua "
    "ngày 18 tháng 11 năm 2025. | Nơi nhận: - Chính phủ; - Bộ Tài chính; - Lưu: VT. | "
    "CHỦ TỊCH Nguyễn Văn Mẫu | PHỤ LỤC I NỘI DUNG CHI (Ban hành kèm theo Nghị quyết số "
    f"22/2025/NQ-HĐND) {ROW * 30} | PHỤ LỤC II MỨC CHI {ROW * 30}\nTiếp theo\n"
)
ANNOUNCEMENT = (
    "BỘ TÀI CHÍNH\nSố: 37698/TB-CHQ\nHà Nội, ngày 21 tháng 11 năm 2025 | THÔNG BÁO VỀ KẾT QUẢ "
    f"Căn cứ Luật Hải quan; Căn cứ Nghị định A {LONG}{LONG}; Cục thông báo như sau: | 1.\nHàng: {LONG}"
    f"{LONG} | | Thông báo này có hiệu lực từ ngày ký./. | Nơi nhận: - Công ty A; - Lưu: VT. | "
    "TL. CỤC TRƯỞNG KT. TRƯỞNG BAN THUẾ PHÓ TRƯỞNG BAN Đào Thị Mẫu"
)


def test_head_and_items_of_a_conclusion() -> None:
    tree = parse(CONCLUSION)
    facts = read_facts(tree)
    assert (facts.number, facts.place) == ("221-KL/TW", "Hà Nội")
    assert (facts.type, facts.title) == ("Kết luận", "VỀ TÌNH HÌNH CHUNG")
    assert [each.num for each in tree.body if each.num] == ["1.", "2.", "3."]
    assert [each.num for each in tree.body[2].children] == ["2.1.", "2.2."]
    assert facts.recipients == ("- Như trên;",)


def test_closing_and_appendices_of_a_resolution() -> None:
    tree = parse(RESOLUTION)
    facts = read_facts(tree)
    assert numbers(tree) == ["1", "2"]
    assert facts.recipients == ("- Chính phủ;", "- Bộ Tài chính;", "- Lưu: VT.")
    assert facts.signatures == (Signature((), "CHỦ TỊCH", "Nguyễn Văn Mẫu"),)
    assert str(facts.issue_date) == "2025-11-18"
    assert facts.issuer == "Hội đồng nhân dân tỉnh Mẫu"
    assert [each.kind for each in tree.attachments] == [AttachmentKind.APPENDIX] * 2


def test_grounds_and_signature_of_an_announcement() -> None:
    facts = read_facts(parse(ANNOUNCEMENT))
    assert facts.title == "VỀ KẾT QUẢ"
    assert facts.grounds[0] == "Căn cứ Luật Hải quan;"
    assert facts.recipients == ("- Công ty A;", "- Lưu: VT.")
    assert facts.signatures == (
        Signature(
            ("TL. CỤC TRƯỞNG KT. TRƯỞNG BAN THUẾ",), "PHÓ TRƯỞNG BAN", "Đào Thị Mẫu"
        ),
    )


@pytest.mark.parametrize(
    "line",
    [
        f"1 | 2.000815 | {LONG * 3} | - Tiếp nhận tại bộ phận một cửa | 2 | Có",
        f"Số TT | Tên | {LONG * 3} | Quyết định số 5 của Chủ tịch | Ghi chú",
        f"{LONG * 3}",
        # Cells of nothing but tabs.
        "\t|" * 600,
    ],
)
def test_rows_of_tables_stay_whole(line: str) -> None:
    assert unfold(line) == line


CELLS = st.sampled_from(
    [
        "| ",
        " | | ",
        LONG,
        "Nơi nhận: - A; - B. ",
        "KẾT LUẬN VỀ X ---- Y: 1. Z. 2. T. ",
        "THÔNG BÁO Căn cứ A; Căn cứ B; ",
        "PHỤ LỤC I X (Ban hành kèm theo Nghị quyết số 1) ",
        "CHỦ TỊCH Nguyễn Văn Mẫu ",
        "TM. CHÍNH PHỦ ",
        "Số 221-KL/TW ",
        "---- ",
        "./. ",
        "1. A. 2. B; 2.1. C. ",
        "\x0b",
        "\u2028",
        "\n",
    ]
)


@given(st.lists(CELLS, max_size=40).map("".join))
def test_only_white_space_is_added(text: str) -> None:
    assert squeeze(unfold(text)) == squeeze(text)
    assert text_of(parse(text)) == squeeze(text)
