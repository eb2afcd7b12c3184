"""Consolidated texts (VBHN): their authentication at the end, their footnotes."""

from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.facts import Signature
from bacgiang.policy.law.parsing import parse
import pytest
from unit.law.structure.reading import numbers
from unit.law.structure.reading import squeeze
from unit.law.structure.reading import text_of


pytestmark = pytest.mark.regulation("4.1d")

ACT = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTHÔNG TƯ\n"
    "Quy định về mẫu\nThông tư số 9/2016/TT-BM ngày 30 tháng 12 năm 2016 của Bộ Mẫu, được "
    "sửa đổi bởi:\n1. Thông tư số 6/2023/TT-BM ngày 28 tháng 6 năm 2023.\n"
    "Căn cứ Luật Mẫu;\nBộ trưởng ban hành Thông tư.[1]\n"
    "Điều 1. Phạm vi\nMột.\nĐiều 2. Hiệu lực[2]\nHai.\n"
)
AUTHENTICATED = (
    "BỘ MẪU\nVIỆT NAM\nSố: 21/VBHN-BM\nXÁC THỰC VĂN BẢN HỢP NHẤT\n"
    "Hà Nội, ngày 16 tháng 7 năm 2024\nNơi nhận:\n- Lưu: VT.\nKT. BỘ TRƯỞNG\n"
    "THỨ TRƯỞNG\nĐoàn Văn Mẫu\n"
)


@pytest.mark.parametrize(
    "passed",
    [
        "",
        "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XIV thông qua "
        "ngày 17 tháng 6 năm 2020.\n",
    ],
)
def test_number_and_day_of_the_end_identify_it(passed: str) -> None:
    facts = read_facts(parse(ACT + passed + AUTHENTICATED))
    assert (facts.number, facts.type) == ("21/VBHN-BM", "Văn bản hợp nhất")
    assert (facts.place, str(facts.issue_date)) == ("Hà Nội", "2024-07-16")
    assert (facts.issuer, facts.title) == ("BỘ MẪU VIỆT NAM", "Quy định về mẫu")
    assert facts.signatures == (
        Signature(("KT. BỘ TRƯỞNG",), "THỨ TRƯỞNG", "Đoàn Văn Mẫu"),
    )


@pytest.mark.parametrize("mark", ["[{}]", "{}"])
@pytest.mark.parametrize("closed", ["”", ""])
def test_articles_in_footnotes_are_quoted(mark: str, closed: str) -> None:
    notes = "".join(
        f"{mark.format(each)} Điều này được bổ sung theo Điều 4 của Thông tư số 6/2023/TT-BM "
        "quy định như sau:\n“Điều 1. Trách nhiệm\n1. Một.\nĐiều 2. Điều khoản thi hành\n"
        f"2. Hai.{closed}\n"
        for each in (1, 2)
    )
    text = ACT + AUTHENTICATED + notes
    tree = parse(text)
    assert numbers(tree) == ["1", "2"]
    assert tree.attachments == ()
    assert text_of(tree) == squeeze(text)
    tree = parse(
        f"{text}PHỤ LỤC I\n(Ban hành kèm theo Thông tư số 9/2016/TT-BM)\n1. A."
    )
    assert [each.preface[0].text for each in tree.attachments] == ["PHỤ LỤC I"]


def test_an_open_quote_in_a_footnote_below_a_page_ends_at_the_next_article() -> None:
    note = "[1] Thông tư số 6/2023/TT-BM có căn cứ như sau:\n“Căn cứ Luật Mẫu;\n"
    tree = parse(ACT.replace("Điều 2.", f"{note}Điều 2.") + AUTHENTICATED)
    assert numbers(tree) == ["1", "2"]
