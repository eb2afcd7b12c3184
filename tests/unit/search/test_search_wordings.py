"""What is asked for in other words than stand there."""

from bacgiang.policy.search.query.asking import OPTION
from bacgiang.policy.search.query.asking import Taken
from bacgiang.policy.search.query.parsing import parse_query
from bacgiang.policy.search.query.spelling import better_words
from bacgiang.policy.search.query.spelling import corrected
from bacgiang.policy.search.query.telex import read_telex
from bacgiang.policy.search.query.wordings import Wordings
from bacgiang.policy.search.wordings import known
from collections.abc import Callable
from of_all import of_all
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


class SomeWords:
    """Words that stand in some documents."""

    counts = {
        "giay": 9, "khai": 8, "sinh": 7, "anh": 9, "thanh": 9, "lap": 9, "truoc": 9,
        "truong": 8, "tieu": 7, "hoc": 9, "cho": 9, "thue": 8, "dat": 9, "lam": 9,
    }  # fmt: skip
    pairs = frozenset(
        ("giay khai", "khai sinh", "lap truong", "truong tieu", "cho thue", "thue dat")
    )

    def knows(self, word: str) -> bool:
        return word in self.counts

    def held(self, word: str) -> int:
        return self.counts.get(word, 0)

    def beside(self, first: str, second: str) -> int:
        return int(f"{first} {second}" in self.pairs)


@of_all(
    ("typed", "meant"),
    [
        # Of what is near, that is meant which stands beside its neighbours.
        ("giấy khai snh", "giấy khai sinh"),
        ("giaykhai sinh", "giay khai sinh"),
        ("giấy kahi sinh", "giấy khai sinh"),
        ("thanh lap truog tieu hoc", "thanh lap truong tieu hoc"),
        ("kahi", "khai"),
        # Typed for an input method that was off.
        ("cho thuee ddaats", "cho thue dat"),
        ("lafm", "lam"),
        ("giấy khai sinh", "giấy khai sinh"),
        # Spelt right, with its tone: nothing holds it, and nothing else is meant.
        ("giấy kháu sinh", "giấy kháu sinh"),
        ("giấy xyzxyz", "giấy xyzxyz"),
        ("giấy 99999", "giấy 99999"),
        # What never stands beside the others may be short for something.
        ("lam sinhh khaii", "lam sinhh khaii"),
        ('"giấy khai snh"', '"giấy khai snh"'),
    ],
)
def test_a_slip_is_seen(typed: str, meant: str) -> None:
    query = parse_query(typed)
    assert corrected(query, better_words(query, SomeWords())).typed == meant.strip('"')


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("ddaats", "dat"),
        ("dduowngf", "duong"),
        ("ruowuj", "ruou"),
        ("thuee", "thue"),
        ("nha", ""),
    ],
)
def test_keys_of_telex_are_read(word: str, read: str) -> None:
    assert read_telex(word) == read


@pytest.mark.usefixtures("lines", "things")
@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("thẻ bảo hiem y ttế", "health"),
        ("sổ đor", "land"),
        ("sô đỏ", "land"),
        ("lam sổ do", "land"),
    ],
)
def test_what_is_meant_is_found(found: Finding, typed: str, first: str) -> None:
    assert found(most(typed))[0] == first


def test_who_asks_for_a_licence_wants_one(add: Add, found: Finding) -> None:
    add("change", "Đổi giấy phép mở lớp", "")
    add("end", "Thu hồi giấy phép mở lớp", "")
    add("issue", "Cấp mới giấy phép mở lớp", "")
    assert found(most("xin giấy phép mở lớp học"))[0] == "issue"
    assert found(most("đổi giấy phép mở lớp học"))[0] == "change"
    assert found(most("bị thu hồi giấy phép mở lớp"))[0] == "end"


def test_a_unit_comes_first_where_its_people_are_asked_for(
    catalog: Any, add: Add, found: Finding
) -> None:
    catalog.addIndex("portal_type", FieldIndex("portal_type"))
    said = "Giám đốc Sở Y tế trả lời báo chí. " * 5
    add("news", "Giám đốc trả lời báo chí", said, portal_type="News Item")
    add("unit", "Sở Y tế", "Đơn vị", portal_type="Unit")
    add("site", "Sở Y tế", "Đơn vị", portal_type="UnitSite")
    add("other", "Sở Nội vụ", "Đơn vị", portal_type="Unit")
    # The register tells how to reach it; other units are of no help.
    assert found(most("giám đốc sở y tế"))[:2] == ["unit", "site"]
    assert "other" not in found(most("giám đốc sở y tế"))
    assert found(most("giám đốc trả lời"))[0] == "news"
