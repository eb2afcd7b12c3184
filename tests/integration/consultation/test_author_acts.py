"""What an author does with the code: correct, withdraw, appeal, take consents back."""

from answer_samples import answer
from answer_samples import give
from answer_samples import name
from answer_samples import point
from answer_samples import provision_ids
from bacgiang.policy.base.dates import end_of_day
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.receipts_page import author_acts
from bacgiang.policy.citizen.receipts_page.author_acts import act_named
from bacgiang.policy.citizen.receipts_page.author_acts import acts_open
from bacgiang.policy.citizen.receipts_page.author_acts import perform
from bacgiang.policy.citizen.receipts_page.describing import Words
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.states import State
from bacgiang.policy.citizen.submissions.submission import Submission
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.opinions.content import content_of
from bacgiang.policy.consultation.receipt.appealing import appeal_of
from bacgiang.policy.consultation.timing.store import consultation_store
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from opinion_samples import proof
from plone import api
import pytest
from typing import Any


OTHER = "Nên kiểm tra mỗi quý một lần."


def found(code: str) -> Submission:
    return submissions().require(code)


def do(code: str, name: str, now: datetime | None = None, **body: Any) -> Submission:
    sent = {"altcha": proof(now), **body}
    return perform(found(code), act_named(found(code), name), sent)


