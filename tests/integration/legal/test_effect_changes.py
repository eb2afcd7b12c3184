"""The register on a day, and what changed in it between two days."""

from bacgiang.policy.legal.effect_changes.finding import Between
from bacgiang.policy.legal.effect_changes.service import GetEffectChanges
from bacgiang.policy.legal.register_page.query import DocumentQuery
from bacgiang.policy.legal.relations.statement import relation_from
from datetime import date
from plone import api
import pytest
from relations_stated import state


TEXT = """QUYẾT ĐỊNH
Điều 1. Phạm vi
1. Khoản thứ nhất.
2. Khoản thứ hai.
"""
LATER = {
    "number": "40/2025/QĐ-UBND",
    "title": "Bãi bỏ quy định mẫu",
    "issue_date": date(2025, 6, 2),
    "entry_into_force": date(2025, 6, 15),
}


@pytest.mark.regulation("4.1d")
def test_the_register_answers_for_any_day(portal, people, published):
    first = published(entry_into_force=date(2024, 3, 25), text=TEXT)
    later = published(**LATER)
    body = {"kind": "repeals", "target": {"UID": first.UID()}}
    with api.env.adopt_user(username="ubnd-review"):
        state(later, relation_from(later, body))

    def found(**form):
        query = DocumentQuery.read(form)
        with api.env.adopt_roles(["Anonymous"]):
            answer = query.found("LegalDocument")
            return [one.document_number for one in answer.brains(0, 20)]

    assert found(in_force_on="2024-03-24") == []
    assert found(in_force_on="2024-03-25") == ["12/2024/QĐ-UBND"]
    assert found(in_force_on="2025-06-14") == ["12/2024/QĐ-UBND"]
    assert found(in_force_on="2025-06-15") == ["40/2025/QĐ-UBND"]
    assert found(in_force_on="2099-01-01") == ["40/2025/QĐ-UBND"]
    # What is no day is no condition.
    assert len(found(in_force_on="mai")) == 2

    request = portal.REQUEST
    request.form.clear()
    request.form.update({"from": "2025-06-14", "to": "2025-06-15"})
    service = GetEffectChanges()
    service.context, service.request = portal, request
    with api.env.adopt_roles(["Anonymous"]):
        answer = service.reply()
        register = first.__parent__.__parent__
        html = api.content.get_view("effect-changes", register, request)()
    turns = {one["number"]: one["turns"] for one in answer["items"]}
    assert [one["status"] for one in turns["12/2024/QĐ-UBND"]] == ["no-longer-in-force"]
    assert [one["status"] for one in turns["40/2025/QĐ-UBND"]] == ["in-force"]
    (event,) = turns["12/2024/QĐ-UBND"][0]["events"]
    assert (event["kind"], event["source"]["number"]) == ("repealed", "40/2025/QĐ-UBND")
    assert "15/06/2025" in html and "40/2025/QĐ-UBND</a>" in html
    before = Between(date(2025, 6, 15), date(2025, 7, 1))
    assert before.records("LegalDocument").total == 0
