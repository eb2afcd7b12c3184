"""The sample drafts show every state of a consultation, whatever the day."""

from bacgiang.policy.base.seed_files import load_seed
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.replies.asked_store import asked_store
from bacgiang.policy.consultation.replies.listing import entered_replies
from bacgiang.policy.consultation.report.store import issued_report_store
from bacgiang.policy.consultation.timing.consultation import ConsultationState
from bacgiang.policy.consultation.timing.states import state_of
from bacgiang.policy.consultation.timing.store import consultation_of
from bacgiang.policy.consultation.versions.store import draft_versions
from bacgiang.policy.ops.seeding.sample_drafts import create_drafts
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
from typing import Any


@pytest.fixture
def drafts(portal: Any, people: None) -> dict[str, Any]:
    """The sample drafts by unit."""
    create_drafts(portal, load_seed("sample/drafts.yaml")["drafts"])
    found = api.content.find(portal_type="LegalDraft", unrestricted=True)
    return {brain.unit_code: brain.getObject() for brain in found}


@pytest.mark.regulation("4.1e")
def test_the_sample_goes_from_open_to_adopted(drafts: dict[str, Any]) -> None:
    states = {unit: state_of(consultation_of(one)) for unit, one in drafts.items()}
    assert states == {
        "so-y-te": ConsultationState.OPEN,
        "huyen-hiep-hoa": ConsultationState.CLOSED,
        "ubnd": ConsultationState.ADOPTED,
    }
    balances = {unit: submissions().balance(IUUID(one)) for unit, one in drafts.items()}
    assert all(one.holds for one in balances.values())
    given = balances["so-y-te"]
    assert (given.received, given.waiting, given.withdrawn) == (8, 2, 1)
    assert given.withheld == {"advertising": 1}
    closed = IUUID(drafts["huyen-hiep-hoa"])
    assert [one.is_late for one in entered_replies(closed)].count(True) == 1
    assert (
        asked_store().totals(closed)["agreed"],
        asked_store().totals(closed)["not_answered"],
    ) == (1, 1)
    adopted = IUUID(drafts["ubnd"])
    assert len(draft_versions().of(adopted)) == 2
    assert issued_report_store().get(adopted) is not None
    outcome = consultation_of(drafts["ubnd"]).outcome
    document = api.content.get(UID=outcome.document)
    assert api.content.get_state(document) == "published"
