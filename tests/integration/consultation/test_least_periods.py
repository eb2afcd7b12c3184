"""The period the law asks for: which row applies, what is warned of, what is refused."""

from bacgiang.policy.base.date_labels import day_label
from bacgiang.policy.consultation.timing.least_periods import findings_of
from bacgiang.policy.consultation.timing.least_periods import least_periods
from bacgiang.policy.consultation.timing.least_periods import RECORD
from bacgiang.policy.consultation.timing.least_periods import row_for
from bacgiang.policy.editorial.transition_page.noting import notes_before
from bacgiang.policy.editorial.workflow.parameters import Transition
from bacgiang.policy.editorial.workflow.rules import RefusedTransition
from collections.abc import Callable
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("4.1e")

PROVINCE = "UBND tỉnh Bắc Giang"
CHAIR = "Chủ tịch UBND tỉnh"
NEW, OLD = date(2026, 3, 1), date(2020, 3, 1)
CHECKED = (
    "mau|Quyết định mẫu|Sample|legal-document|decision|tỉnh|2020-01-01||30|Luật mẫu"
)


@pytest.mark.parametrize(
    ("kind", "becomes", "issuer", "day", "token"),
    [
        ("legal-document", "decision", PROVINCE, NEW, "province-2025"),
        ("legal-document", "decision", CHAIR, NEW, "chair-2025"),
        ("legal-document", "decision", "", NEW, "province-2025"),
        ("legal-document", "resolution", "HĐND tỉnh", OLD, "province-2016"),
        ("legal-document", "decision", PROVINCE, date(2025, 3, 31), "province-2016"),
        ("legal-document", "decision", PROVINCE, date(2025, 4, 1), "province-2025"),
        ("policy", "resolution", "HĐND tỉnh", OLD, "proposal-2016"),
        ("legal-document", "decision", "UBND huyện Mẫu, tỉnh Mẫu", NEW, None),
        ("legal-document", "directive", PROVINCE, NEW, None),
        ("plan", "", "", NEW, None),
    ],
)
def test_the_row_is_that_of_matter_and_day(
    portal: Any, kind: str, becomes: str, issuer: str, day: date, token: str | None
) -> None:
    row = row_for(kind, becomes, issuer, day)
    assert (row.token if row is not None else None) == token


def test_every_row_of_the_seed_is_read(portal: Any) -> None:
    lines = api.portal.get_registry_record(RECORD)
    assert len(least_periods()) == len(lines) > 0
    assert {one.token: one.verified for one in least_periods()}[
        "province-2025"
    ] is False


def test_a_line_that_cannot_be_read_takes_no_other_along(portal: Any) -> None:
    api.portal.set_registry_record(RECORD, ["a|b|c|d", "x|", f"{CHECKED}|yes"])
    assert [one.token for one in least_periods()] == ["mau"]


@pytest.mark.parametrize(("days", "short"), [(29, True), (30, False)])
def test_the_day_of_opening_does_not_count(
    draft: Callable[..., Any], days: int, short: bool
) -> None:
    api.portal.set_registry_record(RECORD, [f"{CHECKED}|yes"])
    opens = datetime(2040, 3, 1, 17, 30, tzinfo=UTC)
    made = draft(opens=opens, closes=date(2040, 3, 2) + timedelta(days=days))
    assert bool(findings_of(made)) is short


def submit(draft: Any) -> None:
    with api.env.adopt_user(username="so-y-te-update"):
        api.portal.get_tool("portal_workflow").doActionFor(draft, "submit")


@pytest.mark.parametrize(
    ("verified", "ground", "goes"),
    [
        ("yes", "", False),
        ("yes", "Khoản 2 Điều mẫu", True),
        ("no", "", False),
    ],
)
def test_a_shorter_period_needs_its_ground(
    draft: Callable[..., Any], verified: str, ground: str, goes: bool
) -> None:
    api.portal.set_registry_record(RECORD, [f"{CHECKED}|{verified}"])
    now = datetime.now(UTC)
    made = draft(
        opens=now, closes=(now + timedelta(days=9)).date(), shorter_ground=ground
    )
    assert findings_of(made)
    first, *told = notes_before(made, Transition.SUBMIT)
    assert first.mapping["closes"] == day_label(made.closes)
    assert [one.mapping["ground"] for one in told] == ([ground] if ground else [])
    if goes:
        submit(made)
        assert api.content.get_state(made) == "pending"
        return
    with pytest.raises(RefusedTransition) as refused:
        submit(made)
    (refusal,) = refused.value.refusals
    assert (refusal.code, refusal.field) == ("period_too_short", "shorter_ground")


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"ways": ("portal", "post")}, "contact_address"),
        ({"ways": ("e-mail",), "contact_address": "Số 1"}, "contact_email"),
        ({"phases": [{"what": "Trình mẫu", "begins": None, "ends": None}]}, "phases"),
        (
            {
                "ways": ("post", "e-mail"),
                "contact_address": "Số 1, đường Mẫu",
                "contact_email": "gop-y@example.org",
                "phases": [{"what": "Trình mẫu", "begins": date(2040, 3, 1)}],
            },
            "",
        ),
        ({}, ""),
    ],
)
def test_ways_to_answer_lead_somewhere_and_phases_have_their_day(
    draft: Callable[..., Any], facts: dict[str, Any], field: str
) -> None:
    made = draft(**facts)
    if not field:
        submit(made)
        assert api.content.get_state(made) == "pending"
        return
    with pytest.raises(RefusedTransition) as refused:
        submit(made)
    assert [one.field for one in refused.value.refusals] == [field]


def test_what_was_handed_on_before_is_not_published(draft: Callable[..., Any]) -> None:
    made = draft()
    submit(made)
    step = api.portal.get_tool("portal_workflow").doActionFor
    with api.env.adopt_user(username="so-y-te-review"):
        step(made, "approve", declaration=True)
    made.closes = (datetime.now(UTC) + timedelta(days=4)).date()
    with (
        api.env.adopt_user(username="so-y-te-publish"),
        pytest.raises(RefusedTransition) as refused,
    ):
        step(made, "publish")
    assert "period_too_short" in [one.code for one in refused.value.refusals]


def test_publishing_late_shortens_the_period(draft: Callable[..., Any]) -> None:
    api.portal.set_registry_record(RECORD, [f"{CHECKED}|yes"])
    now = datetime.now(UTC)
    made = draft(
        opens=now - timedelta(days=20), closes=(now + timedelta(days=20)).date()
    )
    assert not findings_of(made)
    assert findings_of(made, now)


def test_dates_that_were_announced_are_not_judged(
    published: Callable[..., Any],
) -> None:
    closes = (datetime.now(UTC) + timedelta(days=3)).date()
    made = published(closes=closes, shorter_ground="Khoản 2 Điều mẫu")
    assert findings_of(made) == []
