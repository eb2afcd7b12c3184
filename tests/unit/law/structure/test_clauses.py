"""Clauses, points and the outlines of circulars and plans."""

from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import Level
import pytest
from unit.law.structure.reading import clauses_of
from unit.law.structure.reading import numbers
from unit.law.structure.reading import points_of


pytestmark = pytest.mark.regulation("4.1d")


@pytest.mark.parametrize("sign", [".", "-", "/", ")", " ."])
def test_spellings_of_clauses(sign: str) -> None:
    tree = parse(f"Điều 1. Mức\n1{sign} Một.\n2{sign} Hai.\n3{sign}Ba.")
    assert [number for number, _points in clauses_of(tree.body[0])] == ["1", "2", "3"]


@pytest.mark.parametrize("sign", [")", ".", ",", "/"])
def test_spellings_of_points(sign: str) -> None:
    lines = "\n".join(f"{letter}{sign} Nội dung {letter}." for letter in "abcdđeg")
    tree = parse(f"Điều 1. Mức\n1. Gồm:\n{lines}")
    assert clauses_of(tree.body[0]) == [("1", list("abcdđeg"))]


def test_faults_of_the_original_stay_with_identities_of_their_own() -> None:
    tree = parse(
        "Điều 7. Ban biên tập\n1. Thành phần\nTrưởng ban.\n2. Giúp việc\na, Một.\nb, Hai.\n"
        "2. Nhiệm vụ\na, Một.\nb, Hai.\n4. Kinh phí do ngân sách cấp."
    )
    assert [each.eid for each in tree.body[0].children] == [
        "art_7__para_1",
        "art_7__para_2",
        "art_7__para_2-2",
        "art_7__para_4",
    ]
    assert tree.body[0].children[2].children[0].eid == "art_7__para_2-2__point_a"


def test_points_f_and_missing_letters() -> None:
    tree = parse("Điều 1. Gồm\n1. Là:\na, A.\nb, B.\nc, C.\nd, D.\ne, E.\nf, F.\ng, G.")
    assert clauses_of(tree.body[0]) == [("1", list("abcdefg"))]


def test_inserted_clauses_and_points() -> None:
    tree = parse("Điều 1. Gồm\n1. Một:\na) A;\na1) A một;\nb) B.\n1a. Một a.\n2. Hai.")
    assert clauses_of(tree.body[0]) == [("1", ["a", "a1", "b"]), ("1a", []), ("2", [])]


def test_points_right_below_an_article() -> None:
    tree = parse("Điều 1. Đối tượng gồm:\na) Cơ quan;\nb) Cá nhân.")
    assert points_of(tree.body[0]) == ["a", "b"]


def test_clauses_with_their_number_on_a_line_of_its_own() -> None:
    tree = parse(
        "Điều 1.\nSửa đổi quy định.\n1.\nLập kế hoạch vốn.\n2.\nPhê duyệt vốn."
    )
    assert [number for number, _points in clauses_of(tree.body[0])] == ["1", "2"]


@pytest.mark.parametrize(
    "line",
    [
        "1.500.000 đồng cho mỗi hộ;",
        "10/10/2003 là ngày ký.",
        "15-20 ngày làm việc.",
        "7. Cột thứ bảy của bảng",
        "12. Tháng mười hai",
        "2007 là năm ban hành.",
    ],
)
def test_sums_dates_and_numbers_out_of_order_are_no_clauses(line: str) -> None:
    tree = parse(f"Điều 1. Mức\n1. Mức hỗ trợ là\n{line}\n2. Mức khác.")
    assert [number for number, _points in clauses_of(tree.body[0])] == ["1", "2"]


def test_cells_of_a_table_are_no_clauses() -> None:
    tree = parse(
        "Điều 1. Danh mục\nSTT\nTên\n1\nMột\n2\nHai\n1.|Thuốc lá|65|\n2.|Rượu|70|\n"
        "3.|Bia|50\nĐiều 2. Hiệu lực\nNgay."
    )
    assert clauses_of(tree.body[0]) == []
    rows = [each for each in tree.body[0].intro if each.kind is BlockKind.TABLE_ROW]
    assert [row.text for row in rows] == ["1.|Thuốc lá|65|", "2.|Rượu|70|", "3.|Bia|50"]


def test_numbers_of_two_and_three_parts() -> None:
    tree = parse(
        "Điều 1. Mức\n1. Một\n1.1. Một một\n1.2. Một hai\n1.2.1. Một hai một\n2. Hai\n"
        "2.1. Hai một"
    )
    assert [number for number, _points in clauses_of(tree.body[0])] == [
        "1",
        "1.1",
        "1.2",
        "1.2.1",
        "2",
        "2.1",
    ]


def test_a_circular_without_articles() -> None:
    tree = parse(
        "THÔNG TƯ\nHướng dẫn chế độ thuế\nCăn cứ Luật thuế;\nBộ Tài chính hướng dẫn như sau:\n"
        "A. PHẠM VI ÁP DỤNG\nI. Đối tượng chịu thuế:\n1. Hàng hoá.\n2. Dịch vụ.\n"
        "II. Đối tượng nộp thuế:\n1. Tổ chức.\n\nb - căn cứ tính thuế\nI. Giá tính thuế:\nx"
    )
    assert numbers(tree, Level.DIVISION) == ["A", "b"]
    assert numbers(tree, Level.SUBDIVISION) == ["I", "II", "I"]
    assert tree.body[0].children[0].children[1].eid == "dvs_A__subdvs_I__para_2"


def test_letters_inside_roman_numbers() -> None:
    tree = parse(
        "I. Mục tiêu\n1. Chung\nII. Nội dung\nA. Thể chế\n1. Một\nB. Bộ máy\n1. Hai"
    )
    assert numbers(tree, Level.DIVISION) == ["I", "II"]
    assert numbers(tree, Level.SUBDIVISION) == ["A", "B"]


def test_roman_numbers_that_lost_their_capitals() -> None:
    tree = parse(
        "I. Quán triệt\n1. Một.\nIi. Thực hiện\n1. Một.\nIii. Tổ chức\n1. Một."
    )
    assert [each.num for each in tree.body] == ["I.", "Ii.", "Iii."]


def test_text_after_short_points_belongs_to_the_clause() -> None:
    tree = parse(
        "Điều 1. Gồm\n1. Các trang:\na, Trang của sở.\nb, Trang chuyên đề.\nc, Trang giao dịch.\n"
        "Địa chỉ các trang có dạng sau.\n2. Khác."
    )
    clause = tree.body[0].children[0]
    assert [block.text for block in clause.wrap_up] == [
        "Địa chỉ các trang có dạng sau."
    ]


def test_text_before_the_first_provision() -> None:
    tree = parse("CHỈ THỊ\nVề việc x\nTrong những năm qua, y.\nI. Nhiệm vụ\n1. Một.")
    assert [each.level for each in tree.body] == [Level.UNNUMBERED, Level.DIVISION]
    assert tree.body[0].eid == "hcontainer_1"
