"""Bodies that issue together, and laws without a number, are known by any name."""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_identity import issuer_key
from bacgiang.policy.law.document_type_names import DocumentType
import pytest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "BỘ TÀI CHÍNH - CÔNG NGHIỆP - TỔNG CỤC HẢI QUAN",
            "Bộ Tài chính - Bộ Công nghiệp - Tổng cục Hải quan",
        ),
        (
            "Bộ Lao động-Thương binh và Xã hội",
            "Bộ trưởng Bộ Lao động - Thương binh và Xã hội",
        ),
        ("Bộ Văn hóa, Thể thao và Du lịch", "BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH"),
    ],
)
def test_one_body_has_one_key(one, other):
    assert issuer_key(one) == issuer_key(other)


def test_different_bodies_have_different_keys():
    assert issuer_key("Bộ Tài chính - Bộ Công an") != issuer_key("Bộ Tài chính")


def test_a_law_is_called_with_or_without_the_word_for_it():
    said = DocumentIdentity(title="Luật Mẫu thử", type=DocumentType.LAW)
    bare = DocumentIdentity(title="Mẫu thử", type=DocumentType.LAW)
    assert said.may_be(bare)
    assert said.key == bare.key
    assert not said.may_be(DocumentIdentity(title="Mẫu khác", type=DocumentType.LAW))


@pytest.mark.parametrize("jointly", ["liên Bộ", "Liên tịch Bộ"])
def test_bodies_that_issue_jointly_are_those_bodies(jointly):
    cited = DocumentIdentity(f"{jointly} Tài chính - Công nghiệp", title="Mẫu thử")
    other = DocumentIdentity("Bộ Tài chính - Bộ Công nghiệp", title="Mẫu thử")
    assert cited.may_be(other)
