"""A text with thousands of orders about one document costs one question, not thousands."""

from __future__ import annotations

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.legal.relations import store as relations
from bacgiang.policy.legal.relations.relation import End
from bacgiang.policy.legal.relations.relation import Relation
import pytest


LAW = End(uid="law", number="903/2026/QĐ-UBND")
TEXTS = (End(uid="text"), End(uid="hidden"))
ORDERS = 50


def test_each_text_is_asked_about_once(monkeypatch: pytest.MonkeyPatch) -> None:
    store = relations.RelationStore()
    for text in TEXTS:
        for number in range(ORDERS):
            cited = (f"art_{number}",)
            store.add(Relation("", text, "amends", LAW, cited=cited, source="art_1"))
    asked: list[str] = []
    acts_on = relations._acts_on

    def counting(relation: Relation, uid: str, identity: DocumentIdentity) -> bool:
        asked.append(relation.subject.uid)
        return acts_on(relation, uid, identity)

    monkeypatch.setattr(relations, "_acts_on", counting)
    found = store.awaited_of("law", DocumentIdentity(), lambda end: end.uid == "text")
    assert len(list(found)) == ORDERS
    assert sorted(asked) == ["hidden", "text"]
    asked.clear()
    assert len(store.about("law", DocumentIdentity())) == ORDERS * len(TEXTS)
    assert sorted(asked) == ["hidden", "text"]
