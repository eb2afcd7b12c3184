"""Adopted or dropped; every opinion leads to the article that became law (4.1e)."""

from bacgiang.policy.base.date_labels import day_label
from bacgiang.policy.base.dates import day_of
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.base.tasks.about import open_about
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.act_kinds import CONSULTATION_END
from bacgiang.policy.consultation.draft_api.draft_data import consultation_data
from bacgiang.policy.consultation.following.places import document_words
from bacgiang.policy.consultation.outcome.adopting import document_by_two
from bacgiang.policy.consultation.outcome.adopting import named_by_two
from bacgiang.policy.consultation.outcome.adopting import recorded_by_two
from bacgiang.policy.consultation.outcome.dropping import drop_by_two
from bacgiang.policy.consultation.outcome.ending import adopt_document
from bacgiang.policy.consultation.outcome.ending import adopt_named
from bacgiang.policy.consultation.outcome.ending import adopt_record
from bacgiang.policy.consultation.outcome.ending import drop
from bacgiang.policy.consultation.timing.consultation import ConsultationState
from bacgiang.policy.consultation.timing.states import state_of
from bacgiang.policy.consultation.timing.store import consultation_of
from bacgiang.policy.consultation.timing.store import consultation_store
from bacgiang.policy.consultation.versions.adoptions import adoption_store
from bacgiang.policy.consultation.versions.links import LinkKind
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.law.tree import pieces
from bacgiang.policy.legal.documents.by_uid import record_with
from bacgiang.policy.legal.documents.placing import place
from bacgiang.policy.legal.documents.register import find_document_register
from bacgiang.policy.legal.documents.structured_text import structured
from case_samples import point
from case_samples import send
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from draft_samples import TEXT
from draft_version_samples import next_version
from draft_version_samples import SECOND
from draft_version_samples import where_now
from functools import partial
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.dexterity.utils import createContent
from plone.uuid.interfaces import IUUID
import pytest
from typing import Any
from zope.i18n import translate


pytestmark = pytest.mark.regulation("4.1e")

NUMBER = "21/2026/QĐ-UBND"
FACTS = {
    "title": "Quy định mẫu về quản lý hồ sơ thử nghiệm",
    "number": NUMBER,
    "document_type": "decision",
    "issuer": "UBND tỉnh Bắc Giang",
    "issue_date": "2026-03-15",
}
OPENED = datetime(2026, 1, 5, tzinfo=UTC)
# What was issued: as the second version, with a word changed and an article moved.
ISSUED = SECOND.replace("mỗi năm một lần", "mỗi năm hai lần").replace(
    "Điều 4. Trách nhiệm", "Điều 5. Trách nhiệm"
)


@pytest.fixture
def answered(published: Callable[..., Any]) -> Callable[..., Any]:
    """A draft in its second version, with its report issued."""

    def make(**facts: Any) -> Any:
        draft = published(**facts)
        next_version(draft, SECOND)
        consultation = consultation_of(draft)
        now = datetime.now(UTC)
        begun = replace(consultation, opens=OPENED, report_issued=now)
        consultation_store().put(IUUID(draft), begun)
        return draft

    return make


@pytest.fixture
def issued(portal: Any, act: Callable[..., Any]) -> Callable[..., Any]:
    """A document of the main board, published with a text of its own."""

    def make(
        text: str | None = ISSUED,
        code: str = "ubnd",
        *,
        stays_draft: bool = False,
        **facts: Any,
    ) -> Any:
        day = date.fromisoformat(FACTS["issue_date"])
        values = {**FACTS, "issue_date": day, **facts}
        document = createContent("LegalDocument", **values)
        document.owner_unit = code
        if text is not None:
            document.structure = structured(parse(text))
        with api.env.adopt_user(username=f"{code}-update"):
            placed = place(find_document_register("LegalDocument", portal), document)
        if stays_draft:
            return placed
        act(f"{code}-update", placed, "submit")
        act(f"{code}-review", placed, "approve", declaration=True)
        act(f"{code}-publish", placed, "publish")
        return placed

    return make


def by(level: str, unit: str = "so-y-te") -> Any:
    return api.env.adopt_user(username=f"{unit}-{level}")


def adopt(draft: Any, document: Any, said: str = "") -> Any:
    with by("publish"):
        return adopt_document(draft, said or IUUID(document), document.structure.digest)


def code_of(act: Callable[..., Any], *given: Any, level: str = "publish") -> str:
    with by(level), pytest.raises(Refused) as refused:
        act(*given)
    return refused.value.refusals[0].code


def provision_ids(document: Any) -> dict[str, str]:
    return {one.eid: one.wid for one in all_provisions(document.structure.tree)}


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


def test_a_document_without_a_text_is_led_to_as_a_whole(
    answered: Any, issued: Any
) -> None:
    draft, document = answered(), issued(text=None)
    with by("publish"):
        adopt_document(draft, NUMBER)
    (place,) = where_now(IUUID(draft), "art_1", 1)
    assert (place.eid, place.url) == ("", document.absolute_url())


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


def test_a_record_that_there_is_is_not_made_again(answered: Any, issued: Any) -> None:
    draft = answered()
    issued()
    assert code_of(adopt_record, draft, FACTS, level="head") == "document_exists"


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
    with api.env.adopt_roles(["Anonymous"]):
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
    told = consultation_data(IUUID(draft))["outcome"]
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


