"""Identity of a document: issuer, number and day together."""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_identity import issuer_key
from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.law.document_type_names import DocumentType
from dataclasses import replace
from datetime import date
import pytest


DECISION = DocumentIdentity(
    "Ủy ban nhân dân tỉnh Bắc Giang",
    parse_number("76/2007/QĐ-UBND"),
    date(2007, 8, 31),
)


@pytest.mark.parametrize(
    "issuer",
    [
        "UBND tỉnh Bắc Giang",
        "Uỷ ban nhân dân tỉnh Bắc Giang",
        "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG",
        "UBND tỉnh Bắc Giang (cũ)",
    ],
)
def test_spellings_of_the_issuer_make_no_difference(issuer: str) -> None:
    assert replace(DECISION, issuer=issuer).key == DECISION.key


def test_a_minister_issues_as_the_ministry_but_a_chairman_for_himself() -> None:
    assert issuer_key("Bộ trưởng Bộ Tài chính") == issuer_key("Bộ Tài chính")
    assert issuer_key("Chủ tịch UBND tỉnh") != issuer_key("UBND tỉnh")


def test_one_number_is_not_one_document() -> None:
    other = replace(DECISION, issuer="UBND tỉnh Hà Tĩnh")
    later = replace(DECISION, day=date(2007, 9, 1))
    assert len({DECISION.key, other.key, later.key}) == 3
    assert not DECISION.may_be(other)
    assert not DECISION.may_be(later)


def test_what_a_citation_leaves_out_fits() -> None:
    cited = DocumentIdentity(number=parse_number("76/2007/QĐ-UB"))
    assert DECISION.may_be(cited)
    assert cited.may_be(DECISION)


def test_a_province_without_its_name_is_any_province() -> None:
    cited = replace(DECISION, issuer="UBND tỉnh")
    assert DECISION.may_be(cited) and cited.may_be(DECISION)
    assert not DECISION.may_be(replace(DECISION, issuer="UBND thành phố"))
    assert not DECISION.may_be(replace(DECISION, issuer="UBND tỉnh Bắc"))


def test_a_law_without_number_is_known_by_title_and_day() -> None:
    law = DocumentIdentity(title="Tổ chức HĐND và UBND", day=date(2003, 11, 26))
    assert law.may_be(replace(law, day=None, title="tổ chức HĐND và UBND"))
    assert not law.may_be(replace(law, title="Đất đai"))
    assert not law.may_be(DECISION)


def test_a_short_number_is_that_of_a_document_of_its_type_and_year() -> None:
    whole = replace(DECISION, type=DocumentType.DECISION)
    short = DocumentIdentity(
        number=DocumentNumber(76, year=2007), type=DocumentType.DECISION
    )
    dated = replace(short, number=DocumentNumber(76), day=DECISION.day)
    for each in (short, dated):
        assert whole.may_be(each) and each.may_be(whole)
        assert each.short_key == whole.short_key == "76/2007"
    assert not whole.may_be(replace(short, type=DocumentType.RESOLUTION))
    assert not whole.may_be(replace(short, number=DocumentNumber(77, year=2007)))
    assert not whole.may_be(replace(dated, day=date(2008, 8, 31)))
