"""A later last day: before closing or after, never an earlier one (domain facts)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.consultation.act_kinds import CONSULTATION_EXTEND
from bacgiang.policy.consultation.timing.consultation import ConsultationState
from bacgiang.policy.consultation.timing.consultation import Outcome
from bacgiang.policy.consultation.timing.events import ConsultationExtended
from bacgiang.policy.consultation.timing.extending import extend
from bacgiang.policy.consultation.timing.extending import extend_by_two
from bacgiang.policy.consultation.timing.store import consultation_of
from bacgiang.policy.consultation.timing.store import consultation_store
from bacgiang.policy.editorial.acts.store import act_store
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
from typing import Any
from zope.component import getGlobalSiteManager
from zope.component import provideHandler


pytestmark = pytest.mark.regulation("4.1e")

GROUND = "Công văn mẫu số 12/VP ngày 01/02/2026"


@pytest.fixture
def told() -> Any:
    found: list[ConsultationExtended] = []
    provideHandler(found.append, (ConsultationExtended,))
    yield found
    getGlobalSiteManager().unregisterHandler(found.append, (ConsultationExtended,))


def by_publisher(draft: Any, days: int, now: datetime | None = None) -> Any:
    later = consultation_of(draft).last_day + timedelta(days=days)
    with api.env.adopt_user(username="so-y-te-publish"):
        return extend(draft, later, GROUND, now)


def code_of(draft: Any, days: int, now: datetime | None = None) -> str:
    with pytest.raises(Refused) as refused:
        by_publisher(draft, days, now)
    return refused.value.refusals[0].code


def test_before_closing(published: Any, told: list[ConsultationExtended]) -> None:
    draft = published()
    first = consultation_of(draft).last_day
    made = by_publisher(draft, 10)
    consultation = consultation_of(draft)
    assert consultation.last_day == first + timedelta(days=10)
    assert (made.was, consultation.closes) == (first, first)
    assert [one.extension for one in told] == [made]
    acts = act_store(api.portal.get()).of_item(IUUID(draft))
    act = next(one for one in acts if one.kind == CONSULTATION_EXTEND)
    assert (act.actor, act.reason) == ("so-y-te-publish", GROUND)


def test_after_closing_it_is_open_again(published: Any) -> None:
    draft = published()
    after = consultation_of(draft).end + timedelta(days=2)
    assert consultation_of(draft).state(after) is ConsultationState.CLOSED
    # The draft's own page of visibility is asked at the same moment.
    by_publisher(draft, 10, after)
    assert consultation_of(draft).state(after) is ConsultationState.OPEN


def test_what_is_never_done(published: Any) -> None:
    draft = published()
    consultation = consultation_of(draft)
    assert code_of(draft, 0) == "not_later"
    assert code_of(draft, -5) == "not_later"
    assert code_of(draft, 800) == "too_far"
    after = consultation.end + timedelta(days=20)
    assert code_of(draft, 3, after) == "in_the_past"
    store, uid = consultation_store(), IUUID(draft)
    now = datetime.now(UTC)
    store.put(uid, replace(consultation, report_issued=now))
    assert code_of(draft, 5) == "report_issued"
    store.put(uid, replace(consultation, outcome=Outcome(now, False, reason="x")))
    assert code_of(draft, 5) == "ended"
    store.put(uid, replace(consultation, opens=now + timedelta(days=1)))
    assert code_of(draft, 5) == "not_opened"
    store.put(uid, consultation)
    assert consultation_of(draft).extensions == ()


@pytest.mark.parametrize(
    "person", ["so-y-te-update", "so-y-te-review", "huyen-hiep-hoa-publish"]
)
def test_others_do_not_extend(published: Any, person: str) -> None:
    draft = published()
    later = consultation_of(draft).last_day + timedelta(days=5)
    with api.env.adopt_user(username=person), pytest.raises(Refused) as refused:
        extend(draft, later, GROUND)
    assert refused.value.refusals[0].code == "not_yours"


def test_a_ground_is_asked_for(published: Any) -> None:
    draft = published()
    later = consultation_of(draft).last_day + timedelta(days=5)
    with api.env.adopt_user(username="so-y-te-publish"):
        for ground, code in (
            (" \n", "ground_missing"),
            ("x" * 1001, "ground_too_long"),
        ):
            with pytest.raises(Refused) as refused:
                extend(draft, later, ground)
            assert refused.value.refusals[0].code == code


def test_two_persons_extend_with_words_that_hold_no_secret(published: Any) -> None:
    draft = published()
    later = consultation_of(draft).last_day + timedelta(days=5)

    def by(
        level: str, ground: str = GROUND, days: int = 0, declared: bool = True
    ) -> Any:
        with api.env.adopt_user(username=f"so-y-te-{level}"):
            day = later + timedelta(days=days)
            return extend_by_two(draft, day, ground, is_declared=declared)

    for ground, declared, code in (
        ("TỐI MẬT", True, "secrecy_mark"),
        (GROUND, False, "declaration_missing"),
    ):
        with pytest.raises(Refused) as refused:
            by("publish", ground, declared=declared)
        assert refused.value.refusals[0].code == code
    assert by("publish") is None
    assert by("publish") is None, "oneself is no second person"
    assert by("head", days=1) is None, "another day is another proposal"
    assert by("publish", "Căn cứ khác", 1) is None
    assert consultation_of(draft).extensions == ()
    made = by("head", "Căn cứ khác", 1)
    assert made is not None and consultation_of(draft).last_day == made.closes


def test_a_draft_in_work_has_no_consultation(draft: Any) -> None:
    made = draft()
    later, publisher = made.closes + timedelta(days=5), "so-y-te-publish"
    with (
        api.env.adopt_user(username=publisher),
        pytest.raises(Refused) as refused,
    ):
        extend(made, later, GROUND)
    assert refused.value.refusals[0].code == "not_public"
