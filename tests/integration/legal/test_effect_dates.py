"""What a record does to others counts from the day the public reads it."""

from bacgiang.policy.legal.api.changes.jobs import GatherChanges
from bacgiang.policy.legal.api.changes.sight import look
from bacgiang.policy.legal.api.changes.store import change_store
from bacgiang.policy.legal.effect import telling_boards
from bacgiang.policy.legal.effect.answering import forget_answers
from bacgiang.policy.legal.effect.describing import effect_on
from bacgiang.policy.legal.effect.following import follow_date
from bacgiang.policy.legal.effect.following import turn
from bacgiang.policy.legal.effect.telling_boards import tell_affected
from bacgiang.policy.legal.relations import finding
from bacgiang.policy.legal.relations import rules
from bacgiang.policy.legal.relations.statement import relation_from
from bacgiang.policy.legal.relations.store import relation_store
from dataclasses import replace
from DateTime import DateTime
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
import pytest
from relations_stated import state


pytestmark = pytest.mark.regulation("4.1d", "7.2b")
FIRST = {"entry_into_force": date(2024, 3, 25)}
LATER = {
    "number": "40/2025/QĐ-UBND",
    "title": "Bãi bỏ quy định mẫu",
    "issue_date": date(2025, 6, 2),
    "entry_into_force": date(2025, 6, 15),
}


@pytest.fixture
def repealed(published, record, act):
    """A public record, and one that repeals it, approved but not published."""
    target = published(**FIRST)
    source = record(**LATER)
    act("ubnd-update", source, "submit")
    act("ubnd-review", source, "approve", declaration=True)
    body = {"kind": "repeals", "target": {"UID": target.UID()}}
    with api.env.adopt_user(username="ubnd-review"):
        state(source, relation_from(source, body))
    return target, source


@pytest.fixture
def days_later(monkeypatch):
    """Let dates of publication be judged, and the clock's jobs run, days from now."""

    def at(days):
        forget_answers()
        monkeypatch.setattr(
            finding,
            "moment_of",
            lambda item, stock=finding.moment_of: stock(item, DateTime() + days),
        )
        job, now = GatherChanges(), datetime.now(UTC) + timedelta(days=days)
        if job.due(api.portal.get(), None, now):
            job.run(api.portal.get(), now)

    return at


@pytest.fixture
def frozen(monkeypatch):
    """Let the catalog's effect be that of a day."""

    def on(day):
        forget_answers()
        for module in ("indexing", "following"):
            name = f"bacgiang.policy.legal.effect.{module}.today"
            monkeypatch.setattr(name, lambda: day)

    return on


def in_list(document):
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(UID=document.UID())
    index = catalog._catalog.getIndex("effect_today")
    assert index.getEntryForObject(brain.getRID()) == brain.effect_today
    return brain.effect_today


def on_page(document):
    forget_answers()
    with api.env.adopt_roles(["Anonymous"]):
        return effect_on(document, date(2025, 12, 1)).code


def told(portal):
    change_store(portal).gather(look, datetime.now(UTC))
    store = change_store(portal)
    return [(one.uid, one.change.value) for _number, one in store.after(0)]


def test_a_set_date_is_waited_for(portal, people, repealed, act, days_later):
    target, source = repealed
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    act("ubnd-publish", source, "publish", effective=tomorrow)
    assert on_page(target) == in_list(target) == "in-force"
    before = told(portal)
    assert source.UID() not in [uid for uid, _change in before]
    days_later(2)
    assert on_page(target) == in_list(target) == "no-longer-in-force"
    assert told(portal)[len(before) :].count((target.UID(), "changed")) == 1


def test_what_is_taken_off_counts_no_more(portal, people, repealed, act, days_later):
    target, source = repealed
    soon = datetime.now(UTC) + timedelta(days=1)
    act("ubnd-publish", source, "publish")
    # As data of before say: no document is given an end any more.
    source.expiration_date = DateTime(soon.isoformat())
    source.reindexObject()
    assert on_page(target) == in_list(target) == "no-longer-in-force"
    told(portal)
    days_later(2)
    assert on_page(target) == in_list(target) == "in-force"


def test_who_keeps_a_copy_hears_what_another_record_does(portal, people, repealed, act):
    target, source = repealed
    before = told(portal)
    act("ubnd-publish", source, "publish")
    published = told(portal)[len(before) :]
    assert (target.UID(), "changed") in published
    act("ubnd-publish", source, "withdraw", comment="Nhầm", ground="inaccurate")
    withdrawn = told(portal)[len(before) + len(published) :]
    assert (target.UID(), "changed") in withdrawn
    assert on_page(target) == in_list(target) == "in-force"


def test_a_day_that_turns_the_effect_is_a_change(portal, people, published, frozen):
    document = published(**FIRST)
    idle = published(number="13/2024/QĐ-UBND", title="Khác")
    before = told(portal)
    frozen(date(2024, 3, 24))
    document.reindexObject(idxs=["effect_today", "effect_until"])
    assert in_list(document) == "not-yet-effective"
    frozen(date(2024, 3, 25))
    assert turn(portal) == 1
    assert in_list(document) == "in-force"
    after = told(portal)[len(before) :]
    assert after == [(document.UID(), "changed")]
    assert idle.UID() not in [uid for uid, _change in after]
    assert turn(portal) == 0


def test_the_board_of_a_document_hears_what_anothers_does(
    portal, people, published, record, monkeypatch
):
    """Once the public reads it: a draft is nobody else's business."""
    written = []
    monkeypatch.setattr(
        telling_boards,
        "send_letters",
        lambda people, item, letter: written.append(
            ([one.user_id for one in people], item.UID(), str(letter.url))
        ),
    )
    target = published(**FIRST)
    source = record(**LATER)
    source.owner_unit = "so-y-te"
    monkeypatch.setattr(rules, "may_decide", lambda document: True)
    for provision in ("art_1", "art_2"):
        body = {"kind": "repeals", "provisions": [provision]}
        body |= {"target": {"UID": target.UID()}}
        with api.env.adopt_user(username="ubnd-review"):
            made = state(source, relation_from(source, body))
        # Its own board read it; the board in charge of the other is told what it did not
        # decide itself.
        relation_store().keep(replace(made, decided_by="so-y-te-review"))
    assert written == []
    monkeypatch.setattr(finding, "is_published", lambda one: True)
    with api.env.adopt_roles(["Manager"]):
        follow_date(source)
        follow_date(source)
    (letter,) = written
    assert letter == (
        ["ubnd-review"],
        target.UID(),
        f"{target.absolute_url()}/@@relations",
    )
    source.owner_unit = "ubnd"
    tell_affected(relation_store().from_record(source.UID()))
    assert len(written) == 1
