"""The text of a document as it reads on a day, after what amends it."""

from bacgiang.policy.law.consolidation import Consolidation
from bacgiang.policy.legal.api.text.text_on import GetTextOn
from bacgiang.policy.legal.consolidated import collecting
from bacgiang.policy.legal.consolidated import kept_texts
from bacgiang.policy.legal.consolidated.collecting import text_on
from bacgiang.policy.legal.consolidated.kept_texts import kept_text
from bacgiang.policy.legal.effect.facts import acting_records
from bacgiang.policy.legal.effect_changes.service import GetEffectChanges
from bacgiang.policy.legal.relations.statement import relation_from
from datetime import date
from integration.legal.amending import AMENDING
from integration.legal.amending import ISSUED
from integration.legal.amending import words
from plone import api
import pytest
from relations_stated import state


pytestmark = pytest.mark.regulation("4.1d")


def test_the_text_follows_its_amendments_and_their_amendments(amended):
    with api.env.adopt_roles(["Anonymous"]):
        before, after, now = (
            text_on(amended, date(*day))
            for day in ((2025, 6, 14), (2025, 6, 15), (2026, 1, 1))
        )
    assert before.text == amended.structure.tree
    assert (before.changes, before.not_applied) == ((), ())
    assert words(after.text, "art_1__para_2") == "Hồ sơ nộp trong 10 ngày làm việc."
    assert words(after.text, "art_1__para_2a") == "Hồ sơ điện tử nộp trong 05 ngày."
    assert words(after.text, "art_1__para_3") == "(được bãi bỏ)"
    assert words(after.text, "art_2") == "Các sở báo cáo mỗi năm."
    assert [one.obstacle.value for one in after.not_applied] == ["words-not-found"]
    assert words(now.text, "art_1__para_2") == "Hồ sơ nộp trong 07 ngày làm việc."
    (change,) = [one for one in now.changes if one.eid == "art_1__para_2"]
    assert change.dated.since == date(2026, 1, 1)


def test_while_an_amendment_is_suspended_the_text_reads_as_before(
    portal, amended, published, ask
):
    first_day = date(2025, 8, 1)
    stopping = published(
        number="50/2025/QĐ-UBND",
        title="Ngưng quyết định sửa đổi",
        issue_date=first_day,
        entry_into_force=first_day,
    )
    (later,) = acting_records(amended)
    body = {"kind": "suspends", "target": {"UID": later.UID()}, "until": "2025-08-31"}
    with api.env.adopt_user(username="ubnd-review"):
        state(stopping, relation_from(stopping, body))
    with api.env.adopt_roles(["Anonymous"]):
        during, after = (
            text_on(amended, date(2025, *day)) for day in ((8, 31), (9, 1))
        )
        request = ask(day="2025-08-31")
        service = GetTextOn()
        service.context, service.request = amended, request
        answer = service.reply()
        html = api.content.get_view("text-on", amended, request)()
        history = api.content.get_view("document_view", later, ask())()
        changes = GetEffectChanges()
        changes.context = portal
        changes.request = ask(**{"from": "2025-08-31", "to": "2025-09-01"})
        turned = {one["number"]: one["turns"] for one in changes.reply()["items"]}
    assert (during.text, during.changes) == (amended.structure.tree, ())
    assert {one.obstacle.value for one in during.not_applied} == {"suspended"}
    assert words(after.text, "art_1__para_2") == "Hồ sơ nộp trong 10 ngày làm việc."
    assert (answer["status"], answer["changes"]) == ("in-force", [])
    assert [one["code"] for one in answer["remarks"]] == ["changer-suspended"]
    assert "bị ngưng hiệu lực từ ngày 01/08/2025" in html
    # That it goes on stands in the history, and among what changed.
    assert "Hết ngưng hiệu lực" in history
    (turn,) = turned["40/2025/QĐ-UBND"]
    (event,) = [one for one in turn["events"] if one["kind"] == "suspension-over"]
    assert (turn["day"], event["source"]["number"]) == ("2025-09-01", stopping.number)
    assert [one["status"] for one in turned[amended.number]] == ["partly-in-force"]


