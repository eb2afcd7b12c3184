"""A body named without its place is that of the document that names it."""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.law.document_type_names import DocumentType
from bacgiang.policy.law.own_place import is_meant
from bacgiang.policy.law.own_place import Meant
from bacgiang.policy.law.own_place import meant
from dataclasses import replace
from datetime import date
from of_all import of_all
import pytest


DECISION = parse_number("59/2024/QĐ-UBND")
RESOLUTION = parse_number("59/2024/NQ-HĐND")


def by(issuer: str, number: DocumentNumber = DECISION) -> DocumentIdentity:
    return DocumentIdentity(issuer, number, date(2024, 12, 9))


BAC_GIANG = by("Ủy ban nhân dân tỉnh Bắc Giang")


@pytest.mark.regulation("7.2b")
@pytest.mark.parametrize(
    ("cited", "speaker", "other"),
    [
        (by("Ủy ban nhân dân tỉnh"), by("UBND tỉnh Bắc Giang"), BAC_GIANG),
        (by("UBND tỉnh"), by("HĐND TỈNH BẮC GIANG"), BAC_GIANG),
        (by(""), by("Ủy ban nhân dân tỉnh Bắc Giang"), BAC_GIANG),
        (by("UBND tỉnh"), by("Sở Nội vụ tỉnh Bắc Giang"), BAC_GIANG),
        (by("UBND tỉnh Bắc Giang (cũ)"), by("UBND tỉnh Bắc Ninh"), BAC_GIANG),
        (
            by("HĐND tỉnh", RESOLUTION),
            by("UBND tỉnh Bắc Giang"),
            by("Hội đồng nhân dân tỉnh Bắc Giang", RESOLUTION),
        ),
        (
            by("UBND huyện"),
            by("UBND huyện Lục Ngạn"),
            by("Ủy ban nhân dân huyện Lục Ngạn"),
        ),
        (
            by("Thủ tướng Chính phủ", parse_number("59/2024/QĐ-TTg")),
            by("UBND tỉnh Bắc Giang"),
            by("Thủ tướng Chính phủ", parse_number("59/2024/QĐ-TTg")),
        ),
    ],
)
def test_the_place_is_that_of_who_speaks(
    cited: DocumentIdentity, speaker: DocumentIdentity, other: DocumentIdentity
) -> None:
    assert is_meant(cited, speaker, other)


@pytest.mark.regulation("7.2b")
@of_all("cited", ["Ủy ban nhân dân tỉnh", "UBND", ""])
@of_all(
    "speaker",
    [
        "Ủy ban nhân dân tỉnh Quảng Ninh",
        "Ủy ban nhân dân tỉnh Bắc",
        "Ủy ban nhân dân tỉnh",
        "Ủy ban nhân dân thành phố Bắc Giang",
        "Bộ Nội vụ",
        "",
    ],
)
def test_a_document_of_another_place_is_never_meant(cited: str, speaker: str) -> None:
    assert not is_meant(by(cited), by(speaker), BAC_GIANG)
    short = replace(
        by(cited), number=DocumentNumber(59, year=2024), type=DocumentType.DECISION
    )
    whole = replace(BAC_GIANG, type=DocumentType.DECISION)
    assert not is_meant(short, by(speaker), whole)


def taken_over(issuer: str, day: date | None) -> str | None:
    """Bắc Ninh has taken over from Bắc Giang in 2025; Quảng Ninh goes on."""
    if "Bắc Giang" in issuer:
        is_over = day is None or day > date(2025, 6, 30)
        return issuer.replace("Giang", "Ninh") if is_over else ""
    return "" if "Quảng Ninh" in issuer else None


@pytest.mark.regulation("7.2b")
@pytest.mark.parametrize(
    ("cited", "speaker", "year", "said"),
    [
        ("", "UBND tỉnh Bắc Ninh", 2025, Meant.PERHAPS),
        ("Ủy ban nhân dân tỉnh", "UBND tỉnh Bắc Ninh", 2025, Meant.PERHAPS),
        ("Ủy ban nhân dân tỉnh", "HĐND tỉnh Bắc Ninh", 2025, Meant.PERHAPS),
        ("UBND tỉnh Bắc Giang", "UBND tỉnh Bắc Ninh", 2025, Meant.YES),
        ("Ủy ban nhân dân tỉnh", "UBND tỉnh Bắc Ninh", 2024, Meant.NO),
        ("Ủy ban nhân dân tỉnh", "UBND tỉnh Quảng Ninh", 2025, Meant.NO),
        ("UBND tỉnh Bắc Ninh", "UBND tỉnh Bắc Ninh", 2025, Meant.NO),
    ],
)
def test_of_a_body_taken_over_from_only_a_person_can_tell(
    cited: str, speaker: str, year: int, said: Meant
) -> None:
    who = replace(by(speaker), day=date(year, 8, 1))
    assert meant(by(cited), who, BAC_GIANG, taken_over) is said


@pytest.mark.regulation("7.2b")
def test_a_province_that_has_become_another_may_be_meant_by_what_it_is_now() -> None:
    cited = by("Hội đồng nhân dân tỉnh (nay là thành phố Mẫu)", RESOLUTION)
    former = by("Hội đồng nhân dân tỉnh Cựu Mẫu", RESOLUTION)
    assert meant(cited, by("HĐND thành phố Mẫu"), former) is Meant.PERHAPS
    assert meant(cited, by("HĐND thành phố Khác"), former) is Meant.NO
    assert meant(replace(cited, day=None), by("HĐND thành phố Mẫu"), former) is Meant.NO
