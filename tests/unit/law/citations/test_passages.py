"""Passages: what each provision says itself, and below which lead-ins it stands."""

from bacgiang.policy.law.citations.passages import Passage
from bacgiang.policy.law.citations.passages import passages
from bacgiang.policy.law.citations.passages import Place
from bacgiang.policy.law.citations.quotations import masked
from bacgiang.policy.law.parsing import parse
import pytest


TEXT = """ỦY BAN NHÂN DÂN
TỈNH BẮC GIANG
Số: 40/2025/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Bắc Giang, ngày 02 tháng 6 năm 2025

QUYẾT ĐỊNH
Sửa đổi, bổ sung Quyết định số 12/2024/QĐ-UBND

Căn cứ Luật Tổ chức chính quyền địa phương;

QUYẾT ĐỊNH:

Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 12/2024/QĐ-UBND như sau:
1. Sửa đổi, bổ sung khoản 2 Điều 3 như sau:
“2. Bãi bỏ Quyết định số 9/2020/QĐ-UBND.”
2. Sửa đổi Điều 5 như sau: “Điều 5. Hồ sơ mẫu
a) Bãi bỏ phí;
b) Giấy mẫu.”
Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 6 năm 2025.
"""


@pytest.fixture(scope="module")
def read() -> dict[str, Passage]:
    return {each.eid or each.place.value: each for each in passages(parse(TEXT))}


def test_title_and_grounds_come_before_the_body(read: dict[str, Passage]) -> None:
    assert read["title"].statements[0].text.startswith("Sửa đổi, bổ sung Quyết định")
    assert read["ground"].place is Place.GROUND
    assert read["art_2"].place is Place.BODY


def test_a_provision_stands_below_its_lead_ins(read: dict[str, Passage]) -> None:
    clause = read["art_1__para_1"]
    assert [each.text for each in clause.statements] == [
        "Sửa đổi, bổ sung khoản 2 Điều 3 như sau:"
    ]
    (above,) = clause.above
    (lead_in,) = above.statements
    assert above.eid == "art_1"
    told = "Sửa đổi, bổ sung một số điều của Quyết định số 12/2024"
    assert lead_in.text.startswith(told)
    assert "Bãi bỏ" in clause.blocks[1].text


def test_what_is_quoted_is_no_statement(read: dict[str, Passage]) -> None:
    said = "\n".join(each.said for one in read.values() for each in one.statements)
    assert "Bãi bỏ" not in said
    assert "Sửa đổi Điều 5 như sau: “" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("từ “một” và “hai”", f"từ “{'…' * 3}” và “{'…' * 3}”"),
        ("từ “một “hai” ba” bốn", f"từ “{'…' * 12}” bốn"),
        ('cụm từ "ba" bằng', 'cụm từ "……" bằng'),
        ("mở “mà không đóng", "mở “mà không đóng"),
        ("ban hành “Quy chế mẫu” kèm theo", "ban hành “Quy chế mẫu” kèm theo"),
        ("“một\nhai”", f"“{'…' * 3}\n{'…' * 3}”"),
    ],
)
def test_quoted_words_are_masked_in_place(text: str, said: str) -> None:
    assert masked(text) == said
