"""A document that is not there yet: its record is made, or it is named, with its day (4.1e)."""

from bacgiang.policy.archive.contents.of_rooms import RecordsOfDraft
from bacgiang.policy.base.date_labels import day_label
from bacgiang.policy.base.dates import day_of
from bacgiang.policy.base.dates import today
from bacgiang.policy.consultation.draft_api.draft_data import consultation_data
from bacgiang.policy.consultation.following.places import document_words
from bacgiang.policy.consultation.outcome.ending import adopt_document
from bacgiang.policy.consultation.outcome.ending import adopt_named
from bacgiang.policy.consultation.outcome.ending import adopt_record
from bacgiang.policy.consultation.timing.store import consultation_of
from bacgiang.policy.legal.documents.by_uid import record_with
from bacgiang.policy.testing_people import STATEMENTS
from datetime import date
from datetime import timedelta
from draft_version_samples import where_now
import json
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
from tests.integration.consultation.outcomes import adopt
from tests.integration.consultation.outcomes import answered as answered
from tests.integration.consultation.outcomes import by
from tests.integration.consultation.outcomes import code_of
from tests.integration.consultation.outcomes import FACTS
from tests.integration.consultation.outcomes import issued as issued
from tests.integration.consultation.outcomes import NUMBER
from tests.integration.consultation.outcomes import provision_ids
from typing import Any
from zope.i18n import translate


pytestmark = pytest.mark.regulation("4.1e")


@pytest.mark.parametrize("level", ["publish", "head"])
def test_a_record_is_made_from_the_draft(answered: Any, level: str) -> None:
    """By whoever ends the consultation, as the guide says (docs/lay-y-kien.md)."""
    draft = answered()
    with by(level):
        outcome = adopt_record(draft, FACTS)
    document = record_with(outcome.document)
    assert api.content.get_state(document) == "draft"
    assert document.number == NUMBER
    assert document.owner_unit == "so-y-te"
    assert provision_ids(document) == provision_ids(draft)
    # Nobody else sees the record before its board has published it.
    with api.env.adopt_user(username="huyen-hiep-hoa-update"):
        (place,) = where_now(IUUID(draft), "art_3", 1)
    assert (place.url, place.eid, place.title) == ("", "", NUMBER)


@pytest.mark.regulation("4.2a", "7.2e")
def test_the_record_is_closed_with_the_draft(answered: Any) -> None:
    draft = answered()
    with by("head"):
        document = record_with(adopt_record(draft, FACTS).document)
    with by("update"):
        assert api.user.has_permission("View", obj=document)
    with by("head"):
        tool = api.portal.get_tool("portal_workflow")
        tool.doActionFor(draft, "withdraw", ground="secrecy", comment="Lộ")
        assert api.user.has_permission("View", obj=document)
    with by("update"):
        assert not api.user.has_permission("View", obj=document)


@pytest.mark.regulation("4.2a", "7.2e")
def test_the_draft_tells_no_name_of_a_closed_record(answered: Any) -> None:
    draft = answered()
    with by("head"):
        document = record_with(adopt_record(draft, FACTS).document)
    tool = api.portal.get_tool("portal_workflow")
    for level, step in (
        ("update", "submit"),
        ("review", "approve"),
        ("publish", "publish"),
    ):
        with by(level):
            stated = {**STATEMENTS.get(step, {}), "relations_undecided": True}
            tool.doActionFor(document, step, **stated)
    with api.env.adopt_user(username="huyen-hiep-hoa-update"):
        assert NUMBER in str(consultation_data(draft)["outcome"])
    with by("head"):
        tool.doActionFor(document, "withdraw", ground="secrecy", comment="Lộ")
    with api.env.adopt_user(username="huyen-hiep-hoa-update"):
        assert NUMBER not in str(consultation_data(draft)["outcome"])
    outcome = consultation_of(draft).outcome
    assert NUMBER not in str(document_words(outcome, "vi").mapping)
    packed = RecordsOfDraft(draft)()["consultation.json"]
    assert NUMBER not in json.loads(packed)["outcome"]["name"]


def test_a_record_that_there_is_is_not_made_again(answered: Any, issued: Any) -> None:
    draft = answered()
    issued()
    assert code_of(adopt_record, draft, FACTS, level="head") == "document_exists"


@pytest.mark.regulation("14.2")
def test_what_another_board_has_in_work_is_not_told(answered: Any, issued: Any) -> None:
    """It is told once the record made here is to come out."""
    draft = answered()
    issued(code="huyen-hiep-hoa", stays_draft=True)
    with by("head"):
        assert adopt_record(draft, FACTS).document


WRONG_FACTS = [
    ({"title": "x"}, "field_missing"),
    ({**FACTS, "issue_date": "31/12/2026"}, "field_wrong"),
    ({**FACTS, "document_type": "<b>"}, "field_wrong"),
    ({**FACTS, "owner_unit": "ubnd"}, "unreadable"),
    ({**FACTS, "number": 5}, "unreadable"),
    (["title"], "unreadable"),
]


def test_wrong_facts_make_no_record(answered: Any) -> None:
    draft = answered()
    for facts, code in WRONG_FACTS:
        assert code_of(adopt_record, draft, facts, level="head") == code, facts
        assert consultation_of(draft).outcome is None


def test_named_only_and_given_later(answered: Any, issued: Any) -> None:
    draft = answered()
    with by("publish"):
        first = adopt_named(draft, "  Quyết định 21/2026 ")
    assert first.name == "Quyết định 21/2026"
    assert code_of(adopt_named, draft, "Khác") == "ended"
    document = issued()
    second = adopt(draft, document)
    assert (second.at, second.document) == (first.at, IUUID(document))
    assert code_of(adopt_document, draft, NUMBER) == "ended"


def outcome_page(draft: Any) -> str:
    view = api.content.get_view("draft-outcome", draft, draft.REQUEST.clone())
    with api.env.adopt_user(username="huyen-hiep-hoa-update"):
        return " ".join(str(view()).split())


def test_the_official_date_is_the_documents_own(answered: Any, issued: Any) -> None:
    """Not the day on which somebody ended the consultation."""
    draft, document = answered(), issued()
    adopt(draft, document)
    outcome = consultation_of(draft).outcome
    assert outcome.issued == document.issue_date != day_of(outcome.at)
    said = day_label(document.issue_date)
    assert said in outcome_page(draft)
    assert day_label(outcome.at) not in outcome_page(draft)
    told = consultation_data(draft)["outcome"]
    assert told["issued"] == FACTS["issue_date"]
    for language in ("vi", "en"):
        words = translate(document_words(outcome, language), target_language=language)
        assert NUMBER in words
        assert day_label(document.issue_date, language) in words
    # What the register corrects later, the draft's page says, too.
    document.issue_date = date(2026, 3, 16)
    assert "16/03/2026" in outcome_page(draft)


def test_a_document_only_named_has_the_day_that_was_given(answered: Any) -> None:
    draft, later = answered(), answered()
    tomorrow = today() + timedelta(days=1)
    with by("publish"):
        adopt_named(draft, NUMBER)
    assert day_label(today()) not in outcome_page(draft)
    assert code_of(adopt_named, later, NUMBER, tomorrow) == "not_issued_yet"
    with by("publish"):
        adopt_named(later, NUMBER, date(2026, 3, 15))
    assert "15/03/2026" in outcome_page(later)
