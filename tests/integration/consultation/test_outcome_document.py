"""Which document a draft became: as people name it, as it stands, of whom (4.1e)."""

from bacgiang.policy.consultation.act_kinds import CONSULTATION_END
from bacgiang.policy.consultation.outcome.ending import adopt_document
from bacgiang.policy.consultation.timing.store import consultation_of
from bacgiang.policy.consultation.timing.store import consultation_store
from bacgiang.policy.consultation.versions.adoptions import adoption_store
from bacgiang.policy.editorial.acts.store import act_store
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.uuid.interfaces import IUUID
import pytest
from tests.integration.consultation.outcomes import adopt
from tests.integration.consultation.outcomes import answered as answered
from tests.integration.consultation.outcomes import code_of
from tests.integration.consultation.outcomes import issued as issued
from tests.integration.consultation.outcomes import NUMBER
from typing import Any


pytestmark = pytest.mark.regulation("4.1e")


@pytest.mark.parametrize("said", ["uid", "number", "address", "path"])
def test_a_document_is_found_as_people_name_it(
    answered: Any, issued: Any, portal: Any, said: str
) -> None:
    draft, document = answered(), issued()
    path = "/".join(document.getPhysicalPath()[2:])
    names = {
        "uid": IUUID(document),
        "number": f" {NUMBER.lower()} ",
        "address": f"{document.absolute_url()}/view#art_1",
        "path": f"/{path}",
    }
    outcome = adopt(draft, document, names[said])
    assert outcome.document == IUUID(document)


def test_it_is_an_act_of_its_own_on_a_published_record(
    answered: Any, issued: Any
) -> None:
    draft, document = answered(), issued()
    before = {one.identifier for one in _acts(document)}
    adopt(draft, document)
    (act,) = [one for one in _acts(document) if one.identifier not in before]
    assert (act.kind, act.actor) == (CONSULTATION_END, "so-y-te-publish")
    assert act.details == {"original": IUUID(draft)}
    assert api.content.get_state(document) == "published"


def _acts(item: Any) -> list[Any]:
    return list(act_store(api.portal.get()).of_item(IUUID(item)))


def test_the_text_is_looked_at_first(answered: Any, issued: Any) -> None:
    draft, document = answered(), issued()
    before = document.structure
    assert code_of(adopt_document, draft, NUMBER) == "look_first"
    assert code_of(adopt_document, draft, NUMBER, "0" * 64) == "look_first"
    assert document.structure is before
    assert consultation_of(draft).outcome is None
    assert adoption_store().get(IUUID(draft)) is None


NO_DOCUMENTS = ("99/1999/QĐ-UBND", "a" * 32, "http://[", "/vi/van-ban", "/acl_users")


def test_no_such_document(answered: Any) -> None:
    draft = answered()
    for said in ("", *NO_DOCUMENTS, None, 7):
        assert code_of(adopt_document, draft, said, "") == "document_not_found", said


def test_a_document_of_another_unit_is_what_the_draft_says_it_becomes(
    answered: Any, issued: Any
) -> None:
    """Nobody writes on the public page of another unit's law by choosing it."""
    document = issued()
    before = document.structure
    for facts in (
        {"becomes_type": "plan"},
        {"becomes_type": None},
        {"becomes_issuer": "UBND huyện Hiệp Hòa"},
        {"becomes_issuer": None},
    ):
        draft = answered(title=f"Dự thảo mẫu {facts}", **facts)
        given = (draft, IUUID(document), document.structure.digest)
        assert code_of(adopt_document, *given) == "document_of_others", facts
    later = answered(title="Dự thảo mẫu mở sau")
    found = consultation_of(later)
    consultation_store().put(IUUID(later), replace(found, opens=datetime.now(UTC)))
    given = (later, IUUID(document), document.structure.digest)
    assert code_of(adopt_document, *given) == "document_of_others"
    assert document.structure is before
    assert not adoption_store().drafts_of(IUUID(document))
    own = issued(code="so-y-te", number="22/2026/QĐ-SYT", document_type="plan")
    assert adopt(later, own).document == IUUID(own)


def test_not_a_document_that_somebody_works_on(answered: Any, issued: Any) -> None:
    draft, document = answered(), issued()
    with api.env.adopt_user(username="ubnd-update"):
        ICheckinCheckoutPolicy(document).checkout(document.aq_parent)
    given = (draft, IUUID(document), document.structure.digest)
    assert code_of(adopt_document, *given) == "copy_under_way"


def test_one_document_of_one_draft(answered: Any, issued: Any) -> None:
    document = issued()
    adopt(answered(), document)
    other = answered(title="Dự thảo mẫu khác")
    given = (other, IUUID(document), document.structure.digest)
    assert code_of(adopt_document, *given) == "other_draft"
