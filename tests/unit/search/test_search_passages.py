"""The passage is the article a question is about, its words marked."""

from bacgiang.policy.law.parsing import parse
from bacgiang.policy.search.passages import best_passage
from bacgiang.policy.search.passages import Unit
from bacgiang.policy.search.passages import units_of
from bacgiang.policy.search.query.parsing import parse_query
import pytest


TEXT = """QUYẾT ĐỊNH
Điều 1. Phạm vi điều chỉnh
1. Quy chế này quy định về ban biên tập và nhuận bút.
Điều 2. Ban biên tập
1. Trưởng ban là lãnh đạo văn phòng.
Điều 3. Chế độ nhuận bút, thù lao
1. Cộng tác viên được trả <i>nhuận bút</i>.
2. Hòa giải viên được trả thù lao.
"""


@pytest.fixture
def units() -> tuple[Unit, ...]:
    return units_of(parse(TEXT))


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize(
    ("typed", "eid"),
    [
        ("ban biên tập", "art_2"),
        ("ban bien tap", "art_2"),
        ("CHẾ ĐỘ NHUẬN BÚT", "art_3"),
        ("phạm vi", "art_1"),
        ("hoà giải viên", "art_3"),
        ("trưởng ban lãnh đạo", "art_2"),
    ],
)
def test_the_article(units: tuple[Unit, ...], typed: str, eid: str) -> None:
    passage = best_passage(units, parse_query(typed))

    assert passage is not None
    assert passage.eid == eid
    assert "<mark>" in passage.html
    assert "<i>" not in passage.html


@pytest.mark.parametrize("typed", ["", "xyz", '"đất đai"'])
def test_no_article(units: tuple[Unit, ...], typed: str) -> None:
    assert best_passage(units, parse_query(typed)) is None


def test_a_document_without_articles_is_looked_through_by_its_divisions() -> None:
    units = units_of(parse("THÔNG TƯ\nI. QUY ĐỊNH CHUNG\n1. Đất đai.\nII. THI HÀNH\n"))
    passage = best_passage(units, parse_query("thi hành"))

    assert passage is not None
    assert passage.num == "II."
