"""A body named without its place is that of the document that names it."""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.law.document_type_names import DocumentType
from bacgiang.policy.law.own_place import is_meant
from dataclasses import replace
from datetime import date
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
@pytest.mark.parametrize("cited", ["Ủy ban nhân dân tỉnh", "UBND", ""])
@pytest.mark.parametrize(
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
