"""Which of the documents that a provision changes a citation means."""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.law.document_type_names import DocumentType
from bacgiang.policy.legal.document_page.cited import ChangedDocuments
from bacgiang.policy.legal.document_page.cited import MOST_COMPARED
from datetime import date
import pytest


pytestmark = pytest.mark.regulation("4.1d", "15.2")


def named(number: str, **facts: object) -> DocumentIdentity:
    return DocumentIdentity(number=parse_number(number), **facts)  # type: ignore[arg-type]


DECISION = DocumentType.DECISION
LAW = DocumentType.LAW


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        (named("7/2020/QĐ-UBND"), named("7/2020/QĐ-UBND", day=date(2020, 1, 1))),
        (named("8/2020", type=DECISION), named("8/2020/QĐ-UBND", type=DECISION)),
        (named("8/2020/QĐ-STC"), None),
        (named("9/2020/QĐ-UBND"), None),
        (
            DocumentIdentity(type=LAW, title="Đất đai"),
            named("45/2013/QH13", title="Luật Đất đai"),
        ),
    ],
)
def test_the_only_one_it_may_be_is_meant(
    asked: DocumentIdentity, meant: DocumentIdentity | None
) -> None:
    changed = ChangedDocuments(
        [
            named("7/2020/QĐ-UBND", day=date(2020, 1, 1)),
            named("8/2020/QĐ-UBND", type=DECISION),
            named("9/2020/QĐ-UBND", day=date(2020, 1, 1)),
            named("9/2020/QĐ-UBND", day=date(2020, 2, 1)),
            named("45/2013/QH13", title="Luật Đất đai"),
        ]
    )
    assert changed.meant_by(asked) == meant
    if meant is not None:
        assert set(asked.keys_to_meet) & set(meant.keys_to_meet)


def test_a_list_of_thousands_is_not_gone_through_for_each_entry(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listed = [named(f"{count}/2020/QĐ-UBND") for count in range(1, 3000)]
    of_one_number = [
        named("1/2021/QĐ-UBND", issuer=f"Sở {count}")
        for count in range(MOST_COMPARED + 1)
    ]
    changed = ChangedDocuments([*listed, *listed, *of_one_number])
    asked: list[DocumentIdentity] = []
    may_be = DocumentIdentity.may_be

    def counted(self: DocumentIdentity, other: DocumentIdentity) -> bool:
        asked.append(other)
        return may_be(self, other)

    monkeypatch.setattr(DocumentIdentity, "may_be", counted)
    assert all(changed.meant_by(one) == one for one in listed)
    assert len(asked) == len(listed)
    assert changed.meant_by(named("1/2021/QĐ-UBND")) is None
    assert len(asked) == len(listed)
