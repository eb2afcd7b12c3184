"""No character of a text is lost, and parsing never fails."""

from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import all_provisions
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
import pytest
from tiers import examples
from tiers import share
from unit.law.structure.reading import squeeze
from unit.law.structure.reading import text_of


pytestmark = pytest.mark.regulation("4.1d")

WORDS = st.sampled_from(
    [
        "Điều 1. ",
        "Điều 2 của Luật này",
        "ĐIỀU 3:",
        "Ðiều 4- x",
        "Chương I\n",
        "Mục 1. X\n",
        "Phần thứ nhất\n",
        "1. ",
        "1.1. ",
        "2.",
        "a) ",
        "đ, ",
        "I. ",
        "A- ",
        "“",
        "”",
        '"',
        "như sau:\n",
        "\n",
        "\n\n",
        "\t",
        "   ",
        "|",
        "Căn cứ Luật;\n",
        "QUYẾT ĐỊNH:\n",
        "QUYẾT ĐỊNH\n",
        "Về việc x\n",
        "Số: 76 /2007/QĐ-UBND\n",
        "Bắc Giang, ngày 31 tháng 8 năm 2007\n",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
        "Nơi nhận:\n- Như trên;\n",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n",
        "Nguyễn Văn A\n",
        "Luật này được Quốc hội nước Mẫu khóa X thông qua ngày 1 tháng 2 năm 2003.\n",
        "KT. BỘ TRƯỞNG THỨ TRƯỞNG Nguyễn Văn A\n",
        "Hà Nội, ngày      tháng     năm 2025\n",
        "Số:\n/2025/QH15\n",
        "Số: 1/A-B V/v x\n",
        "Thông tư\nliên tịch của Bộ A -\nBộ B số 1/2000/TTLT-A-B\n",
        "Phần I.\nDANH MỤC\n(Kèm theo Quyết định số 1/QĐ-UBND)\n",
        "; Nguyễn Văn B\n",
        "PHỤ LỤC I\n",
        "Mẫu số 01\n",
        "QUY CHẾ\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\n",
        "CÔNG BÁO/Số 1/Ngày 02-06-2026\n",
        "MỤC LỤC\n",
        "ủy ban nhân dân ",
        "văn bản. ",
        "\x00",
        "\x85",
        "\ufeff",
        "\ud800",
        "e\u0302\u0301",
    ]
)


@given(st.text())
def test_no_character_of_any_text_is_lost(text: str) -> None:
    assert text_of(parse(text)) == squeeze(text)


@settings(max_examples=examples(400), deadline=None)
@given(st.lists(WORDS, max_size=60).map("".join))
def test_no_character_of_legal_text_is_lost(text: str) -> None:
    assert text_of(parse(text)) == squeeze(text)


@settings(max_examples=examples(200), deadline=None)
@given(st.lists(WORDS, max_size=60).map("".join))
def test_identities_are_unique_and_wid_begins_as_eid(text: str) -> None:
    provisions = list(all_provisions(parse(text)))
    identities = [provision.eid for provision in provisions]
    assert len(set(identities)) == len(identities)
    assert all(each.wid == each.eid and each.eid for each in provisions)


def test_no_character_of_the_real_texts_is_lost(corpus_texts: dict[str, str]) -> None:
    changed = [
        name
        for name, text in share(corpus_texts.items(), of=3)
        if text_of(parse(text)) != squeeze(text)
    ]
    assert changed == []
    assert len(corpus_texts) >= 158


def test_identities_of_the_real_texts_are_unique(corpus_texts: dict[str, str]) -> None:
    for text in share(corpus_texts.values(), of=3):
        identities = [each.eid for each in all_provisions(parse(text))]
        assert len(set(identities)) == len(identities)
