"""Hits hold what was asked for in its own right; English words are English words."""

from bacgiang.policy.search.query.asking import ENGLISH
from bacgiang.policy.search.query.asking import LANGUAGE
from bacgiang.policy.search.query.asking import OPTION
from bacgiang.policy.search.query.asking import Taken
from bacgiang.policy.search.query.english import other_number
from bacgiang.policy.search.query.english import singular
from bacgiang.policy.search.ranking import facts
from bacgiang.policy.search.wordings import known
from BTrees.IIBTree import IISet
from collections.abc import Callable
from of_all import of_all
from Products.PluginIndexes.FieldIndex.FieldIndex import FieldIndex
from Products.ZCatalog.query import IndexQuery
import pytest
from types import SimpleNamespace
from typing import Any


pytestmark = pytest.mark.regulation("10.3")

LINES = (
    "GPLX; bằng lái; giấy phép lái xe",
    "việc làm; tìm việc; job",
    "kết hôn; marriage; marry",
    "thẻ BHYT; thẻ bảo hiểm y tế; health card",
    "TTHC; thủ tục hành chính",
    "QĐ; quyết định; decision",
    "học phí; tiền học; school fee",
)
Add = Callable[..., None]
Finding = Callable[..., list[str]]


def most(words: str, language: str = "vi") -> dict[str, Any]:
    return {"query": words, OPTION: Taken.MOST, LANGUAGE: language}


@pytest.fixture(autouse=True)
def lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "lines", lambda: LINES)


@of_all(
    ("word", "other"),
    [
        ("investor", "investors"),
        ("investors", "investor"),
        ("fees", "fee"),
        ("taxes", "tax"),
        ("tax", "taxes"),
        ("businesses", "business"),
        ("business", "businesses"),
        ("authority", "authorities"),
        ("keys", "key"),
        ("nha", ""),
        ("902", ""),
    ],
)
def test_singular_and_plural_are_one(word: str, other: str) -> None:
    assert other_number(word) == other
    assert singular("status") == "status"


def test_english_questions_find_by_words(add: Add, found: Finding) -> None:
    add("wed", "Đăng ký kết hôn có yếu tố nước ngoài")
    add("fees", "Thu học phí")
    add("plots", "Plots for foreign investors", "They pay no taxes for a year.")
    add("fair", "Hội chợ tại huyện", "Tổ chức tại trung tâm, áp dụng mẫu.")
    assert found(most("marriage", ENGLISH)) == ["wed"]
    assert found(most("marry a foreigner", ENGLISH)) == ["wed"]
    assert found(most("school fees", ENGLISH)) == ["fees"]
    assert found(most("foreign investor", ENGLISH)) == ["plots"]
    assert found(most("tax", ENGLISH)) == ["plots"]
    # A right word is near to many a syllable; an English slip is still one.
    assert found(most("map", ENGLISH)) == found(most("mapx", ENGLISH)) == []
    assert found(most("invesstor", ENGLISH)) == ["plots"]
    assert found({"query": "tax", OPTION: Taken.AS_TYPED}) == []


def test_an_abbreviation_is_not_another_one(add: Add, found: Finding) -> None:
    add("aid", "Về BTXH", "BTXH")
    assert found(most("ktxh")) == []
    assert found(most("btxhh")) == []
    assert found(most("btxh")) == ["aid"]


def test_a_type_and_a_number_are_a_document(add: Add, found: Finding) -> None:
    add("draft", "Draft decision on cabinets", "Decision 1")
    add(
        "own", "Về lệ phí", "quyết định", number="902/2022/QĐ-UBND", issue_date=20220101
    )
    for typed in ("decision 902", "quyết định 902", "quyet dinh 902"):
        assert found(most(typed, ENGLISH))[0] == "own"


def test_words_with_other_diacritics_are_no_hits(add: Add, found: Finding) -> None:
    add("privacy", "Bảo vệ dữ liệu", "địa chỉ của thiết bị khi gửi thư")
    add("party", "Đồng chí Bí thư Tỉnh ủy", "")
    assert found(most("bí thư")) == ["party"]
    assert set(found(most("bi thu"))) == {"party", "privacy"}


def test_other_ways_are_said_side_by_side(add: Add, found: Finding) -> None:
    far = "giấy mời họp và phép tính; người lái đò có xe " + "chữ khác " * 30
    add("far", "Văn bản dài", far)
    add("sign", "Biển quảng cáo", "bảng lại bị rách")
    assert found(most("GPLX")) == []
    add("law", "Văn bản khác", "về giấy phép lái xe")
    assert found(most("GPLX")) == ["law"]
    add("hours", "Nhắc nhở", "trả lời trong ba ngày làm việc")
    assert found(most("việc làm")) == []


@pytest.fixture
def portal(catalog: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("portal_type", "unit_code"):
        catalog.addIndex(name, FieldIndex(name))
    sites = SimpleNamespace(main_unit_code=lambda: "ubnd")
    monkeypatch.setattr(facts, "queryUtility", lambda _wanted: sites)


@pytest.mark.usefixtures("portal")
def test_of_places_with_one_name_the_main_sites_is_first(
    add: Add, found: Finding
) -> None:
    said = "Việc của đơn vị"
    for place, code in enumerate(("a", "ubnd", "b", "c")):
        text = "Trình tự, hồ sơ, thời hạn" if code == "ubnd" else said
        more = {"portal_type": "ProcedureRegister", "unit_code": code}
        add(code, "Thủ tục hành chính", text, effective=place, **more)
    for typed in ("thủ tục hành chính", "thu tuc hanh chinh", "TTHC"):
        assert found(most(typed)) == ["ubnd", "a", "b", "c"]


@pytest.mark.usefixtures("portal")
def test_a_unit_is_one_hit_and_tells_whom_to_ask(add: Add, found: Finding) -> None:
    answers = "Sở Y tế. Thẻ bảo hiểm y tế: Phòng Tài chính"
    add("so-y-te", "Sở Y tế", answers, portal_type="Unit")
    add("so-noi-vu", "Sở Nội vụ", "Thi đua", portal_type="Unit")
    add("site", "Sở Y tế", "", portal_type="UnitSite", unit_code="so-y-te")
    page = "Mang theo thẻ bảo hiểm y tế"
    add("page", "Lịch khám lưu động", page, portal_type="Document")
    assert found(most("sở y tế"))[0] == "so-y-te"
    assert "site" not in found(most("sở y tế"))
    typed = ["thẻ bảo hiểm y tế", "thẻ bhyt", "gọi ai hỏi thẻ bhyt", "health card"]
    for one in typed:
        assert found(most(one))[0] == "so-y-te", one


@of_all(
    "text",
    ["giấy phép lái xe", "lai xe oto", '"giấy phép"', "phép -xe", "job", "khai sinh ở"],
)
def test_nothing_is_answered_but_what_is_looked_at(
    text: str, catalog: Any, add: Add
) -> None:
    for number in range(40):
        add(f"a{number}", "Cấp giấy phép lái xe", "bằng lái, việc làm, khai sinh")
        add(f"b{number}", "Giấy phép", "khai sinh ở nước ngoài, xe, lái")
    index = catalog._catalog.getIndex("SearchableText")
    seen = IISet(sorted(catalog._catalog.data)[::3])

    query = IndexQuery({index.id: most(text)}, index.id, index.query_options)
    assert set(index.query_index(query, seen)) <= set(seen)
