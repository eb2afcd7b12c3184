"""The order of results, case by case."""

from bacgiang.policy.search.word_index import matching
from collections.abc import Callable
import pytest
from time_bounds import within
from typing import Any


Add = Callable[..., None]
Finding = Callable[..., list[str]]


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize(
    "typed",
    [
        "76/2007/QĐ-UBND",
        "76/2007",
        "76-2007",
        "quyết định 76/2007",
        "số 76/2007/qd-ubnd",
    ],
)
def test_the_document_of_a_number_comes_before_those_that_cite_it(
    add: Add, found: Finding, typed: str
) -> None:
    for place in range(5):
        cited = "Quyết định số 76/2007/QĐ-UBND " * (place + 1)
        add(f"cites-{place}", "Quyết định 76/2007 hết hiệu lực", cited)
    add(
        "own", "Quy chế trang tin", "Quyết định " + "x " * 500, number="76/2007/QĐ-UBND"
    )

    assert found(typed)[0] == "own"
    assert len(found(typed)) == 6


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize(
    "typed", ["qd ubnd 87", "87 qđ ubnd", "QĐ-UBND 87", "ubnd 87 2025"]
)
def test_a_number_is_found_by_its_parts(add: Add, found: Finding, typed: str) -> None:
    for place in range(130):
        cited = "Quyết định 87/2025/QĐ-UBND và 5/2025/QĐ-UBND " * 3
        add(f"cites-{place}", "QĐ UBND 87", cited, number=f"{place}/2025/QĐ-UBND")
    add("own", "Quy chế", "Số 87/2025/QĐ-UBND " + "x " * 500, number="87/2025/QĐ-UBND")

    assert found(typed)[0] in ("own", "cites-87")
    assert set(found(typed)[:2]) == {"own", "cites-87"}


def test_a_number_without_a_year_is_found_by_the_year_of_issue(
    add: Add, found: Finding
) -> None:
    add("own", "Quyết định", number="119/QĐ-UBND", issue_date=20090120)
    add("other", "Quyết định", number="119/QĐ-UBND", issue_date=20110120)

    assert found("119/2009") == ["own"]
    assert set(found("119/QĐ-UBND")) == {"own", "other"}


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("Quy chế văn thư", "Quy chế văn thư và lưu trữ"),
        ("Quy chế văn thư lưu trữ", "Về quy chế văn thư"),
        ("Về quy chế văn thư", "Quy chế công tác văn thư"),
        ("Quy chế công tác văn thư", "Văn thư theo quy chế"),
        ("Văn thư theo quy chế", "Thông báo"),
    ],
)
def test_titles(add: Add, found: Finding, better: str, worse: str) -> None:
    text = "quy chế văn thư " * 20
    add("better", better, "quy chế văn thư")
    add("worse", worse, text)

    assert found("quy chế văn thư") == ["better", "worse"]
    assert found("QUY CHE VAN THU") == ["better", "worse"]


def test_diacritics_as_typed_come_first(add: Add, found: Finding) -> None:
    add("other", "Bao lanh bao lanh", "bảo lãnh " * 9)
    add("exact", "Bảo lãnh")
    add("third", "Báo lãnh", "bảo lãnh " * 9)

    assert found("bảo lãnh")[0] == "exact"
    assert set(found("bao lanh")) == {"exact", "other", "third"}


def test_the_tone_mark_as_typed_comes_first(add: Add, found: Finding) -> None:
    add("new", "Hoà giải ở cơ sở")
    add("old", "Hòa giải ở cơ sở")

    assert found("hoà giải") == ["new", "old"]
    assert found("hòa giải") == ["old", "new"]


def test_words_side_by_side_in_the_text_come_first(add: Add, found: Finding) -> None:
    add("apart", "Một", "đất trồng lúa đai lưng " * 9)
    add("together", "Hai", "trang này nói của đất đai một lần và trồng lúa")

    assert found("đất đai") == ["together", "apart"]
    assert found('"đất đai"') == ["together"]
    assert found("đất -trồng") == []


def test_the_newer_of_two_equal_ones_comes_first(add: Add, found: Finding) -> None:
    add("old", "Quy chế", "như nhau", issue_date=20010101)
    add("new", "Quy chế", "như nhau", issue_date=20200101)
    add("middle", "Quy chế", "như nhau", issue_date=20100101)

    assert found("quy chế") == ["new", "middle", "old"]


