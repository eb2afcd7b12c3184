"""Numbers of documents in all their spellings (decree 34/2016, article 58; 10.3)."""

from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.law.document_number import find_numbers
from bacgiang.policy.law.document_number import NumberError
from bacgiang.policy.law.document_number import NumberStyle
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.law.document_type_names import DocumentType
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
import pytest


SPELLINGS = [
    "76/2007/QĐ-UBND",
    "76/2007/QÐ-UBND",
    "76 / 2007/QĐ-UBND",
    "76 /2007/QĐ- UBND",
    "076/2007/QĐ-UBND",
    "số 76/2007/QĐ-UBND",
    "Số: 76/2007/QĐ-UBND.",
    "Quyết định số 76/2007/QĐ-UBND",
    "76/2007/QĐ-UB",
    "76/2007/QĐ.UB",
    "76/2007/QĐ/UB",
    "76/2007/qđ-ubnd",
    "76/2007/qd-ubnd",
    "76/2007/QD-UBND",
    "76/2007/QĐ-UBND".replace("Đ", "D\u0335").replace("D\u0335", "Ɖ"),
]


@pytest.mark.regulation("10.3")
@of_all("spelling", SPELLINGS)
def test_every_spelling_has_the_key_of_the_number(spelling: str) -> None:
    assert parse_number(spelling).key == "76/2007/qd-ubnd"
    assert parse_number(spelling).short == "76/2007"


CANONICAL = [
    ("5/2021/QĐ-UBND", "05/2021/QĐ-UBND", "QĐ", ("UBND",)),
    ("119/QĐ-UBND", "119/QĐ-UBND", "QĐ", ("UBND",)),
    ("Luật số 26/2008/QH12", "26/2008/QH12", None, ("QH12",)),
    ("221-KL/TW", "221-KL/TW", "KL", ("TW",)),
    ("57-NQ/TƯ", "57-NQ/TW", "NQ", ("TW",)),
    ("1141-TC/QĐ/CĐKT", "1141-TC/QĐ/CĐKT", "QĐ", ("TC", "CĐKT")),
    (
        "176/1998/TTLT-BTC-BCN-TCHQ",
        "176/1998/TTLT-BTC-BCN-TCHQ",
        "TTLT",
        ("BTC", "BCN", "TCHQ"),
    ),
    ("43/2023/NQ-HĐND", "43/2023/NQ-HĐND", "NQ", ("HĐND",)),
    ("52/2025/QĐ-CTUBND", "52/2025/QĐ-CTUBND", "QĐ", ("CTUBND",)),
    ("3354/VPCP-KGVX", "3354/VPCP-KGVX", None, ("VPCP", "KGVX")),
    ("15/99/NĐ-CP", "15/1999/NĐ-CP", "NĐ", ("CP",)),
    ("930e/QĐ- UBND", "930e/QĐ-UBND", "QĐ", ("UBND",)),
    ("72A TC/TCT", "72A/TC-TCT", None, ("TC", "TCT")),
    ("835/VBHN-BLĐTBXH", "835/VBHN-BLĐTBXH", "VBHN", ("BLĐTBXH",)),
    ("08/2022/qđ-ttg", "08/2022/QĐ-TTg", "QĐ", ("TTg",)),
]


@of_all(("written", "canonical", "mark", "issuers"), CANONICAL)
def test_parts_and_canonical_form(
    written: str, canonical: str, mark: str | None, issuers: tuple[str, ...]
) -> None:
    number = parse_number(written)
    assert number.canonical == canonical
    assert (number.type_mark, number.issuer_marks) == (mark, issuers)


def test_type_of_document_from_its_mark() -> None:
    assert parse_number("76/2007/QĐ-UBND").type is DocumentType.DECISION
    assert parse_number("26/2008/QH12").type is None


def test_a_number_without_year_is_found_by_the_year_of_issue() -> None:
    keys = parse_number("119/QĐ-UBND").search_keys(issue_year=2009)
    assert keys == ("119/qd-ubnd", "119/2009")
    assert parse_number("76/2007").search_keys() == ("76/2007",)


@pytest.mark.parametrize(
    "text", ["", "QĐ-UBND", "/2007/QĐ", "abc", "5" * 500, "1 " * 60]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(NumberError, match="is not the number of a document"):
        parse_number(text)


def test_numbers_in_running_text() -> None:
    text = (
        "Quyết định số 76 /2007/QĐ-UBND, Nghị quyết 43/2023/NQ-\nHĐND, tốc độ 60 km/h, "
        "QCVN 03:2023/BCA, ngày 28/8/2007, tỷ lệ 24/24H."
    )
    found = [each.number.canonical for each in find_numbers(text)]
    assert found == ["76/2007/QĐ-UBND", "43/2023/NQ-HĐND"]


numbers = st.builds(
    DocumentNumber,
    serial=st.integers(1, 99999),
    year=st.none() | st.integers(1945, 2044),
    type_mark=st.sampled_from(["QĐ", "NQ", "NĐ", "TT", "TTLT", "CT", "KH", "TTr"]),
    issuer_marks=st.lists(
        st.sampled_from(["UBND", "HĐND", "BTC", "CP", "TTg", "BNV", "SKHCN"]),
        min_size=1,
        max_size=3,
    ).map(tuple),
    style=st.sampled_from([NumberStyle.NORMATIVE, NumberStyle.ISSUER_FIRST]),
)


@given(numbers)
def test_the_canonical_form_reads_back(number: DocumentNumber) -> None:
    read = parse_number(number.canonical)
    assert read.canonical == number.canonical
    assert read.year == number.year
    assert set(read.key.split("/")[-1].split("-")) == set(
        number.key.split("/")[-1].split("-")
    )


@given(numbers)
def test_a_canonical_number_is_found_in_a_sentence(number: DocumentNumber) -> None:
    text = f"theo Quyết định số {number.canonical} ngày 1/2/2003"
    found = list(find_numbers(text))
    assert [each.number.canonical for each in found] == [number.canonical]
    assert text[found[0].start : found[0].end] == number.canonical


@given(st.text(max_size=120))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    try:
        assert parse_number(text).serial >= 0
    except NumberError as error:
        assert str(error)
