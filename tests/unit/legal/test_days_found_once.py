"""Days of what others do are found once, however many orders ask."""

from bacgiang.policy.legal.consolidated import days
from bacgiang.policy.legal.consolidated.days import Days
from bacgiang.policy.legal.relations.relation import End
from bacgiang.policy.legal.relations.relation import Relation
import pytest


@pytest.mark.regulation("15.2")
def test_each_relation_is_asked_about_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """1,499 orders of which 300 had a relation were a minute for any reader."""
    asked: list[End] = []

    def looked_up(end: End, **how: object) -> None:
        asked.append(end)

    monkeypatch.setattr(days, "record_at", looked_up)
    monkeypatch.setattr(days, "issued", lambda document: None)
    monkeypatch.setattr(days, "facts_of", lambda document: ())
    monkeypatch.setattr(days, "scope_in", lambda relation, structure: None)
    relations = [
        Relation(str(n), End(uid="own"), "repeals", End(uid="law")) for n in range(5)
    ]
    found = Days(None)
    for _order in range(20):
        assert found.first(relations) is None
    assert len(asked) == 5
