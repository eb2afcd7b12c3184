"""Lines broken by pages, and what belongs to the page and not to the text."""

from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import SpanKind
import pytest
from unit.law.structure.reading import clauses_of
from unit.law.structure.reading import numbers


pytestmark = pytest.mark.regulation("4.1d")

# A page 60 characters wide.
WRAPPED = """\
Điều 1. Mức đóng và trách nhiệm đóng bảo hiểm y tế của người
tham gia
1. Người lao động đóng theo tỷ lệ phần trăm của tiền lương
làm căn cứ đóng bảo hiểm xã hội theo quy định tại khoản 3
Điều 12 của Luật này và các văn bản hướng dẫn thi hành được
cơ quan có thẩm quyền ban hành hằng năm trước ngày
15 tháng 12 của năm trước năm kế hoạch theo đúng hạn định.
2. Trường hợp khác thì thực hiện theo hướng dẫn của cơ quan
bảo hiểm xã hội cấp tỉnh nơi người lao động đang làm việc và
CÔNG BÁO/Số 302/Ngày 02-06-2026
71
cư trú theo quy định của pháp luật về cư trú hiện hành.
Điều 2. Hiệu lực thi hành của các quy định nói trên và trách
nhiệm tổ chức thực hiện
Luật này có hiệu lực từ ngày 01 tháng 7 năm 2025 và thay thế
các quy định trước đây.
"""


def test_broken_lines_are_joined() -> None:
    tree = parse(WRAPPED)
    assert numbers(tree) == ["1", "2"]
    assert [number for number, _points in clauses_of(tree.body[0])] == ["1", "2"]
    assert tree.body[0].heading.endswith("của người tham gia")
    assert tree.body[1].heading.endswith("và trách nhiệm tổ chức thực hiện")
    assert tree.body[1].intro[0].text.endswith("thay thế các quy định trước đây.")


def test_running_heads_inside_a_sentence_are_marked() -> None:
    block = parse(WRAPPED).body[0].children[1].intro[0]
    kinds = [(span.kind, block.text[span.start : span.end]) for span in block.spans]
    assert kinds == [
        (SpanKind.FURNITURE, "CÔNG BÁO/Số 302/Ngày 02-06-2026"),
        (SpanKind.FURNITURE, "71"),
    ]
    assert block.text.startswith("Trường hợp khác")
    assert block.text.endswith(
        "cư trú theo quy định của pháp luật về cư trú hiện hành."
    )


def test_stamps_of_signatures_between_paragraphs() -> None:
    tree = parse(
        "Điều 1. Một\nCâu thứ nhất.\nNgười ký: CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ\n"
        "Email: a@b.vn\nThời gian ký: 07.01.2025 16:32:41 +07:00\nCâu thứ hai.\nĐiều 2. Hai\nx"
    )
    kinds = [block.kind for block in tree.body[0].intro]
    assert kinds == [
        BlockKind.PARAGRAPH,
        BlockKind.FURNITURE,
        BlockKind.FURNITURE,
        BlockKind.FURNITURE,
        BlockKind.PARAGRAPH,
    ]


def test_a_number_by_itself_stays_a_cell_where_no_page_broke_the_lines() -> None:
    tree = parse("Điều 1. Bảng\nSTT\nTên\n1\nMột\n2\nHai\nĐiều 2. Hai\nx")
    assert [block.text for block in tree.body[0].intro] == [
        "STT",
        "Tên",
        "1",
        "Một",
        "2",
        "Hai",
    ]
    assert {block.kind for block in tree.body[0].intro} == {BlockKind.PARAGRAPH}


def test_a_rest_of_a_reference_before_the_number_of_a_clause() -> None:
    tree = parse(
        "Điều 1. Thay thế\n1. Thay cụm từ như sau:\nd) Cụm từ “A” bằng “B” tại khoản 3 Điều\n"
        "15. 2. Bãi bỏ một số khoản như sau:\na) Khoản 2.\nĐiều 2. Hiệu lực\nx"
    )
    assert [number for number, _points in clauses_of(tree.body[0])] == ["1", "2"]
