"""The page of a draft: state, text with a control at every provision, balance."""

from bacgiang.policy.base.date_labels import day_label
from bacgiang.policy.base.date_labels import moment_label
from bacgiang.policy.base.dates import today
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.draft_api.draft_data import consultation_data
from bacgiang.policy.consultation.opinions.content import Content
from bacgiang.policy.consultation.opinions.content import KIND
from bacgiang.policy.consultation.opinions.content import Point
from bacgiang.policy.consultation.opinions.content import Stance
from bacgiang.policy.consultation.opinions.content import to_payload
from bacgiang.policy.consultation.timing.interruptions import interruptions_of
from bacgiang.policy.consultation.timing.store import consultation_store
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from draft_samples import publish_draft
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
from typing import Any


def page(draft: Any) -> str:
    view = api.content.get_view("draft_view", draft, draft.REQUEST.clone())
    with api.env.adopt_roles(["Anonymous"]):
        return str(view())


def opinion(draft: Any, wid: str, number: int) -> str:
    point = Point(wid, 1, Stance.OTHER, f"Ý kiến mẫu {number}")
    payload = to_payload(Content((point,)))
    return submissions().accept(KIND, IUUID(draft), payload, f"key-{number:013}").code


@pytest.mark.regulation("4.1e")
def test_every_article_and_clause_has_a_way_to_an_opinion(published: Any) -> None:
    html = page(published())
    for wid in ("art_1", "art_3__para_1", "art_3__para_1__point_b", "art_4"):
        assert f"@@opinion?provision={wid}" in html
        assert f'id="{wid}"' in html


def test_no_opinion_is_asked_before_opening(published: Any) -> None:
    later = datetime.now(UTC) + timedelta(days=3)
    html = page(published(opens=later, closes=(later + timedelta(days=40)).date()))
    assert "@@opinion?" not in html
    assert "draft-status-scheduled" in html


def test_the_period_is_on_the_page_before_publication(draft: Any) -> None:
    made = draft()
    view = api.content.get_view("draft_view", made, made.REQUEST.clone())
    with api.env.adopt_user(username="so-y-te-update"):
        html = str(view())
    assert "draft-status-planned" in html
    assert day_label(made.closes) in html
    assert moment_label(made.opens) in html


def test_counts_stand_at_their_provision_once_published(
    portal: Any, published: Any
) -> None:
    draft = published()
    codes = [opinion(draft, "art_3__para_2", number) for number in range(3)]
    for code in codes[:2]:
        submissions().decide(code, Event.PUBLISHED)
    catch_up(portal)
    html = page(draft)
    # Those on its clauses included: the number stands at the article alone.
    assert "@@opinions?provision=art_3" in html
    assert "@@opinions?provision=art_3__para_2" not in html
    assert "@@opinions?provision=art_1" not in html


def test_after_closing_is_a_setting(portal: Any, published: Any) -> None:
    draft = published(showing="after-closing")
    submissions().decide(opinion(draft, "art_1", 1), Event.PUBLISHED)
    catch_up(portal)
    assert "@@opinions?provision=" not in page(draft)


def test_the_balance_is_on_the_page(published: Any) -> None:
    draft = published()
    opinion(draft, "art_1", 1)
    view = api.content.get_view("draft_view", draft, draft.REQUEST.clone())
    assert (view.balance.received, view.balance.waiting) == (1, 1)


@pytest.mark.regulation("4.1e")
def test_drafts_are_called_drafts_and_the_open_ones_stand_first(
    portal: Any, published: Any
) -> None:
    now = datetime.now(UTC)
    older = {"opens": now - timedelta(days=2), "title": "Quyết định mẫu A"}
    is_open = published(**older)
    over = published(title="[Mẫu] Dự thảo Kế hoạch B")
    known = consultation_store().get(over.UID())
    ended = replace(known, closes=(now - timedelta(days=1)).date())
    consultation_store().put(over.UID(), ended)
    # The one that is over was published later.
    is_open.setEffectiveDate(over.effective() - 1)
    is_open.reindexObject(idxs=["effective"])
    register = portal["vi"]["du-thao"]
    view = api.content.get_view("draft_register_view", register, portal.REQUEST.clone())
    with api.env.adopt_roles(["Anonymous"]):
        titles = [row["title"] for row in view.rows()]
    assert titles == ["Dự thảo Quyết định mẫu A", "[Mẫu] Dự thảo Kế hoạch B"]
    assert ">Dự thảo Quyết định mẫu A</h1>" in page(is_open)
    assert is_open.title == "Quyết định mẫu A"


def taken_off(draft: Any, ground: str, state: str = "published") -> datetime:
    """Withdraw a draft, put it right and let it come back; when it was withdrawn."""
    tool = api.portal.get_tool("portal_workflow")
    with api.env.adopt_user(username="so-y-te-head"):
        tool.doActionFor(draft, "withdraw", comment="Sai phụ lục", ground=ground)
        at = draft.workflow_history[tool.getChainFor(draft)[0]][-1]["time"]
        if state != "withdrawn":
            tool.doActionFor(draft, "restore", comment="Sửa lại")
    if state == "published":
        publish_draft(draft, "so-y-te")
    return at.asdatetime()


@pytest.mark.regulation("4.1e", "7.2e")
def test_an_interruption_is_told_with_its_ground(published: Any) -> None:
    draft = published()
    assert interruptions_of(draft) == ()
    begins = taken_off(draft, "inaccurate")
    (one,) = interruptions_of(draft)
    assert (one.begins, one.ground) == (begins, "inaccurate")
    assert one.ends is not None
    assert one.ends >= one.begins
    html = page(draft)
    assert moment_label(one.begins) in html
    assert "Không chính xác" in html
    assert "Sai phụ lục" not in html
    (told,) = consultation_data(draft)["interruptions"]
    assert told["ends"] == one.ends.isoformat()
    assert told["ground"] == {"token": "inaccurate", "title": "Không chính xác"}


@pytest.mark.regulation("4.2a", "7.2e")
@pytest.mark.parametrize("ground", ["secrecy", "other"])
def test_of_a_secret_an_interruption_tells_no_ground(
    published: Any, ground: str
) -> None:
    draft = published()
    taken_off(draft, ground, "withdrawn")
    (one,) = interruptions_of(draft)
    assert (one.ends, one.ground) == (None, "")
    (told,) = consultation_data(draft)["interruptions"]
    assert (told["ends"], told["ground"]) == (None, None)


@pytest.mark.regulation("4.1e")
def test_only_what_falls_into_the_consultation_interrupts_it(published: Any) -> None:
    draft = published()
    taken_off(draft, "inaccurate", "draft")
    kept = consultation_store().get(draft.UID())
    (one,) = interruptions_of(draft)
    past = replace(kept, opens=kept.opens - timedelta(days=60), closes=today())
    consultation_store().put(draft.UID(), past)
    assert interruptions_of(draft) == (one,)
    ended = replace(past, closes=today() - timedelta(days=1))
    consultation_store().put(draft.UID(), ended)
    assert interruptions_of(draft) == ()
    later = datetime.now(UTC) + timedelta(days=3)
    consultation_store().put(draft.UID(), replace(kept, opens=later))
    (planned,) = interruptions_of(draft)
    assert planned.begins == later
    publish_draft(draft, "so-y-te")
    consultation_store().put(draft.UID(), replace(kept, opens=later))
    assert interruptions_of(draft) == ()
