"""How articles, chapters and sections are written, and what only looks like one."""

from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import Level
from of_all import of_all
import pytest
from unit.law.structure.reading import article
from unit.law.structure.reading import numbers
from unit.law.structure.reading import text_of


pytestmark = pytest.mark.regulation("4.1d")


@of_all(
    "heading",
    [
        "Điều 1. Phạm vi",
        "Điều 1: Phạm vi",
        "Điều 1 - Phạm vi",
        "Điều 1- Phạm vi",
        "Điều 1 . Phạm vi",
        "Điều 1.Phạm vi",
        "ĐIỀU 1. PHẠM VI",
        "Ðiều 1. Phạm vi",
        "điều 1. Phạm vi",
        "Điều1. Phạm vi",
        "Điều 1 Phạm vi",
        "   Điều 1. Phạm vi",
        "Điều 01. Phạm vi",
        "\ufeffĐiều 1. Phạm vi",
    ],
)
def test_spellings_of_an_article(heading: str) -> None:
    tree = parse(f"{heading}\nQuy định này áp dụng.\nĐiều 2. Đối tượng\nCơ quan.")
    assert [int(number) for number in numbers(tree)] == [1, 2]
    first = next(iter(tree.body))
    assert first.heading.lower() == "phạm vi"
    assert first.intro[0].text == "Quy định này áp dụng."


def test_bare_articles() -> None:
    tree = parse(
        "Điều 1\nChính phủ chỉ đạo.\nĐiều 2\nBộ trưởng tổ chức.\nĐiều 3.\nXong."
    )
    assert numbers(tree) == ["1", "2", "3"]
    assert article(tree, "2").intro[0].text == "Bộ trưởng tổ chức."


@of_all(
    "line",
    [
        "Điều 5 của Luật này quy định như vậy.",
        "Điều 12 và Điều 13 của Luật này được áp dụng.",
        "Điều 9 Luật Doanh nghiệp được xử lý theo quy định.",
        "Điều 41 Nghị quyết số 16/2024/NQ-HĐND ngày 11/12/2024)",
        "Điều 4 Quyết định này trong vòng 02 ngày làm việc.",
        "Điều 8 Quyết định này.",
        "Điều 43, khoản 1 Điều 44, điểm c khoản 1 Điều 48;",
        "Điều 2 được sửa đổi, bổ sung thì áp dụng.",
        "Điều hòa nhiệt độ công suất từ 90.000 BTU trở xuống;",
        "Điều tra viên có quyền hạn sau đây:",
        "(Điều 7, 8 Nghị định)",
    ],
)
def test_a_line_that_begins_with_a_reference_is_no_article(line: str) -> None:
    tree = parse(f"Điều 1. Áp dụng\nTheo quy định tại\n{line}\nĐiều 2. Thi hành\nNgay.")
    assert numbers(tree) == ["1", "2"]


def test_a_reference_broken_after_its_word_is_no_article() -> None:
    tree = parse(
        "Điều 1. Áp dụng\nTheo khoản 3\nĐiều 16. Nghị định này\nĐiều 2. Hiệu lực\nx"
    )
    assert numbers(tree) == ["1", "2"]


def test_a_number_at_the_end_of_a_line_opens_what_follows() -> None:
    tree = parse(
        "Điều 1. Mức thu\n1. Mức một. 2.\nMức hai của phí. Điều 2.\nTổ chức thực hiện"
    )
    assert numbers(tree) == ["1", "2"]
    assert [child.num for child in article(tree, "1").children] == ["1.", "2."]


def test_inserted_articles() -> None:
    tree = parse("Điều 5. Một\nx\nĐiều 5a. Hai\ny\nĐiều 5b. Ba\nz\nĐiều 6. Bốn\nt")
    assert [each.eid for each in tree.body] == ["art_5", "art_5a", "art_5b", "art_6"]


def test_whole_hierarchy() -> None:
    tree = parse(
        "Phần thứ nhất\nQUY ĐỊNH CHUNG\nChương I\nNHỮNG QUY ĐỊNH\nCHUNG\n"
        "Mục 1. PHẠM VI\nTiểu mục 1. ĐỐI TƯỢNG\nĐiều 1. Phạm vi\n1. Một:\na) A;\nb) B.\n"
        "Mục 2\nHIỆU LỰC\nĐiều 2. Hiệu lực\nNgay.\nChương II\nKHÁC\nĐiều 3. Khác\nHết."
    )
    assert numbers(tree, Level.PART) == ["nhất"]
    part = tree.body[0]
    assert part.heading == "QUY ĐỊNH CHUNG"
    assert [each.heading for each in part.children] == ["NHỮNG QUY ĐỊNH CHUNG", "KHÁC"]
    point = article(tree, "1").children[0].children[1]
    assert point.eid == ("part_nhất__chp_I__sec_1__subsec_1__art_1__para_1__point_b")
    assert article(tree, "2").eid == "part_nhất__chp_I__sec_2__art_2"
    assert article(tree, "3").eid == "part_nhất__chp_II__art_3"


@pytest.mark.parametrize(
    "line",
    [
        "Chương trình cải cách hành chính",
        "Chương II của Luật này",
        "Mục đích của quy chế",
        "Mục 2 Chương II của Nghị định này",
        "Phần còn lại (90%) phải nộp vào ngân sách Nhà nước.",
        "Phần kê khai thuế:",
    ],
)
def test_what_only_looks_like_a_chapter(line: str) -> None:
    tree = parse(f"Điều 1. Áp dụng\nTheo\n{line}\nĐiều 2. Thi hành\nNgay.")
    assert [each.level for each in tree.body] == [Level.ARTICLE, Level.ARTICLE]


def test_a_rule_beside_its_number_is_text_and_no_heading() -> None:
    tree = parse(
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế.\n"
        "Điều 2. Quyết định này có hiệu lực sau 10 ngày.\nGiao Sở Nội vụ.\n"
        "Điều 3. Kỷ luật.\nAi vi phạm thì bị xử lý."
    )
    headings = [each.heading for each in tree.body]
    assert headings == ["", "", "Kỷ luật."]


def test_a_table_of_contents_has_no_articles() -> None:
    listed = "MỤC LỤC\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng\n"
    text = "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nx\nĐiều 2. Đối tượng\ny\n"
    assert numbers(parse(listed + text)) == ["1", "2"]


def test_a_heading_that_leads_to_a_page_is_listed() -> None:
    source = "Điều 1. Phạm vi ......... 3\nĐiều 2. Đối tượng …… 4\nĐiều 1. Phạm vi\nx"
    tree = parse(source)
    assert numbers(tree) == ["1"]
    assert text_of(tree) == "".join(source.split())


def test_a_heading_whose_number_stands_on_the_next_line() -> None:
    tree = parse(
        "Chương\nI\nQUY ĐỊNH CHUNG\nĐiều\n1. Phạm vi\nMột.\nĐiều\n2. Đối tượng\nTheo Điều\n"
        "3. Không phải.\nChương\nII.\nCỤ THỂ\nĐiều\n3. Ba\nBa."
    )
    assert [each.num for each in tree.body] == ["Chương I", "Chương II."]
    assert numbers(tree) == ["1", "2", "3"]
