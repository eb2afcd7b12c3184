"""What is entered and not public decides nothing about other documents (4.1d, 14.2)."""

from .legal_records import act
from .legal_records import KNOWINGLY
from .legal_records import make_record
from .legal_records import path_of
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.legal.effect.following import follow_date
from bacgiang.policy.legal.relations.deciding import reject
from bacgiang.policy.legal.relations.describing import relations_of
from bacgiang.policy.legal.relations.statement import relation_from
from DateTime import DateTime
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from made_once import made_once
from plone import api
import pytest
from relations_stated import state
import transaction


CODE = "so-y-te"
LAW = {"number": "97/2013/QH13", "document_type": "law", "issuer": "quoc-hoi"}
LAW |= {"issue_date": date(2013, 11, 20), "entry_into_force": date(2014, 7, 1)}
ENDED = {**LAW, "last_day_in_force": date(2019, 12, 31)}
ENDING = {**LAW, "number": "98/2020/QH14", "issue_date": date(2020, 6, 1)}
ENDING |= {"entry_into_force": date(2090, 1, 1)}
DAY = "2026-12-01"
ADDRESSES = (
    "/++api++{}/@effect?on=" + DAY,
    "/++api++{}/@text-on?day=" + DAY,
    "/++api++{}/@akn",
    "/++api++{}/@akn?day=" + DAY,
    "/++api++{}/@relations",
    "/++api++/@legal-documents?effect_today=no-longer-in-force",
    "/++api++/@legal-documents?in_force_on=" + DAY,
)


@pytest.fixture
@made_once
def resting(site, boards):
    """Public records: one that sets out a law, one repealed by another; both outside."""
    made = []
    for kind, other, facts in (
        ("details", ENDED, {"number": "88/2018/QĐ-UBND"}),
        ("repealed-by", ENDING, {"number": "77/2017/QĐ-UBND"}),
    ):
        facts |= {"issue_date": date(2018, 1, 2), "entry_into_force": date(2018, 2, 1)}
        record = make_record(site, file=None, **facts)
        named = {name: other[name] for name in ("number", "issuer")}
        named |= {"type": "law", "issue_date": other["issue_date"].isoformat()}
        with api.env.adopt_user(username="ubnd-review"):
            day = {"day": "2020-07-01"} if kind == "repealed-by" else {}
            state(record, relation_from(record, {"kind": kind, "target": named} | day))
        made.append(record)
    transaction.commit()
    return made


def told(client, records):
    """What a visitor reads of the records, by address."""
    found = {}
    for record in records:
        path = path_of(record)
        for address in ADDRESSES:
            answer = client().get(address.format(path))
            assert answer.status_code == 200, answer.text
            found[address.format(path)] = answer.text
        page = client().get(path, headers={"Accept": "text/html"}).text
        found[path] = "Hết hiệu lực toàn bộ" in page, "97/2013/QH13" in page
    return found


def status(client, record):
    address = f"/++api++{path_of(record)}/@effect?on={DAY}"
    return client().get(address).json()["status"]


@pytest.mark.regulation("4.1d", "7.2b", "14.2")
def test_a_hidden_record_decides_nothing_until_it_is_public(site, client, resting):
    before = told(client, resting)
    assert [status(client, one) for one in resting] == [
        "in-force",
        "no-longer-in-force",
    ]
    hidden = [
        make_record(site, "draft", file=None, text=None, code=CODE, **facts)
        for facts in (ENDED, ENDING)
    ]
    assert told(client, resting) == before
    for level, transition in (("update", "submit"), ("review", "approve")):
        for one in hidden:
            act(one, CODE, level, transition)
        transaction.commit()
        assert told(client, resting) == before, transition
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    tool = api.portal.get_tool("portal_workflow")
    with api.env.adopt_user(username=f"{CODE}-publish"):
        for one in hidden:
            tool.doActionFor(one, "publish", effective=tomorrow, **KNOWINGLY)
    transaction.commit()
    assert told(client, resting) == before, "scheduled"
    for one in hidden:
        one.setEffectiveDate(DateTime() - 1)
        one.reindexObject()
        follow_date(one)
    transaction.commit()
    assert [status(client, one) for one in resting] == [
        "no-longer-in-force",
        # It is confirmed to act before the first day of the record that came.
        "conflict",
    ]
    listed = client().get(ADDRESSES[-2]).text
    assert "88/2018" in listed and "77/2017" not in listed
    for one in hidden:
        act(one, CODE, "publish", "withdraw")
    transaction.commit()
    assert told(client, resting) == before, "withdrawn"


@pytest.mark.regulation("7.2b")
def test_a_draft_of_an_outsider_takes_no_decision_over(site, resting):
    _detailing, repealed = resting
    draft = make_record(site, "draft", file=None, text=None, code=CODE, **ENDING)
    (relation,) = relations_of(draft)
    with api.env.adopt_user(username=f"{CODE}-review"), pytest.raises(Refused):
        reject(draft, relation)
    with api.env.adopt_user(username="ubnd-review"):
        reject(repealed, relation)
