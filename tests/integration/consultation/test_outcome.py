"""Who ends a consultation, when, and by how many persons (4.1e)."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.base.tasks.about import open_about
from bacgiang.policy.consultation.outcome.adopting import document_by_two
from bacgiang.policy.consultation.outcome.adopting import named_by_two
from bacgiang.policy.consultation.outcome.adopting import recorded_by_two
from bacgiang.policy.consultation.outcome.dropping import drop_by_two
from bacgiang.policy.consultation.outcome.ending import adopt_document
from bacgiang.policy.consultation.outcome.ending import adopt_named
from bacgiang.policy.consultation.outcome.ending import drop
from bacgiang.policy.consultation.timing.consultation import ConsultationState
from bacgiang.policy.consultation.timing.states import state_of
from bacgiang.policy.consultation.timing.store import consultation_of
from datetime import timedelta
from functools import partial
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
from tests.integration.consultation.outcomes import answered as answered
from tests.integration.consultation.outcomes import by
from tests.integration.consultation.outcomes import code_of
from tests.integration.consultation.outcomes import FACTS
from tests.integration.consultation.outcomes import issued as issued
from tests.integration.consultation.outcomes import NUMBER
from tests.integration.consultation.outcomes import OPENED
from typing import Any


pytestmark = pytest.mark.regulation("4.1e")


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
