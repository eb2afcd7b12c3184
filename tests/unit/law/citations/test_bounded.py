"""What a text of many citations costs: each block is read once, and no more of them
than a text may have."""

from bacgiang.policy.law.citations import bounded
from bacgiang.policy.law.citations.bounded import BoundedCitations
from bacgiang.policy.law.citations.bounded import cites_too_much
from bacgiang.policy.law.citations.bounded import KnownCitations
from bacgiang.policy.law.citations.documents import DocumentReference
from bacgiang.policy.law.citations.finder import find_citations
from bacgiang.policy.law.citations.naming import _MOST
from bacgiang.policy.law.citations.naming import Naming
from bacgiang.policy.law.citations.relations import find_relations
from bacgiang.policy.law.parsing import parse
from itertools import count
import pytest


pytestmark = pytest.mark.regulation("15.2")

GROUND = "Căn cứ Nghị định số {}/2007/NĐ-CP ngày 01/02/2007;"


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Of each block that is read, how many characters."""
    read: list[int] = []

    def finding(text: str) -> list[object]:
        read.append(len(text))
        return list(find_citations(text))

    monkeypatch.setattr(bounded, "find_citations", finding)
    monkeypatch.setattr(bounded, "MOST_CITATIONS", 20)
    return read


def test_a_text_is_read_up_to_its_bound_and_each_block_once(found: list[int]) -> None:
    blocks = [GROUND.format(1 + place % 5) for place in range(200)]
    known = KnownCitations()
    for _view in range(3):
        cited_in = BoundedCitations(known)
        assert sum(len(cited_in(one)) for one in blocks[:20]) == 20
        assert not cited_in.is_cut
        assert not any(cited_in(one) for one in blocks[20:])
        assert cited_in.is_cut
    assert len(found) == 5
    assert cites_too_much(blocks, known) and not cites_too_much(blocks[:20], known)


def test_a_block_of_megabytes_is_read_in_its_beginning(found: list[int]) -> None:
    cited_in = BoundedCitations()
    assert len(cited_in(" ".join(GROUND.format(n) for n in range(1, 9_999)))) == 20
    assert cited_in.is_cut and found == [bounded.MOST_READ]


def test_relations_are_read_of_as_many_alone(found: list[int]) -> None:
    text = parse("".join(f"{GROUND.format(n)}\n" for n in range(1, 200)))
    assert len(find_relations(text)) == len(found) == 20


def test_what_is_named_in_short_is_not_sought_among_thousands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = count()

    def may_be(_reference: DocumentReference, _full: DocumentReference) -> bool:
        next(compared)
        return True

    monkeypatch.setattr("bacgiang.policy.law.citations.naming._may_be", may_be)
    days = "".join(
        f"Nghị định số 7/2007/NĐ-CP ngày {day:02}/{month:02}/2007; "
        for day in range(1, 29)
        for month in range(1, 13)
    )
    named = [one.document for one in find_citations(days) if one.document is not None]
    (short,) = find_citations("Nghị định số 7/2007 ngày 01/02/2007")
    assert len(named) > _MOST and short.document is not None
    assert Naming(named).in_full(short.document) == short.document
    assert next(compared) == 0