def codes_of(error: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [one.code for one in error.value.refusals]


@pytest.fixture
def draft(published: Callable[..., Any]) -> Any:
    return published()


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Set the server's clock."""
    return lambda now: monkeypatch.setattr(author_acts, "moment_now", lambda: now)


def end(draft: Any) -> datetime:
    known = consultation_store().get(draft.UID())
    assert known is not None
    return end_of_day(known.last_day)


@pytest.mark.regulation("11.1")
def test_the_words_of_one_point_are_replaced(draft: Any) -> None:
    code = give(draft, point(text="Một"), point("q", text="Hai"), point(text="Ba"))
    changes = [
        {"change": "keep"},
        {"change": "remove"},
        {"change": "replace", "stance": "disagree", "text": f" {OTHER}\r\n"},
    ]
    after = do(code, "correct", points=changes)
    assert [one.text for one in content_of(after).points] == ["Một", OTHER]
    assert (after.state, after.version) == (State.WAITING, 2)


def test_the_same_correction_again_is_done_already(draft: Any) -> None:
    code = give(draft, point(text="Một"), point(text="Hai"))
    body = {
        "version": 1,
        "altcha": proof(),
        "points": [
            {"change": "replace", "stance": "other", "text": OTHER},
            {"change": "remove"},
        ],
    }
    first = perform(found(code), act_named(found(code), "correct"), body)
    assert perform(first, act_named(first, "correct"), body) == first
    with pytest.raises(Refused) as error:
        do(
            code,
            "correct",
            version=1,
            points=[{"change": "remove"}, {"change": "keep"}],
        )
    assert codes_of(error) == ["corrected_meanwhile"]


NOT_TAKEN = [
    ("text", "unreadable_correction"),
    ([], "unreadable_correction"),
    ([{"change": "keep"}] * 2, "unreadable_correction"),
    ([{"change": "burn"}], "unreadable_correction"),
    (["keep"], "unreadable_correction"),
    ([{"change": "keep"}], "nothing_changed"),
    ([{"change": "remove"}], "nothing_left"),
    ([{"change": "replace", "text": OTHER}], "stance_missing"),
    ([{"change": "replace", "stance": "other", "text": ["x"]}], "text_missing"),
    (
        [{"change": "replace", "stance": "other", "text": "<script>x</script>"}],
        "markup",
    ),
    (
        [{"change": "replace", "stance": "other", "text": "a" * 21_000}],
        "too_large",
    ),
]


def test_a_correction_that_cannot_be_taken_is_refused(draft: Any) -> None:
    made = give(draft, point(text="Một"))
    for changes, code in NOT_TAKEN:
        with pytest.raises(Refused) as error:
            do(made, "correct", points=changes)
        assert codes_of(error) == [code]
        assert len(found(made).entries) == 2


@pytest.mark.parametrize("act", ["correct", "withdraw"])
def test_the_servers_clock_decides_to_the_second(
    draft: Any, at: Callable[[datetime], None], act: str
) -> None:
    code, last = give(draft, point(text="Một")), end(draft)
    body = {"points": [{"change": "replace", "stance": "other", "text": OTHER}]}
    at(last)
    with pytest.raises(Refused) as error:
        do(code, act, last, **body)
    assert codes_of(error) == ["consultation_closed"]
    assert act not in {
        one.page.partition("-")[0] for one in acts_open(found(code), last)
    }
    before = last - timedelta(seconds=1)
    at(before)
    after = do(code, act, before, **body)
    assert after.entries[-1].at == before


def test_a_withdrawal_counts_once(draft: Any) -> None:
    code = give(draft)
    assert do(code, "withdraw").state is State.WITHDRAWN
    assert len(do(code, "withdraw").entries) == 3
    assert submissions().balance(draft.UID()).withdrawn == 1
    with pytest.raises(Refused):
        do(code, "correct", points=[{"change": "replace", "stance": "agree"}])


@pytest.mark.regulation("11.1")
def test_a_withholding_is_appealed_once(draft: Any) -> None:
    code = give(draft, fate=Event.WITHHELD)
    met = consultation_store()._met
    before = met[draft.UID()]
    after = do(code, "appeal", text="Tôi chỉ góp ý cho Điều 3.")
    # No report is issued past it.
    assert met[draft.UID()] > before
    assert (after.state, appeal_of(after)) == (
        State.WAITING,
        "Tôi chỉ góp ý cho Điều 3.",
    )
    assert do(code, "appeal", text="Tôi chỉ góp ý cho Điều 3.") == after
    submissions().decide(code, Event.WITHHELD, "insult")
    with pytest.raises(Refused) as error:
        do(code, "appeal", text="Xin xem lại lần nữa.")
    assert codes_of(error) == ["appealed_before"]


def test_an_appeal_needs_words_and_a_withholding(draft: Any) -> None:
    with pytest.raises(Refused) as error:
        do(give(draft, fate=Event.WITHHELD), "appeal", text="  ")
    assert codes_of(error) == ["appeal_words_missing"]
    with pytest.raises(Refused) as error:
        do(give(draft), "appeal", text="Vì sao?")
    assert codes_of(error) == ["not_withheld"]


def test_nothing_is_looked_at_again_after_the_report(draft: Any) -> None:
    code, store = give(draft, fate=Event.WITHHELD), consultation_store()
    known = store.get(draft.UID())
    store.put(draft.UID(), replace(known, report_issued=datetime.now(UTC)))
    with pytest.raises(Refused) as error:
        do(code, "appeal", text="Xin xem lại.")
    assert codes_of(error) == ["report_issued"]


def test_without_a_proof_it_waits_with_a_mark(draft: Any) -> None:
    code = give(draft, point(text="Một"))
    change = {"change": "replace", "stance": "other", "text": OTHER}
    after = do(code, "correct", altcha="", points=[change])
    assert "no_proof" in content_of(after).marks
    with pytest.raises(Refused) as error:
        do(code, "withdraw", altcha="rubbish")
    assert codes_of(error) == ["proof_unreadable"]


def test_consents_are_taken_back_and_data_erased(portal: Any, draft: Any) -> None:
    code, store = give(draft), contact_store(portal)
    name(code)
    assert store.public_name(code) == "Nguyễn Thị Mẫu"
    do(code, "consent", withdraw=["publish_name"])
    assert store.public_name(code) == "" and store.get(code).consent.notices
    do(code, "consent", withdraw=["use_of_data"])
    assert store.get(code) is None and store.codes_of_email("mau@example.org") == []
    # The same answer where there is nothing (any more).
    assert do(code, "consent", withdraw=["use_of_data", "notices"]) == found(code)


@pytest.mark.parametrize("chosen", [None, [], "use_of_data", ["everything"], [["x"]]])
def test_a_consent_that_there_is_not_is_refused(draft: Any, chosen: Any) -> None:
    with pytest.raises(Refused):
        do(give(draft), "consent", withdraw=chosen)


@pytest.mark.regulation("11.1")
def test_the_receipt_follows_provision_and_answer(portal: Any, draft: Any) -> None:
    wid = provision_ids(draft)["art_3__para_2"]
    code = give(draft, point(wid, text="Lời chưa đăng"), fate=Event.WITHHELD)
    answer(draft, f"opinion:{board_name(code)}:0")
    (detail,) = Words(found(code), portal.REQUEST).details
    facts = {one.name: one for one in detail.facts}
    assert detail.title == "Khoản 2 Điều 3"
    assert facts["place"].url.endswith("#art_3__para_2")
    assert facts["result"].text and "soạn thảo" in facts["reasons"].text
    assert "Lời chưa đăng" not in str(detail)


def test_nothing_is_told_of_a_draft_that_is_hidden(
    portal: Any, draft: Any, act: Callable[..., Any]
) -> None:
    words = Words(found(give(draft, point())), portal.REQUEST)
    act("so-y-te-publish", draft, "withdraw", comment="Sai", ground="inaccurate")
    with api.env.adopt_user(username="huyen-hiep-hoa-update"):
        assert words.subject == ("", "") and words.details == []
