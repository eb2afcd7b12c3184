"""What is asked for in other words than stand there."""

from bacgiang.policy.search.query.asking import OPTION
from bacgiang.policy.search.query.asking import Taken
from bacgiang.policy.search.query.parsing import parse_query
from bacgiang.policy.search.query.spelling import meant
from bacgiang.policy.search.query.wordings import Wordings
from bacgiang.policy.search.wordings import known
from collections.abc import Callable
from Products.PluginIndexes.FieldIndex.FieldIndex import FieldIndex
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("10.3")

LINES = (
    "sổ đỏ; bìa đỏ; giấy chứng nhận quyền sử dụng đất; red book",
    "BHYT; bảo hiểm y tế",
)
Add = Callable[..., None]
Finding = Callable[..., list[str]]


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "lines", lambda: LINES)


@pytest.fixture
def things(add: Add) -> None:
    add("land", "Cấp lại giấy chứng nhận quyền sử dụng đất", "Nộp đơn tại huyện.")
    add("lamps", "Đèn LED", "Dùng số đo của đèn, ánh sáng đỏ và số liệu đo.")
    add("health", "Cấp thẻ bảo hiểm y tế", "Cho người có công.")
    add("shop", "Đăng ký hộ kinh doanh", "Mở cửa hàng.")
    add("law", "Luật dài", "mở quán nước đăng ký kinh doanh " + "từ khác " * 400)


def most(words: str) -> dict[str, Any]:
    return {"query": words, OPTION: Taken.MOST}


@pytest.mark.usefixtures("lines", "things")
@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("sổ đỏ", "land"),
        ("mất bìa đỏ", "land"),
        ("BHYT", "health"),
        ("bhyt người có công", "health"),
        ("red book", "land"),
    ],
)
def test_what_else_it_is_called_is_found(
    found: Finding, typed: str, first: str
) -> None:
    assert found(most(typed))[0] == first


@pytest.mark.usefixtures("lines", "things")
def test_words_as_typed_are_those_alone(found: Finding) -> None:
    said = {"query": "BHYT", OPTION: Taken.AS_TYPED}
    assert found(said) == []
    assert found("BHYT") == ["health"]


@pytest.mark.usefixtures("things")
def test_other_diacritics_are_other_words(add: Add, found: Finding) -> None:
    add("measure", "Số đo của đồ vật", "sổ")
    add("book", "Việc về sổ đỏ", "")
    assert found("sổ đỏ")[0] == "book"
    assert found("số đo")[0] == "measure"
    assert set(found("so do")[:2]) == {"measure", "book"}


@pytest.mark.usefixtures("things")
def test_most_of_the_words_in_a_title_come_before_all_in_a_long_text(
    found: Finding,
) -> None:
    asked = "mở quán đăng ký kinh doanh"
    assert found(asked) == ["law"]
    assert found(most(asked))[0] == "shop"


@pytest.mark.usefixtures("things")
def test_fewer_words_are_better_than_nothing(found: Finding) -> None:
    asked = "xin cấp thẻ bảo hiểm ngay lập tức"
    assert found(most(asked))[0] == "health"
    assert found(asked) == []


def test_a_part_of_a_question_is_the_longest_that_is_known() -> None:
    wordings = Wordings([["sổ đỏ", "bìa đỏ"], ["mất sổ đỏ", "cấp lại"]])
    (one, two) = wordings.concepts(parse_query("mất sổ đỏ rồi"))
    assert one.words == ("mat", "so", "do")
    assert [way.said for way in one.others] == ["cấp lại"]
    assert (two.words, two.others) == (("roi",), ())
    # Typed with other diacritics it is another thing, without any it may be this one.
    assert not any(one.others for one in wordings.concepts(parse_query("số đo")))
    assert any(one.others for one in wordings.concepts(parse_query("so do")))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("giấy khai sih", ("giay", "khai", "sinh")),
        ("giaykhai sinh", ("giay", "khai", "sinh")),
        ("giấy kahi sinh", ("giay", "khai", "sinh")),
        ("giấy khai sinh", None),
        ("giấy xyzxyz", None),
        ("giấy 99999", None),
        ('"giấy khai sih"', None),
    ],
)
def test_a_slip_is_seen(typed: str, words: tuple[str, ...] | None) -> None:
    known_words = {"giay": 9, "khai": 8, "sinh": 9, "sin": 1}
    assert meant(parse_query(typed), lambda one: known_words.get(one, 0)) == words


def test_a_unit_comes_first_where_its_people_are_asked_for(
    catalog: Any, add: Add, found: Finding
) -> None:
    catalog.addIndex("portal_type", FieldIndex("portal_type"))
    said = "Giám đốc Sở Y tế trả lời báo chí. " * 5
    add("news", "Giám đốc trả lời báo chí", said, portal_type="News Item")
    add("unit", "Sở Y tế", "Đơn vị", portal_type="Unit")
    assert found(most("giám đốc sở y tế"))[0] == "unit"
    assert found(most("giám đốc trả lời"))[0] == "news"
