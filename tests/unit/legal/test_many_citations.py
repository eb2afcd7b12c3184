"""A text that cites thousands of times is looked up in no more than it says apart."""

from bacgiang.policy.law.citations.bounded import BoundedCitations
from bacgiang.policy.law.citations.finder import find_citations
from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.tree import Block
from bacgiang.policy.legal.consolidated import citing
from bacgiang.policy.legal.consolidated.citing import CitedWorks
from bacgiang.policy.legal.document_page import cited
from bacgiang.policy.legal.document_page.cited import CitedPlace
from bacgiang.policy.legal.document_page.cited import CitedPlaces
from bacgiang.policy.legal.document_page.cited import MOST_COMPARED
from itertools import count
import pytest
from types import SimpleNamespace


pytestmark = pytest.mark.regulation("15.2")


def test_of_thousands_of_one_number_few_are_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared, may_be = count(), DocumentIdentity.may_be

    def counted(one: DocumentIdentity, other: DocumentIdentity) -> bool:
        next(compared)
        return may_be(one, other)

    monkeypatch.setattr(DocumentIdentity, "may_be", counted)
    monkeypatch.setattr(citing, "work_of_end", lambda end: end)
    monkeypatch.setattr(citing, "work_uri", lambda end: f"/{end.number}/{end.day}")
    places = SimpleNamespace(
        citations=BoundedCitations(),
        place=lambda one, _eid, _quoted: CitedPlace("", named=one.document.identity),
    )
    works = CitedWorks(places)  # type: ignore[arg-type]
    text = "Nghị định số {}/2007/NĐ-CP ngày {}/{}/{} của Chính phủ"
    days = [
        (d, m, y) for d in range(10, 29) for m in (10, 11, 12) for y in (2007, 2008)
    ]
    for day, month, year in days:
        list(works("", Block(text.format(7, day, month, year))))
    # Those before it, as long as they are few enough to be told apart.
    assert len(days) > MOST_COMPARED
    assert next(compared) <= MOST_COMPARED * (MOST_COMPARED + 1)
    before = next(compared)
    found = [list(works("", Block(text.format(n, 10, 10, 2007)))) for n in range(8, 99)]
    assert all(len(one) == 1 for one in found)
    assert next(compared) - before == len(found) + 1


def test_a_provision_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, only = count(), cited._only

    def counted(*args: object) -> str:
        next(asked)
        return only(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(cited, "_only", counted)
    document = SimpleNamespace(structure=None)
    eids = ["art_1", *(f"art_1-{n}" for n in range(2, 500)), "art_2"]
    places = CitedPlaces(document, eids)  # type: ignore[arg-type]
    places.__dict__["_changed"] = {}
    (many,), (one,) = map(find_citations, ("theo Điều 1", "theo Điều 2"))
    for eid in eids[:-1]:
        assert places.place(many, eid) is None
        assert places.place(one, eid) == CitedPlace("art_2")
    assert next(asked) == 2