def test_what_nobody_confirmed_changes_nothing_and_is_told(people, published):
    first = published(entry_into_force=date(2024, 3, 25), text=ISSUED)
    later = published(
        number="40/2025/QĐ-UBND",
        title="Sửa đổi quy định mẫu",
        issue_date=date(2025, 6, 2),
        entry_into_force=date(2025, 6, 15),
        text=AMENDING,
    )
    body = {
        "kind": "amends",
        "target": {"UID": first.UID()},
        "provisions": ["art_1__para_2"],
    }
    with api.env.adopt_user(username="ubnd-review"):
        state(later, relation_from(later, body))
    with api.env.adopt_roles(["Anonymous"]):
        read = text_on(first, date(2025, 7, 1))
    assert words(read.text, "art_1__para_2") == "Hồ sơ nộp trong 10 ngày làm việc."
    assert words(read.text, "art_1__para_3") == "Lệ phí nộp một lần."
    assert {one.obstacle.value for one in read.not_applied} == {"not-confirmed"}


def test_an_order_counts_from_its_own_day(people, published):
    first = published(entry_into_force=date(2024, 3, 25), text=ISSUED)
    later = published(
        number="40/2025/QĐ-UBND",
        title="Sửa đổi quy định mẫu",
        issue_date=date(2025, 6, 2),
        entry_into_force=date(2025, 6, 15),
        provision_days=(
            "Khoản 1 Điều 1: từ 01/09/2025",
            "Một phần khoản 2 Điều 1: từ 01/10/2025",
        ),
        text=AMENDING,
    )
    body = {"kind": "amends", "target": {"UID": first.UID()}}
    with api.env.adopt_user(username="ubnd-review"):
        state(later, relation_from(later, body))
    with api.env.adopt_roles(["Anonymous"]):
        before, after, whole = (
            text_on(first, date(2025, month, 1)) for month in (8, 9, 10)
        )
    assert words(before.text, "art_1__para_2") == "Hồ sơ nộp trong 15 ngày làm việc."
    assert words(before.text, "art_1__para_3") == "(được bãi bỏ)"
    assert words(after.text, "art_1__para_2") == "Hồ sơ nộp trong 10 ngày làm việc."
    # What begins in part is not sure until all of it has begun.
    told = {one.obstacle.value for one in before.not_applied}
    assert told == {"words-not-found", "no-day"}
    assert words(before.text, "art_1__para_2a") is None
    assert words(whole.text, "art_1__para_2a") == "Hồ sơ điện tử nộp trong 05 ngày."


def test_each_amending_record_is_read_once(people, published, monkeypatch):
    """Each of these amends all before it: as many ways lead to it as powers of two."""
    records, read = [], []
    for number in range(6):
        title = "Điều 1. Sửa đổi một số điều của các Quyết định\n"
        orders = "".join(
            f"{place}. Sửa đổi Điều 2 Quyết định số {one.number} như sau:\n"
            f"“Điều 2. Lần {number}\nMới.”.\n"
            for place, one in enumerate(records, 1)
        )
        source = published(
            number=f"{20 + number}/2024/QĐ-UBND",
            title=f"Quyết định thử {number}",
            entry_into_force=date(2024, 4, 1 + number),
            text=f"QUYẾT ĐỊNH\n{title}{orders}Điều 2. Lần đầu\nCũ.\n",
        )
        for target in records:
            body = {"kind": "amends", "target": {"UID": target.UID()}}
            with api.env.adopt_user(username="ubnd-review"):
                state(source, relation_from(source, body))
        records.append(source)
    monkeypatch.setattr(
        collecting,
        "read_operations",
        lambda text, stock=collecting.read_operations: read.append(1) or stock(text),
    )
    text_on(records[0], date(2026, 1, 1))
    assert len(read) == len(records) - 1


def test_a_text_is_kept_as_long_as_nothing_changes(
    people, published, record, monkeypatch
):
    state, made = ["first"], []
    monkeypatch.setattr(kept_texts, "catalog_version", lambda tool: state[0])
    public, draft = (
        published(text=ISSUED),
        record(number="13/2024/QĐ-UBND", text=ISSUED),
    )

    def asked(document, day):
        return kept_text(document, day, lambda: made.append(day) or Consolidation(None))

    days = [date(2025, 1, 1), date(2025, 1, 1), date(2025, 1, 2)]
    for day in days:
        asked(public, day)
    assert made == [days[0], days[2]]
    state[0] = "second"
    asked(public, days[0])
    # What the current transaction has changed is nobody else's, a draft its board's.
    state[0] = None
    asked(public, days[0])
    state[0] = "second"
    asked(draft, days[0])
    asked(draft, days[0])
    assert len(made) == 6