def test_dropped_with_a_reason(published: Any) -> None:
    draft = published()
    assert code_of(drop, draft, "  ") == "reason_missing"
    assert code_of(drop, draft, "x" * 2001) == "reason_too_long"
    said = "Luật mẫu đã quy định việc này."
    assert code_of(partial(drop_by_two, is_declared=False), draft, said) == (
        "declaration_missing"
    )
    declared = partial(drop_by_two, is_declared=True)
    for secret in ("TỐI MẬT", "TUYỆT MẬT: kế hoạch"):
        assert code_of(declared, draft, secret) == "secrecy_mark"
    with by("publish"):
        for reason in (said, "Lý do khác", said):
            assert declared(draft, reason) is None
    assert consultation_of(draft).outcome is None
    with by("head"):
        assert declared(draft, "Lý do của tôi") is None
    with by("publish"):
        assert declared(draft, "Lý do của tôi") is not None
    assert state_of(consultation_of(draft)) is ConsultationState.DROPPED
    assert code_of(drop, draft, "Lần nữa") == "ended"


def test_two_persons_say_what_it_became(answered: Any, issued: Any) -> None:
    """Where the words are one's own, or the document another unit's."""
    document = issued()
    given = (IUUID(document), document.structure.digest)
    facts = {**FACTS, "number": "23/2026/QĐ-UBND"}
    ways = {
        "Tên": lambda draft, one, **said: named_by_two(draft, one, None, **said),
        "Tiêu đề": lambda draft, one, **said: recorded_by_two(
            draft, {**facts, "title": one}, **said
        ),
    }
    for words, way in ways.items():
        draft = answered(title=f"Dự thảo mẫu {words}")
        act = partial(way, draft)
        assert code_of(partial(act, is_declared=True), "TỐI MẬT") == "secrecy_mark"
        assert code_of(partial(act, is_declared=False), words) == "declaration_missing"
        with by("publish"):
            assert act(words, is_declared=True) is None
            assert act(words, is_declared=True) is None
        with by("head"):
            assert act(f"{words} khác", is_declared=True) is None
        assert consultation_of(draft).outcome is None
        with by("publish"):
            assert act(f"{words} khác", is_declared=True) is not None
    draft = answered()
    public = partial(document_by_two, is_declared=False)
    assert code_of(public, draft, given[0], "0" * 64) == "look_first"
    with by("publish"):
        assert public(draft, *given) is None
    with by("head"):
        assert public(draft, *given) is not None


def test_unpublished_words_come_out_by_two(answered: Any, issued: Any) -> None:
    """A record that nobody approved tells nothing by way of a draft's outcome."""
    draft = answered()
    own = {"number": "24/2026/QĐ-UBND", "code": "so-y-te", "stays_draft": True}
    document = issued(**own)
    given = (IUUID(document), document.structure.digest)
    declared = partial(document_by_two, is_declared=True)
    undeclared = partial(document_by_two, is_declared=False)
    assert code_of(undeclared, draft, *given, level="head") == "declaration_missing"
    with by("head"):
        assert declared(draft, *given) is None
        assert declared(draft, *given) is None
        document.number = "25/2026/QĐ-UBND"
    with by("publish"):
        # Another number is another proposal.
        assert declared(draft, *given) is None
    assert consultation_of(draft).outcome is None
    document.title = "TỐI MẬT"
    assert code_of(declared, draft, *given, level="head") == "secrecy_mark"
    document.title = FACTS["title"]
    with by("head"):
        assert declared(draft, *given) is not None


def test_the_administrator_is_no_second_person(answered: Any) -> None:
    """Whoever is on no board decides nothing, whatever else is theirs (4.2a)."""
    draft = answered()
    named = partial(named_by_two, draft, "Quyết định mẫu", None, is_declared=True)
    with by("publish"):
        assert named() is None
    assert open_about("confirm-outcome", IUUID(draft))
    with api.env.adopt_roles(["Manager"]), pytest.raises(Refused) as refused:
        named()
    assert refused.value.refusals[0].code == "not_yours"
    with by("head"):
        assert named() is not None
    assert not open_about("confirm-outcome", IUUID(draft))


def test_nothing_is_issued_before_the_public_was_asked(answered: Any) -> None:
    draft = answered()
    facts = {**FACTS, "number": "27/2026/QĐ-UBND"}
    for day, code in (
        (OPENED.date() - timedelta(days=2), "issued_before"),
        (today() + timedelta(days=1), "not_issued_yet"),
    ):
        named = partial(named_by_two, draft, "Quyết định mẫu", day, is_declared=True)
        assert code_of(named) == code
        given = {**facts, "issue_date": day.isoformat()}
        assert code_of(partial(recorded_by_two, draft, given, is_declared=True)) == code


def test_one_person_where_it_is_public(answered: Any, issued: Any) -> None:
    draft, document = answered(), issued(number="26/2026/QĐ-UBND", code="so-y-te")
    with by("head"):
        given = (IUUID(document), document.structure.digest)
        assert document_by_two(draft, *given, is_declared=False) is not None


def test_not_adopted_before_its_report(published: Any, issued: Any) -> None:
    draft = published()
    issued()
    assert code_of(adopt_document, draft, NUMBER) == "not_reported"
    assert code_of(adopt_named, draft, NUMBER) == "not_reported"


@pytest.mark.parametrize("level", ["update", "review"])
def test_others_do_not_end_it(answered: Any, level: str) -> None:
    draft = answered()
    assert code_of(drop, draft, "Lý do", level=level) == "not_yours"
    assert code_of(adopt_named, draft, "Tên", level=level) == "not_yours"


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
