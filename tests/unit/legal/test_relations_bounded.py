"""A document says so much of another, and no more: each look at either reads it all."""

from bacgiang.policy.law.citations.objects import Extent
from bacgiang.policy.legal.relations import many
from bacgiang.policy.legal.relations.many import Said
from bacgiang.policy.legal.relations.relation import End
from bacgiang.policy.legal.relations.relation import Relation
import pytest


pytestmark = pytest.mark.regulation("15.2")
OWN, LAW, OTHER = (End(uid=one) for one in ("own", "law", "other"))


def says(
    number: int, target: End = LAW, extent: Extent = Extent.PROVISIONS
) -> Relation:
    eids = (f"art_{number}",)
    return Relation(str(number), OWN, "repeals", target, extent=extent.value, eids=eids)


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    most = {"MOST": 5, "MOST_OF_ONE": 3, "MOST_OF_ALL_OF_ONE": 1}
    for name, number in most.items():
        monkeypatch.setattr(many, name, number)


def test_of_one_document() -> None:
    said = Said([says(0)])
    assert [said.takes(says(number)) for number in range(1, 5)] == [True] * 2 + [
        False
    ] * 2
    assert said.takes(says(5, OTHER))


def test_of_all_of_it() -> None:
    """“Bãi bỏ Quyết định số X, trừ Điều 1”, 300 times, was a page of 66 MB."""
    said = Said()
    assert said.takes(says(1, extent=Extent.WHOLE))
    assert not said.takes(says(2, extent=Extent.ATTACHED))
    assert said.takes(says(3))


def test_of_all_documents() -> None:
    said = Said()
    taken = [said.takes(says(number, End(uid=str(number)))) for number in range(9)]
    assert taken.count(True) == 5
