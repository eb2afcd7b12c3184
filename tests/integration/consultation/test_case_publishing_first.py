"""Moderation afterwards: a job publishes what nothing speaks against."""

from bacgiang.policy.base.scheduler.interfaces import IScheduledJob
from bacgiang.policy.citizen.protection.screening import Mark
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.states import State
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.act_kinds import OPINION_DECIDE
from bacgiang.policy.consultation.cases import publishing_first
from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.cases.deciding import propose_withholding
from bacgiang.policy.consultation.cases.jobs import PublishOpinions
from bacgiang.policy.consultation.opinions.content import Channel
from bacgiang.policy.editorial.acts.store import act_store
from case_samples import PHONE
from case_samples import send
from case_samples import send_and_list
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
import pytest
from typing import Any
from zope.component import getUtility


pytestmark = pytest.mark.regulation("4.1e")


def run(portal: Any, now: datetime | None = None) -> None:
    moment, job = now or datetime.now(UTC), PublishOpinions()
    if job.due(portal, None, moment):
        job.run(portal, moment)


def state(code: str) -> State:
    return submissions().require(code).state


def test_the_clock_knows_it(portal: Any) -> None:
    assert isinstance(getUtility(IScheduledJob, "publish-opinions"), PublishOpinions)


def test_it_publishes_with_one_act(portal: Any, published: Any) -> None:
    draft = published(moderation="after")
    codes = [send_and_list(draft, text) for text in ("Một.", "Hai.")]
    run(portal)
    assert {state(one) for one in codes} == {State.PUBLISHED}
    acts = act_store(portal).of_item(draft.UID())
    decided = [one for one in acts if one.kind == OPINION_DECIDE]
    assert [one.details["count"] for one in decided] == [2]
    assert not PublishOpinions().due(portal, None, datetime.now(UTC))


def test_before_is_the_default(portal: Any, published: Any) -> None:
    code = send_and_list(published(), "Một.")
    run(portal)
    assert state(code) is State.WAITING


def test_it_leaves_to_the_board(portal: Any, published: Any) -> None:
    draft = published(moderation="after")
    log = submissions()
    day_after = draft.closes + timedelta(days=1)
    marked = send(draft, "Gửi nhanh.", marks=(Mark.TOO_FAST.value,))
    personal = send(draft, f"Gọi tôi: {PHONE}.")
    late = send(draft, "Thư đến muộn.", channel=Channel.LETTER, arrived=day_after)
    returned = send(draft, "Đã xem lại.")
    log.decide(returned, Event.WITHHELD, "insult")
    log.decide(returned, Event.RETURNED)
    proposed = send(draft, "Đề nghị không đăng.")
    catch_up(portal)
    with api.env.adopt_user(username="so-y-te-review"):
        propose_withholding(draft, [proposed], "off-topic")
    run(portal)
    codes = (marked, personal, late, returned, proposed)
    assert [state(one) for one in codes] == [State.WAITING] * 5


def test_not_before_it_opens(portal: Any, published: Any) -> None:
    opens = datetime.now(UTC) + timedelta(days=2)
    draft = published(moderation="after", opens=opens)
    code = send_and_list(draft, "Một.")
    run(portal)
    assert state(code) is State.WAITING
    run(portal, opens + timedelta(days=1))
    assert state(code) is State.PUBLISHED


def test_a_run_is_bounded(portal: Any, published: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(publishing_first, "MOST", 2)
    draft = published(moderation="after")
    for text in ("Một.", "Hai.", "Ba."):
        send_and_list(draft, text)
    run(portal)
    assert submissions().balance(draft.UID()).published == 2
    run(portal)
    assert submissions().balance(draft.UID()).published == 3
