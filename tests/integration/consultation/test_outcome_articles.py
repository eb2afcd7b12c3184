"""Every opinion leads to the article that became law (4.1e)."""

from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.outcome.ending import adopt_document
from bacgiang.policy.consultation.timing.consultation import ConsultationState
from bacgiang.policy.consultation.timing.states import state_of
from bacgiang.policy.consultation.timing.store import consultation_of
from bacgiang.policy.consultation.versions.links import LinkKind
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import pieces
from bacgiang.policy.legal.documents.structured_text import structured
from case_samples import point
from case_samples import send
from draft_samples import TEXT
from draft_version_samples import where_now
from plone.uuid.interfaces import IUUID
import pytest
from tests.integration.consultation.outcomes import adopt
from tests.integration.consultation.outcomes import answered as answered
from tests.integration.consultation.outcomes import by
from tests.integration.consultation.outcomes import ISSUED
from tests.integration.consultation.outcomes import issued as issued
from tests.integration.consultation.outcomes import NUMBER
from tests.integration.consultation.outcomes import provision_ids
from typing import Any


pytestmark = pytest.mark.regulation("4.1e")


def test_an_opinion_leads_to_the_article_that_became_law(
    answered: Any, issued: Any
) -> None:
    draft, document = answered(), issued()
    words = list(pieces(document.structure.tree))
    places = list(provision_ids(document))
    adopt(draft, document)
    assert state_of(consultation_of(draft)) is ConsultationState.ADOPTED
    # Article 3, clause 2 of the first version; 4 in the second; 5 in the document.
    (place,) = where_now(IUUID(draft), "art_3__para_2", 1)
    assert (place.document, place.eid) == (IUUID(document), "art_5__para_2")
    assert place.url == f"{document.absolute_url()}#art_5__para_2"
    assert NUMBER in place.title
    assert place.is_edited
    assert provision_ids(document)["art_5__para_2"] == "art_3__para_2"
    assert list(pieces(document.structure.tree)) == words
    assert list(provision_ids(document)) == places


def test_what_was_dropped_before_is_not_in_the_document(
    answered: Any, issued: Any
) -> None:
    draft, document = answered(), issued()
    adopt(draft, document)
    (place,) = where_now(IUUID(draft), "art_4", 1)
    assert (place.is_dropped, place.version, place.document) == (True, 2, "")


def test_a_document_without_a_text_is_led_to_as_a_whole(
    answered: Any, issued: Any
) -> None:
    draft, document = answered(), issued(text=None)
    with by("publish"):
        adopt_document(draft, NUMBER)
    (place,) = where_now(IUUID(draft), "art_1", 1)
    assert (place.eid, place.url) == ("", document.absolute_url())


def test_the_document_s_page_tells_of_the_draft(
    answered: Any, issued: Any, portal: Any
) -> None:
    draft, document = answered(), issued()
    code = send(draft, point("Nên hai lần.", "art_3__para_2"))
    submissions().decide(code, Event.PUBLISHED)
    adopt(draft, document)
    view = document.restrictedTraverse("@@document_view")
    (fact,) = view.background()
    assert fact.url == draft.absolute_url()
    text = view.text()
    address = f"{draft.absolute_url()}/@@opinions?provision=art_3__para_2"
    assert text.count(address) == 1
    clause = text.index('id="art_5__para_2"')
    assert clause < text.index(address)
    assert "Nên hai lần" not in text


def test_identities_survive_a_text_that_was_entered_anew(
    answered: Any, issued: Any
) -> None:
    draft, document = answered(), issued()
    adopt(draft, document)
    document.structure = structured(parse(ISSUED))
    (place,) = where_now(IUUID(draft), "art_3__para_2", 1)
    assert place.eid == "art_5__para_2"
    assert LinkKind.DROPPED not in place.kinds


def test_a_text_that_is_shorter_now_leads_to_the_document(
    answered: Any, issued: Any
) -> None:
    draft, document = answered(), issued()
    adopt(draft, document)
    document.structure = structured(parse(TEXT.split("Điều 2.")[0]))
    (place,) = where_now(IUUID(draft), "art_3__para_2", 1)
    assert place.is_dropped