def test_the_best_is_found_among_very_many(add: Add, found: Finding) -> None:
    for place in range(400):
        add(f"d{place}", "Quyết định", "ban hành quy định về đất đai " * 3)
    add("best", "Ban hành quy định về đất đai", "khác " * 900)

    results = found("ban hành quy định về đất đai")
    assert results[0] == "best"
    assert len(results) == len(set(results)) == 401


def test_what_may_not_be_seen_takes_no_leading_place(add: Add, found: Finding) -> None:
    for place in range(300):
        add(f"hidden-{place}", "Đất đai", "đất đai", issuer="hidden")
    add("late", "Tin", "đất và đai", issuer="seen")
    add("good", "Tin", "nói về đất đai", issuer="seen")

    assert found("đất đai", issuer="seen") == ["good", "late"]


@pytest.mark.parametrize(
    "typed",
    [
        "", "*", "???", '"', '""', "((((", "a) OR (b", "NOT", "-", "- -x", "AND",
        "\0", "đ" * 10_000, '"a b ' * 2_000, "* " * 5_000, "n* " * 3_000,
        "76/2007/" * 1_000, {"query": ["đất", None, 3]},
        ["đất", "đai"], 7, None, {}, {"query": {}},
    ],
)  # fmt: skip
def test_hostile_questions_are_answered(add: Add, found: Finding, typed: Any) -> None:
    add("one", "Đất đai", "NOT AND OR n na ng " * 50)

    with within(1):
        assert set(found(typed)) <= {"one"}


@pytest.mark.regulation("10.3")
def test_a_title_that_cites_a_number_is_found_by_its_words(
    add: Add, found: Finding
) -> None:
    add("own", "Quy chế trang tin", "quyết định sửa đổi", number="76/2007/QĐ-UBND")
    title = "Sửa đổi Quyết định số 76/2007/QĐ-UBND"
    add("amends", title, "quy chế trang tin", number="9/2009/QĐ-UBND")

    assert found(title)[0] == "amends"
    assert found("SUA DOI QUYET DINH SO 76/2007/QD-UBND")[0] == "amends"
    assert found("quy chế trang tin 76/2007/QĐ-UBND")[0] == "own"
    assert found("quyết định 76/2007 quy chế trang tin")[0] == "own"


@pytest.mark.regulation("10.3")
def test_the_type_tells_documents_of_one_short_number_apart(
    add: Add, found: Finding
) -> None:
    for kind, mark in (("Quyết định", "QĐ-UBND"), ("Nghị quyết", "NQ-HĐND")):
        add(mark, "Về giá", f"{kind} nghị quyết quyết định", number=f"82/2025/{mark}")

    assert found("quyết định 82/2025")[0] == "QĐ-UBND"
    assert found("nghị quyết 82/2025")[0] == "NQ-HĐND"


@pytest.mark.regulation("10.3")
def test_a_phrase_is_found_behind_hundreds_that_say_its_words_more_often(
    add: Add, found: Finding
) -> None:
    for place in range(400):
        add(f"apart-{place}", "", "trồng đất trên rừng sản xuất " * 9)
    add("phrase", "", "x " * 300 + "trồng rừng sản xuất trên đất" + " y" * 300)

    assert found("trồng rừng sản xuất trên đất")[0] == "phrase"
    assert found('"trồng rừng sản xuất trên đất"') == ["phrase"]


def test_words_that_a_title_repeats(add: Add, found: Finding) -> None:
    add("once", "Giá đất và giá")
    add("twice", "Giá đất và giá nhà và giá điện")

    assert found("giá đất và giá nhà và giá điện")[0] == "twice"


def test_a_span_of_years_is_no_number(add: Add, found: Finding) -> None:
    add("plan", "Kế hoạch 2021-2025")
    add("other", "Giá đất", number="2021/2025/QĐ-UBND")

    assert found("kế hoạch 2021-2025") == ["plan"]


@pytest.mark.regulation("4.2a")
@pytest.mark.parametrize("looked_at", [10, 5000])
def test_words_that_nobody_may_see_leave_nothing_out(
    add: Add, found: Finding, monkeypatch: pytest.MonkeyPatch, looked_at: int
) -> None:
    monkeypatch.setattr(matching, "MOST_LOOKED_AT", looked_at)
    made_up = " ".join(f"ti{number:03d}" for number in range(200))
    add("hidden", made_up, issuer="hidden")
    add("seen", "Tivi và tin tức", issuer="seen")
    add("other", "Đất đai", issuer="other")

    assert found("ti*", issuer="seen") == ["seen"]
    assert found("ti*", issuer="hidden") == ["hidden"]
    if looked_at == 5000:
        assert found("ti*", issuer="other") == []
