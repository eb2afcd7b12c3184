"""Quoted provisions of an amending document are none of its own."""

from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import BlockKind
from of_all import of_all
import pytest
from unit.law.structure.reading import clauses_of
from unit.law.structure.reading import numbers
from unit.law.structure.reading import quoted_articles


pytestmark = pytest.mark.regulation("4.1d")

TAIL = "\nĐiều 2. Hiệu lực thi hành\nLuật này có hiệu lực từ ngày 01 tháng 7 năm 2025."


@of_all(("opening", "closing"), [("“", "”"), ('"', '"'), ("''", "''")])
@of_all("end", [".", ";", "./.", ""])
def test_marks_and_ends_of_quotes(opening: str, closing: str, end: str) -> None:
    tree = parse(
        "Điều 1. Sửa đổi một số điều của Luật A\n1. Sửa đổi Điều 9 như sau:\n"
        f"{opening}Điều 9. Cơ quan\n1. Một.\n2. Hai.{closing}{end}\n"
        f"2. Sửa đổi khoản 3 Điều 10 như sau:\n{opening}3. Ba.{closing}{end}{TAIL}"
    )
    assert numbers(tree) == ["1", "2"]
    assert [number for number, _points in clauses_of(tree.body[0])] == ["1", "2"]
    assert quoted_articles(tree) == ["9"]


def test_a_quote_inside_a_quote() -> None:
    tree = parse(
        "Điều 1. Sửa đổi Luật A\n1. Sửa đổi Điều 2 như sau:\n“Điều 2. Từ ngữ\n"
        "1. “Mức” là mức tiền.\n2. “Quỹ” là quỹ chung.”.\n2. Bãi bỏ Điều 3." + TAIL
    )
    assert numbers(tree) == ["1", "2"]
    assert [number for number, _points in clauses_of(tree.body[0])] == ["1", "2"]


def test_two_articles_in_one_quote() -> None:
    tree = parse(
        "Điều 1. Sửa đổi Luật A\n1. Bổ sung Điều 48a và Điều 48b vào sau Điều 48 như sau:\n"
        "“Điều 48a. Chậm đóng\nx.\nĐiều 48b. Trốn đóng\ny.”." + TAIL
    )
    assert quoted_articles(tree) == ["48a", "48b"]
    assert numbers(tree) == ["1", "2"]


def test_a_quote_without_its_closing_mark_ends_at_the_next_instruction() -> None:
    tree = parse(
        "Điều 1. Sửa đổi Quy định\n1. Bổ sung Điều 6a như sau:\n“Điều 6a. Bồi thường\n"
        "1. Nhà ở.\n2. Công trình.\n2. Sửa đổi khoản 1 Điều 13 như sau:\n“1. Số tiền.\n"
        "Điều 2. Thay thế, bãi bỏ\n1. Bãi bỏ khoản 2 Điều 15.\nĐiều 3. Điều khoản thi hành\nx"
    )
    assert numbers(tree) == ["1", "2", "3"]
    assert [number for number, _points in clauses_of(tree.body[0])] == ["1", "2"]


def test_quotes_that_lost_all_marks() -> None:
    tree = parse(
        "Điều 1.\nSửa đổi một số điều của Quy định, cụ thể như sau:\n1.\n"
        "Điều 2 được sửa đổi, bổ sung như sau:\nĐiều 2.\nĐối với kênh tưới.\n1.\nMột.\n2.\n"
        "Điều 6 được sửa đổi, bổ sung như sau:\na) Kho bạc hướng dẫn.\nb) Sở Tài chính.\n"
        "Điều 2.\nQuyết định này có hiệu lực sau 10 ngày."
    )
    assert numbers(tree) == ["1", "2"]
    assert quoted_articles(tree) == ["2"]
    assert clauses_of(tree.body[0]) == [("1", []), ("2", [])]


def test_words_in_quotes_open_nothing() -> None:
    tree = parse(
        "Điều 1. Thay cụm từ\n“Hợp đồng” là thỏa thuận.\n1. Cụm từ “cấp huyện” bằng “cấp xã”.\n"
        "2. Khác." + TAIL
    )
    kinds = {block.kind for block in tree.body[0].intro}
    assert kinds == {BlockKind.PARAGRAPH}
    assert numbers(tree) == ["1", "2"]


@of_all(
    ("first", "between", "last"),
    [
        ("", "", "”"),
        ("", "", ""),
        ("“", "", ""),
        ("“", "”", ""),
        ("“", "”", "”"),
        ("“", "”.\n“", ""),
    ],
)
@of_all(
    "named",
    ["Điều 28a, Điều 28b vào sau Điều 28", "các Điều 28a và 28b\nvào sau Điều 28"],
)
def test_articles_that_were_announced_are_quoted_though_marks_are_lost(
    named: str, first: str, between: str, last: str
) -> None:
    closed = between or "\n"
    tree = parse(
        f"Điều 1. Sửa đổi một số điều của Nghị định A\n1. Bổ sung {named} như sau:\n"
        f"{first}Điều 28a. Phức tạp\n1. Một.\n2. Hai.{closed.rstrip()}\n"
        f"Điều 28b. Xử lý\n1. Ba.\n2. Bốn.{last}\n"
        "2. Sửa đổi khoản 2 Điều 30 như sau:\n“2. Năm.”" + TAIL
    )
    assert numbers(tree) == ["1", "2"]
    assert quoted_articles(tree) == ["28a", "28b"]
    assert [number for number, _points in clauses_of(tree.body[0])] == ["1", "2"]


def test_an_own_article_with_the_number_of_an_announced_one() -> None:
    tree = parse(
        "Điều 1. Sửa đổi Điều 5 như sau:\n“Điều 5. Mới\nMột.”\nĐiều 2. Hai\nx.\n"
        "Điều 3. Ba\nx.\nĐiều 4. Sửa đổi Điều 5, Điều 6 của Luật B như sau:\n1. Một.\n"
        "2. Hai.\nĐiều 5. Hiệu lực\nx."
    )
    assert numbers(tree) == ["1", "2", "3", "4", "5"]
